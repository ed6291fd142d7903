import Templates
import Testing

/// A page with a value of every sort.
struct SmallPage: TemplatePart {
    var title = "Tittel"
    var lead: String?
    var isOpen = false
    var body = Fragment.empty
    var date: SmallDate?
    var links: [SmallLink] = []
    var words: [String] = []
    var slot = Slot.content

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("lead", \.lead)
        ("isOpen", \.isOpen)
        ("body", \.body)
        ("date", \.date)
        ("links", \.links)
        ("words", \.words)
        ("slot", \.slot)
    }
}

struct SmallDate: TemplatePart {
    var text: String
    var iso: String

    static let fields = TemplateFields<Self> {
        ("text", \.text)
        ("iso", \.iso)
    }
}

struct SmallLink: TemplatePart {
    var title: String
    var note: String?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("note", \.note)
    }
}

/// What surrounds every page.
struct SmallFrame: TemplatePart {
    var siteTitle = "Håndbok"
    var title = "Ramme"

    static let fields = TemplateFields<Self> {
        ("siteTitle", \.siteTitle)
        ("title", \.title)
    }
}

/// The templates of a theme in which `side` shows a ``SmallPage``.
struct SmallLibrary {
    let library: TemplateLibrary

    /// - Throws: ``TemplateFaults``.
    init(_ templates: KeyValuePairs<String, String>) throws {
        library = try TemplateLibrary(
            templates.map {
                TemplateSource(name: $0, path: "\($0).mustache", bytes: Array($1.utf8))
            },
            entries: [
                TemplateLibrary.Entry(
                    "side", scopes: [SmallFrame.fields.names, SmallPage.fields.names])
            ])
    }

    /// The page as `side` writes it.
    func text(_ page: SmallPage = SmallPage()) -> String {
        let scopes = [SmallFrame().templateValue, page.templateValue]
        return String(decoding: library.render("side", for: [scopes]).bytes, as: UTF8.self)
    }

    /// The faults of a theme with these templates.
    static func faults(_ templates: KeyValuePairs<String, String>) -> [TemplateFault] {
        do {
            _ = try SmallLibrary(templates)
            return []
        } catch let error as TemplateFaults {
            return error.faults
        } catch {
            Issue.record("\(error)")
            return []
        }
    }
}
