import Templates

/// Whom to call when something is urgent: above everything on the page that every page leads to.
struct EmergencyNumbers: TemplatePart {
    /// The emergency services, which are the same everywhere.
    var services: [PhoneNumber]
    /// The numbers of the office, or what the common handbook says instead of them; first those that
    /// are shown before an office is chosen.
    var groups: [PhoneGroup]
    /// Where another office is chosen; nil where there is none to choose.
    var officesHref: String?

    static let fields = TemplateFields<Self> {
        ("services", \.services)
        ("groups", \.groups)
        ("officesHref", \.officesHref)
    }
}

/// The numbers of one office.
struct PhoneGroup: TemplatePart, Hashable {
    /// The id of the office; nil for the common handbook.
    var office: String?
    /// `Nav Hamar`; nil for the common handbook.
    var title: String?
    /// Whether it is shown only where the browser knows that the office is chosen.
    var isHidden = false
    /// The numbers.
    var numbers: [PhoneNumber]

    static let fields = TemplateFields<Self> {
        ("office", \.office)
        ("title", \.title)
        ("isHidden", \.isHidden)
        ("numbers", \.numbers)
    }
}

/// A number to call.
struct PhoneNumber: TemplatePart, Hashable {
    /// `Leder på vakt`.
    var title: String
    /// The number, as it is dialled by hand, or what is said instead.
    var text: String
    /// `tel:` and the digits; nil where the text is no number.
    var href: String?

    /// A number, or words that say why there is none.
    init(title: String, text: String) {
        self.title = title
        self.text = text
        let digits = text.filter { "0"..."9" ~= $0 || $0 == "+" }
        let isNumber = digits.count >= 3 && text.allSatisfy { $0 == " " || digits.contains($0) }
        href = isNumber ? "tel:\(digits)" : nil
    }

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("text", \.text)
        ("href", \.href)
    }
}
