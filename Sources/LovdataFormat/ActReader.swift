import CalendarDate
import LegalReferences
import XML

/// Gathers head and sections of an act from the events of its XML.
struct ActReader {
    /// A section as it is gathered.
    struct Article {
        /// The number as written, `§ 20 a`.
        var value: String
        /// The heading as written.
        var title = ""
        /// The text, with part breaks before ledd and items.
        var text = ""
        /// What Lovdata notes on changes, in force or not.
        var note = ""
        /// What Lovdata notes on changes of the whole chapter.
        var chapterNote = ""
        /// Whether an item has a letter for a name.
        var hasLetteredList = false
        /// The heading of the chapter around it.
        let chapter: String?
        /// `data-name`, `§20a`.
        let name: String?
        /// `data-lovdata-URL`, `NL/lov/2009-12-18-131/§20a`.
        let address: String?
        /// `data-repealeddate`.
        let repealedOn: Day?

        var number: SectionNumber? {
            name.flatMap { SectionNumber($0) } ?? SectionNumber(LovdataText.normal(value))
        }

        /// Whether it is a section of the act, not one that the act quotes from another.
        func belongs(to id: String) -> Bool {
            address.map { $0.lowercased().contains(id + "/") } ?? true
        }
    }

    /// What an open element means.
    private enum Role {
        case plain, excluded, note, keyInfo, key(String), body, section, sectionHeading
        case article, articleValue, articleTitle
    }

    private var roles: [Role] = []
    private var head: [String: String] = [:]
    private var articles: [Article] = []
    private var article: Article?
    /// A chapter or part of the act that is open.
    private struct OpenSection {
        let name: String
        var heading: String?
        /// What is noted outside the articles in it.
        var note = ""
        /// How many articles came before it.
        let firstArticle: Int
    }

    private var sections: [OpenSection] = []
    private var root = ""
    private var hasBody = false

    /// Reads an act.
    static func read(_ bytes: [UInt8]) throws(XMLFault) -> LovdataAct {
        var scanner = try XMLScanner(bytes)
        var reader = ActReader()
        while let event = try scanner.next() {
            switch event {
            case .start(let element): reader.start(element)
            case .end: reader.end()
            case .text(let text): reader.add(text)
            }
        }
        guard reader.hasBody, !reader.head.isEmpty else {
            throw XMLFault(
                line: 1,
                message: "Filen er ikke en lov fra Lovdata (rotelementet er «\(reader.root)»).")
        }
        return try LovdataAct(reader.head, reader.articles)
    }

    private mutating func start(_ element: XMLElement) {
        if roles.isEmpty { root = element.name }
        let role = role(of: element)
        switch role {
        case .body: hasBody = true
        case .section:
            sections.append(
                OpenSection(
                    name: element.attributes["data-name"] ?? "", firstArticle: articles.count))
        case .sectionHeading where sections.last?.heading == nil:
            sections[sections.count - 1].heading = ""
        case .article:
            article = Article(
                value: "", chapter: chapter, name: element.attributes["data-name"],
                address: element.attributes["data-lovdata-URL"],
                repealedOn: element.attributes["data-repealeddate"].flatMap { Day($0.prefix(10)) })
        case .plain: breakText(at: element)
        case .note: note(" ")
        default: break
        }
        roles.append(role)
    }

    private func role(of element: XMLElement) -> Role {
        let parent = roles.last ?? .plain
        if case .excluded = parent { return .excluded }
        if case .note = parent { return .note }
        if element.hasClass("changesToParent") { return .note }
        if ActReader.isExcluded(element) { return .excluded }
        switch (parent, element.name) {
        case (_, "dl") where element.hasClass("data-document-key-info"): return .keyInfo
        case (.keyInfo, "dd"):
            return element.attributes["class"].map(Role.key) ?? .plain
        case (.key(let name), _): return .key(name)
        case (_, "main") where element.hasClass("documentBody"): return .body
        case (_, "section") where element.hasClass("section"): return .section
        case (.section, "h1"), (.section, "h2"), (.section, "h3"), (.section, "h4"),
            (.section, "h5"), (.section, "h6"):
            return sections.last?.heading == nil ? .sectionHeading : .plain
        case (.sectionHeading, _): return .sectionHeading
        case (_, "article") where element.hasClass("legalArticle") && article == nil:
            return .article
        case (.articleValue, _): return .articleValue
        case (.articleTitle, _): return .articleTitle
        case (_, "span") where element.hasClass("legalArticleValue"): return .articleValue
        case (_, "span") where element.hasClass("legalArticleTitle"): return .articleTitle
        default: return .plain
        }
    }

    /// What is not part of the text in force.
    private static func isExcluded(_ element: XMLElement) -> Bool {
        if element.hasClass("futureLegalArticle") || element.hasClass("footnotes") {
            return true
        }
        return element.attributes["data-repealeddate"] != nil && !element.hasClass("legalArticle")
    }

    private mutating func end() {
        switch roles.removeLast() {
        case .section:
            let section = sections.removeLast()
            for index in articles.indices[section.firstArticle...] where !section.note.isEmpty {
                articles[index].chapterNote += section.note + " "
            }
        case .article:
            if let article { articles.append(article) }
            article = nil
        default: break
        }
    }

    private mutating func add(_ text: String) {
        switch roles.last {
        case .key(let name): head[name, default: ""] += text
        case .sectionHeading: sections[sections.count - 1].heading? += text
        case .articleValue: article?.value += text
        case .articleTitle: article?.title += text
        case .article, .plain: article?.text += text
        case .note: note(text)
        default: break
        }
    }

    /// What is noted on an article or, outside of one, on the chapter.
    private mutating func note(_ text: String) {
        if article != nil {
            article?.note += text
        } else if !sections.isEmpty {
            sections[sections.count - 1].note += text
        }
    }

    /// The heading of the chapter: of the innermost `kap…`, else of the innermost with a heading.
    private var chapter: String? {
        let headed = sections.filter { $0.heading?.isEmpty == false }
        return (headed.last { $0.name.hasPrefix("kap") } ?? headed.last)?.heading
    }

    /// Ledd and items are parts of the text; other blocks only part words.
    private mutating func breakText(at element: XMLElement) {
        guard article != nil else { return }
        switch element.name {
        case "article" where element.hasClass("legalP") || element.hasClass("numberedLegalP"):
            article?.text +=
                LovdataText.partBreak + (element.attributes["data-numerator"] ?? "")
                + " "
        case "li":
            if let name = element.attributes["data-name"], LovdataText.isLetter(name) {
                article?.hasLetteredList = true
            }
            article?.text += LovdataText.partBreak + (element.attributes["data-name"] ?? "") + " "
        case "article", "p", "div", "td", "th", "tr", "ol", "ul", "table", "br", "h3", "h4", "h5":
            article?.text += " "
        default: break
        }
    }
}
