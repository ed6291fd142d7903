import XML

/// What the styles of a document say, each with what it is based on.
struct WordStyles {
    private struct Style {
        var name = ""
        var basedOn: String?
        var properties = WordProperties()
    }

    private var styles: [String: Style] = [:]
    private var standard: String?
    /// The size of ordinary text in half points.
    private(set) var usualSize = 22

    init(_ tree: XMLNode?) {
        guard let tree else { return }
        let defaults = tree.first("w:docDefaults")?.first("w:rPrDefault")?.first("w:rPr")
        if let size = defaults?.first("w:sz")?.number { usualSize = size }
        for element in tree.elements where element.name == "w:style" {
            guard let id = element.attributes["w:styleId"] else { continue }
            var style = Style()
            style.name = element.first("w:name")?.value?.lowercased() ?? ""
            style.basedOn = element.first("w:basedOn")?.value
            style.properties = WordProperties(
                paragraph: element.first("w:pPr"), run: element.first("w:rPr"))
            styles[id] = style
            if element.attributes["w:type"] == "paragraph",
                ["1", "true"].contains(element.attributes["w:default"])
            {
                standard = id
            }
        }
        if let size = standard.flatMap({ properties(of: $0).size }) { usualSize = size }
    }

    /// A style and what it is based on, the nearest first.
    private func chain(_ id: String?) -> [Style] {
        var result: [Style] = []
        var next = id
        while let id = next, result.count < 20 {
            guard let style = styles[id] else {
                // A style that is named and not defined is still known by its name.
                if result.isEmpty { result.append(Style(name: id.lowercased())) }
                break
            }
            result.append(style)
            next = style.basedOn
        }
        return result
    }

    /// What a style and those below it say.
    func properties(of id: String?) -> WordProperties {
        var result = WordProperties()
        for style in chain(id ?? standard) { result.complete(with: style.properties) }
        return result
    }

    /// What a paragraph of a style is.
    func role(of id: String?) -> WordRole {
        for style in chain(id) {
            if let role = WordStyles.role(named: style.name) { return role }
            if let level = style.properties.outline {
                return level < 9 ? .heading(level + 1) : .body
            }
        }
        return .body
    }

    /// The list that a style is meant for by its name: its level, and whether it is numbered.
    func listName(of id: String?) -> (level: Int, isNumbered: Bool)? {
        for style in chain(id) {
            let name = style.name.filter { $0 != " " }
            let level = max(0, (name.last?.wholeNumberValue ?? 1) - 1)
            let word = String(name.prefix { !$0.isNumber })
            if ["listnumber", "nummerertliste"].contains(word) { return (level, true) }
            if ["listbullet", "punktliste", "punktmerketliste"].contains(word) {
                return (level, false)
            }
        }
        return nil
    }

    private static func role(named name: String) -> WordRole? {
        let plain = name.filter { $0 != " " }
        let word = String(plain.prefix { !$0.isNumber })
        let number = plain.last?.wholeNumberValue
        switch word {
        case "title", "tittel": return .title
        case "subtitle", "undertittel": return .subtitle
        case "caption", "bildetekst": return .caption
        case "quote", "intensequote", "sitat", "sterktsitat": return .quote
        case "heading", "overskrift": return number.map { .heading(max(1, $0)) }
        case "tocheading", "toc", "inh", "innh", "overskriftforinnholdsfortegnelse",
            "contentsheading":
            return .contents
        case "listcontinue", "listeforts.", "listeforts", "listefortsettelse":
            return .listContinuation
        default: return nil
        }
    }
}

/// What is said of a paragraph or a run, where something is said.
struct WordProperties {
    var outline: Int?
    var list: String?
    var level: Int?
    var indent: Int?
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var size: Int?

    init() {}

    init(paragraph: XMLNode?, run: XMLNode?) {
        for element in paragraph.map({ Array($0.elements) }) ?? [] {
            switch element.name {
            case "w:outlineLvl": outline = element.number
            case "w:numPr":
                list = element.first("w:numId")?.value
                level = element.first("w:ilvl")?.number
            case "w:ind":
                indent = (element.attributes["w:left"] ?? element.attributes["w:start"])
                    .flatMap { Int($0) }
            default: break
            }
        }
        for element in run.map({ Array($0.elements) }) ?? [] {
            switch element.name {
            case "w:b": isBold = element.isOn
            case "w:i": isItalic = element.isOn
            case "w:vanish": isHidden = element.isOn
            case "w:sz": size = element.number
            default: break
            }
        }
    }

    /// Fills in what is not said from what lies below.
    mutating func complete(with other: WordProperties) {
        outline = outline ?? other.outline
        if list == nil {
            list = other.list
            level = level ?? other.level
        }
        indent = indent ?? other.indent
        isBold = isBold ?? other.isBold
        isItalic = isItalic ?? other.isItalic
        isHidden = isHidden ?? other.isHidden
        size = size ?? other.size
    }
}

extension XMLNode {
    /// `w:val`.
    var value: String? { attributes["w:val"] }

    /// `w:val` as a whole number within reason.
    var number: Int? { value.flatMap { Int($0) }.flatMap { abs($0) < 1_000_000 ? $0 : nil } }

    /// Whether a property that can be on or off is on (ECMA-376 part 1, 17.17.4).
    var isOn: Bool { !["0", "false", "off", "none"].contains(value ?? "1") }
}
