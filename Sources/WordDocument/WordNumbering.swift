import XML

/// The lists of a document, and how far each has been counted.
struct WordNumbering {
    struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        var indent: Int?
        var style: String?
        /// The level whose items begin the counting anew; `nil` for every lower one.
        var restart: Int?
    }

    private struct List {
        var abstract = ""
        var levels: [Int: Level] = [:]
        var starts: [Int: Int] = [:]
    }

    private var lists: [String: List] = [:]
    /// The level of a list that a style stands for, by the list's numbering and the style.
    private var styleLevels: [String: [String: Int]] = [:]
    private var counts: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []

    init(_ tree: XMLNode?, styles: WordStyles) {
        guard let tree else { return }
        var abstracts: [String: [Int: Level]] = [:]
        var styleLinks: [String: String] = [:]
        var numStyleLinks: [String: String] = [:]
        for element in tree.elements where element.name == "w:abstractNum" {
            guard let id = element.attributes["w:abstractNumId"] else { continue }
            var levels: [Int: Level] = [:]
            for level in element.elements where level.name == "w:lvl" {
                guard let (number, value) = WordNumbering.level(level) else { continue }
                levels[number] = value
                if let style = value.style { styleLevels[id, default: [:]][style] = number }
            }
            abstracts[id] = levels
            if let style = element.first("w:styleLink")?.value { styleLinks[style] = id }
            if let style = element.first("w:numStyleLink")?.value { numStyleLinks[id] = style }
        }
        for element in tree.elements where element.name == "w:num" {
            guard let id = element.attributes["w:numId"],
                var abstract = element.first("w:abstractNumId")?.value
            else { continue }
            if let style = numStyleLinks[abstract], let other = styleLinks[style] {
                abstract = other
            }
            var list = List(abstract: abstract, levels: abstracts[abstract] ?? [:])
            for override in element.elements where override.name == "w:lvlOverride" {
                guard let number = override.attributes["w:ilvl"].flatMap({ Int($0) }) else {
                    continue
                }
                if let level = override.first("w:lvl"),
                    let (_, value) = WordNumbering.level(level)
                {
                    list.levels[number] = value
                    list.starts[number] = value.start
                }
                if let start = override.first("w:startOverride")?.number {
                    list.starts[number] = start
                }
            }
            lists[id] = list
        }
    }

    private static func level(_ element: XMLNode) -> (Int, Level)? {
        guard let number = element.attributes["w:ilvl"].flatMap({ Int($0) }),
            (0...8).contains(number)
        else { return nil }
        var level = Level()
        for part in element.elements {
            switch part.name {
            case "w:start": level.start = part.number ?? 1
            case "w:numFmt": level.format = part.value ?? "decimal"
            case "w:lvlText": level.text = part.value ?? ""
            case "w:pStyle": level.style = part.value
            case "w:lvlRestart": level.restart = part.number
            case "w:pPr": level.indent = WordProperties(paragraph: part, run: nil).indent
            default: break
            }
        }
        return (number, level)
    }

    /// Whether there is a list of this id that marks its items.
    func has(_ list: String, level: Int) -> Bool {
        guard list != "0", let list = lists[list] else { return false }
        return list.levels[level].map { $0.format != "none" || !$0.text.isEmpty } ?? true
    }

    /// The level at which a style stands in a list.
    func level(of style: String?, in list: String) -> Int? {
        guard let style, let abstract = lists[list]?.abstract else { return nil }
        return styleLevels[abstract]?[style]
    }

    /// The next item of a list.
    mutating func next(_ id: String, level: Int, indent: Int?) -> WordListItem {
        let list = lists[id] ?? List(abstract: "#\(id)")
        let definition = list.levels[level] ?? Level()
        let place = indent ?? definition.indent ?? (level + 1) * 720
        func item(_ mark: WordListItem.Mark) -> WordListItem {
            WordListItem(list: id, level: level, mark: mark, indent: place)
        }
        if definition.format == "bullet" || definition.format == "none" {
            return item(WordSymbol.isBox(definition.text) ? .box : .bullet)
        }
        var counted = counts[list.abstract] ?? [:]
        if begun.insert(id).inserted {
            // A list that begins anew does so at its first item, whatever was counted before.
            for (level, start) in list.starts { counted[level] = start - 1 }
        }
        let number = (counted[level] ?? definition.start - 1) + 1
        counted[level] = number
        for (deeper, value) in list.levels where deeper > level && value.restart != 0 {
            if let restart = value.restart, level >= restart { continue }
            counted[deeper] = nil
        }
        counts[list.abstract] = counted
        let isLetter = !definition.format.lowercased().hasPrefix("decimal")
        return item(.number(number, isLetter: isLetter && definition.format != "ordinal"))
    }
}
