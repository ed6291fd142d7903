/// The index from A to Å: every chapter, section, role and term by name.
struct IndexPage: Page {
    static let template = TemplateName.index

    var layout: Layout
    /// The entries by first letter, in Norwegian order.
    var letters: [LinkGroup]

    var values: TemplateValues {
        ["letters": letters]
    }
}
