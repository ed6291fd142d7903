import Templates

/// The audit folder's one page, for reading and print.
struct AuditPage: Page {
    static let template = "tilsyn"

    var layout: Layout
    /// The day of the report.
    var countedOn: DisplayDate
    /// The commit that the handbook is at.
    var commit: String?
    /// The tables.
    var tables: [AuditPageTable]

    static let fields = TemplateFields<Self> {
        ("countedOn", \.countedOn)
        ("commit", \.commit)
        ("tables", \.tables)
    }
}

/// One table of the audit folder.
struct AuditPageTable: TemplatePart {
    /// The anchor of its heading.
    var id: String
    /// The heading.
    var title: String
    /// How it stands, in one sentence.
    var summary: String
    /// The same as a CSV file.
    var csvHref: String
    /// The headings of the columns.
    var columns: [String]
    /// The rows.
    var rows: [AuditPageRow]

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("title", \.title)
        ("summary", \.summary)
        ("csvHref", \.csvHref)
        ("columns", \.columns)
        ("rows", \.rows)
    }
}

/// One row of a table.
struct AuditPageRow: TemplatePart {
    /// What the row is about.
    var head: String
    /// The cells after it.
    var cells: [AuditPageCell]

    static let fields = TemplateFields<Self> {
        ("head", \.head)
        ("cells", \.cells)
    }
}

/// One cell of a row.
struct AuditPageCell: TemplatePart {
    /// The title of the column, for narrow screens.
    var column: String
    /// What it says; may be empty.
    var text: String

    static let fields = TemplateFields<Self> {
        ("column", \.column)
        ("text", \.text)
    }
}
