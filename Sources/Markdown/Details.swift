public import Diagnostics

/// A part that is shown when its summary is pressed: `<details>`.
public struct Details: Equatable, Sendable {
    /// What is always shown.
    public let summary: String
    /// What is shown on demand.
    public let blocks: [Block]
    /// Where `<details>` stands.
    public let position: SourcePosition
}

/// A block of HTML that begins or ends a part which is shown on demand.
enum DetailsTag: Equatable {
    /// `<details>`, perhaps with its summary.
    case opening(summary: String?)
    /// `<summary>…</summary>` alone.
    case summary(String)
    /// `</details>`
    case closing

    /// Reads the tags; nil for any other HTML.
    init?(_ html: RawHTML) {
        var text = html.literal.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces() }
            .joined(separator: " ").trimmingSpaces()[...]
        if text.lowercased() == "</details>" {
            self = .closing
            return
        }
        let opening = ["<details>", "<details open>"].first { text.lowercased().hasPrefix($0) }
        text = text.dropFirst(opening?.count ?? 0).drop { $0 == " " }
        let lower = text.lowercased()
        if lower.isEmpty, opening != nil {
            self = .opening(summary: nil)
        } else if lower.hasPrefix("<summary>"), lower.hasSuffix("</summary>") {
            let inside = text.dropFirst(9).dropLast(10)
            guard !inside.contains("<"), !inside.contains("&") else { return nil }
            let summary = String(inside).trimmingSpaces()
            self = opening == nil ? .summary(summary) : .opening(summary: summary)
        } else {
            return nil
        }
    }
}

extension StringProtocol {
    /// Without spaces at both ends.
    fileprivate func trimmingSpaces() -> String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension [Block] {
    /// The blocks with those between `<details>` and `</details>` gathered; tags without a partner go
    /// to `rejected`.
    func gatheringDetails(rejected: (RawHTML) -> Void) -> [Block] {
        var open: [(tag: RawHTML, summary: String?, before: [Block])] = []
        var result: [Block] = []
        for block in self {
            guard case .html(let html) = block, let tag = DetailsTag(html) else {
                result.append(block)
                continue
            }
            switch tag {
            case .opening(let summary):
                open.append((html, summary, result))
                result = []
            case .summary(let summary):
                if result.isEmpty, !open.isEmpty, open[open.count - 1].summary == nil {
                    open[open.count - 1].summary = summary
                } else {
                    rejected(html)
                    result.append(block)
                }
            case .closing:
                guard let last = open.popLast() else {
                    rejected(html)
                    result.append(block)
                    continue
                }
                let details = Details(
                    summary: last.summary ?? Details.standardSummary, blocks: result,
                    position: last.tag.position)
                result = last.before + [.details(details)]
            }
        }
        while let last = open.popLast() {
            rejected(last.tag)
            result = last.before + [.html(last.tag)] + result
        }
        return result
    }
}

extension Details {
    /// What is shown when the author wrote no summary.
    static let standardSummary = "Vis mer"
}
