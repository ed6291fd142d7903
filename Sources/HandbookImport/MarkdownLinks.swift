/// Points the links of a text to where what they lead to will stand.
struct MarkdownLinks {
    private let parts: MarkdownText.Parts
    private let file: String
    private let table: LinkTable
    private(set) var notes: [ImportNote] = []
    /// Files that the text leads to, and their new paths.
    private(set) var attachments: [String: String] = [:]

    init(_ parts: MarkdownText.Parts, file: String, table: LinkTable) {
        self.parts = parts
        self.file = file
        self.table = table
    }

    /// The text with its links pointed anew; those that lead nowhere are text.
    mutating func rewritten() -> String {
        var result: [String] = []
        var fence: Character?
        for line in parts.body.split(separator: "\n", omittingEmptySubsequences: false) {
            let start = line.drop { $0 == " " || $0 == ">" }
            let isMark = start.hasPrefix("```") || start.hasPrefix("~~~")
            if let open = fence {
                if isMark, start.first == open { fence = nil }
                result.append(String(line))
            } else if isMark {
                fence = start.first
                result.append(String(line))
            } else {
                result.append(
                    line.contains("[") || line.contains("<") ? rewritten(line) : String(line))
            }
        }
        return result.joined(separator: "\n")
    }

    private mutating func rewritten(_ line: Substring) -> String {
        let text = Array(line)
        var result: [Character] = []
        /// Where brackets that are open begin in the result.
        var open: [(start: Int, isImage: Bool)] = []
        var index = 0
        while index < text.count {
            let character = text[index]
            switch character {
            case "\\":
                result += text[index..<min(index + 2, text.count)]
                index += 2
            case "`":
                let run = text[index...].prefix { $0 == "`" }.count
                let end =
                    MarkdownLinks.end(ofCode: text, from: index + run, ticks: run) ?? index + run
                result += text[index..<end]
                index = end
            case "[" where index + 1 < text.count && text[index + 1] == "[":
                if let end = wiki(text, at: index, into: &result) {
                    index = end
                } else {
                    open.append((result.count, false))
                    result.append("[")
                    index += 1
                }
            case "[":
                let isImage = result.last == "!"
                open.append((result.count - (isImage ? 1 : 0), isImage))
                result.append("[")
                index += 1
            case "]":
                guard let bracket = open.popLast() else {
                    result.append("]")
                    index += 1
                    continue
                }
                index = close(bracket, text, at: index, into: &result)
            default:
                result.append(character)
                index += 1
            }
        }
        return String(result)
    }

    private static func end(ofCode text: [Character], from start: Int, ticks: Int) -> Int? {
        var index = start
        while index < text.count {
            if text[index] == "`" {
                let run = text[index...].prefix { $0 == "`" }.count
                if run == ticks { return index + run }
                index += run
            } else {
                index += 1
            }
        }
        return nil
    }

    /// Ends a link at `]`; gives where to go on.
    private mutating func close(
        _ bracket: (start: Int, isImage: Bool), _ text: [Character], at index: Int,
        into result: inout [Character]
    ) -> Int {
        let next = index + 1
        let content = String(result[(bracket.start + (bracket.isImage ? 2 : 1))...])
        var address: String?
        var title = ""
        var end = next
        if next < text.count, text[next] == "(" {
            guard let found = MarkdownLinks.destination(text, from: next + 1) else {
                result.append("]")
                return next
            }
            (address, title, end) = found
        } else if next + 1 < text.count, text[next] == "[",
            let close = text[next...].firstIndex(of: "]")
        {
            let name = String(text[(next + 1)..<close]).lowercased()
            address = parts.definitions[name.isEmpty ? content.lowercased() : name]
            end = close + 1
            if address == nil {
                result.append("]")
                return next
            }
        } else {
            address = parts.definitions[content.lowercased()]
        }
        guard let address else {
            result.append("]")
            return next
        }
        if let target = target(address, isImage: bracket.isImage) {
            result.append("]")
            result += "(\(target)\(title.isEmpty ? "" : " \(title)"))"
            if bracket.isImage, content.isEmpty { note(.missingDescription, address) }
        } else {
            result.remove(at: bracket.start)
            if bracket.isImage { result.remove(at: bracket.start) }
            note(bracket.isImage ? .missingPicture : .brokenLink, "\(file): \(address)")
        }
        return end
    }

    private mutating func note(_ kind: ImportNote.Kind, _ example: String) {
        notes.append(ImportNote(kind, example))
    }

    /// `adresse "tittel")` from after the parenthesis.
    private static func destination(
        _ text: [Character], from start: Int
    ) -> (address: String, title: String, end: Int)? {
        var index = start
        while index < text.count, text[index] == " " { index += 1 }
        var address = ""
        if index < text.count, text[index] == "<" {
            guard let close = text[index...].firstIndex(of: ">") else { return nil }
            address = String(text[(index + 1)..<close])
            index = close + 1
        } else {
            var depth = 0
            while index < text.count {
                if text[index] == "(" { depth += 1 }
                if text[index] == ")" {
                    if depth == 0 { break }
                    depth -= 1
                }
                if text[index] == " " {
                    // A title may follow; a space without one belongs to an address written carelessly.
                    let rest = text[index...].drop { $0 == " " }
                    if rest.first == "\"" || rest.first == "'" || rest.first == ")"
                        || rest.first == "="
                    {
                        break
                    }
                }
                address.append(text[index])
                index += 1
            }
        }
        guard let close = text[index...].firstIndex(of: ")") else { return nil }
        let title = String(text[index..<close]).trimmedSpaces
        let isTitle =
            title.count > 1 && (title.first == "\"" || title.first == "'")
            && title.last == title.first
        return (address, isTitle ? title : "", close + 1)
    }

    /// `[[Side#del|tekst]]` and `![[bilde.png]]`; gives where to go on.
    private mutating func wiki(
        _ text: [Character], at index: Int, into result: inout [Character]
    ) -> Int? {
        guard let close = text[index...].firstIndex(of: "]"), close + 1 < text.count,
            text[close + 1] == "]"
        else { return nil }
        let inside = String(text[(index + 2)..<close])
        let halves = inside.split(separator: "|", maxSplits: 1).map { String($0).trimmedSpaces }
        guard let target = halves.first, !target.isEmpty else { return nil }
        let isImage = result.last == "!"
        if isImage { result.removeLast() }
        let shown =
            halves.count > 1
            ? halves[1] : target.split(separator: "#").first.map(String.init) ?? target
        let page = String(target.prefix { $0 != "#" })
        let anchor = target.dropFirst(page.count)
        var link: String?
        if page.isEmpty {
            link = self.target(target, isImage: false)
        } else if case .text(let found)? = table.named(page) ?? table.target(of: page, in: file) {
            link = self.link(to: found, anchor: String(anchor.dropFirst()))
        } else {
            link = self.target(page, isImage: isImage)
        }
        if let link {
            note(.wikiLink, inside)
            let isPicture =
                isImage
                && [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"].contains {
                    link.lowercased().hasSuffix($0)
                }
            let name = halves.count > 1 && halves[1].contains(where: \.isLetter) ? halves[1] : ""
            result += isPicture ? "![\(name)](\(link))" : "[\(shown)](\(link))"
        } else {
            note(.brokenLink, "\(file): \(inside)")
            result += shown
        }
        return close + 2
    }

    /// Where a link leads from the new place; `nil` where it leads nowhere.
    private mutating func target(_ address: String, isImage: Bool) -> String? {
        let address = address.trimmedSpaces
        if MarkdownText.isAllowed(address) {
            // A picture from elsewhere would be fetched when the page is read.
            return isImage ? nil : MarkdownText.address(address)
        }
        if address.hasPrefix("#") {
            return table.anchor(String(address.dropFirst()), in: file).map {
                "#\(MarkdownText.address($0))"
            }
        }
        guard !address.isEmpty, !address.hasPrefix("//"), !hasScheme(address) else { return nil }
        let path = String(address.prefix { $0 != "#" && $0 != "?" })
        let anchor =
            address.firstIndex(of: "#").map { String(address[address.index(after: $0)...]) } ?? ""
        switch table.target(of: path, in: file) {
        case .text(let found): return isImage ? nil : link(to: found, anchor: anchor)
        case .file(let found):
            guard let place = attach(found) else { return nil }
            return relative(place)
        case nil: return nil
        }
    }

    private func hasScheme(_ address: String) -> Bool {
        let scheme = address.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
        return !scheme.isEmpty && address.dropFirst(scheme.count).first == ":"
    }

    private func link(to text: String, anchor: String) -> String? {
        guard let place = table.places[text] else { return nil }
        let found = anchor.isEmpty ? nil : table.anchor(anchor, in: text)
        return relative(place) + (found.map { "#\(MarkdownText.address($0))" } ?? "")
    }

    /// The new path of a file beside the text that leads to it first.
    private mutating func attach(_ name: String) -> String? {
        let allowed = [
            "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "txt", "csv", "ics", "docx", "xlsx",
            "pptx",
            "odt", "ods", "odp",
        ]
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard allowed.contains(ending) else {
            note(.pictureKind, name)
            return nil
        }
        let place = table.attachmentPlace(name, ending: ending)
        attachments[name] = place
        return place
    }

    /// A path from the text's new place.
    private func relative(_ target: String) -> String {
        let own = (table.places[file] ?? file).split(separator: "/").dropLast().map(String.init)
        let other = target.split(separator: "/").map(String.init)
        var shared = 0
        while shared < own.count, shared < other.count - 1, own[shared] == other[shared] {
            shared += 1
        }
        let parts = Array(repeating: "..", count: own.count - shared) + other[shared...]
        return MarkdownText.address(parts.joined(separator: "/"))
    }
}
