public import CalendarDate
public import Handbook

/// What an auditor asks for on the first day, as tables: coverage with gaps, demands letter by
/// letter, chapters with approval and status, the year's evaluation, and the office's guidance.
public struct AuditReport: Encodable, Sendable {
    /// One table.
    public struct Table: Encodable, Sendable {
        /// A word of its own: the name of its CSV file and its anchor.
        public let id: String
        /// The heading.
        public let title: String
        /// How it stands, in one sentence.
        public let summary: String
        /// The headings of the columns.
        public let columns: [String]
        /// The rows, each with a text for each column.
        public let rows: [[String]]

        private enum CodingKeys: String, CodingKey {
            case id, title, summary, columns, rows
        }

        /// A table.
        public init(
            id: String, title: String, summary: String, columns: [String], rows: [[String]]
        ) {
            self.id = id
            self.title = title
            self.summary = summary
            self.columns = columns
            self.rows = rows
        }
    }

    /// The title of the handbook.
    public let handbook: String
    /// The day of the report, `2026-11-21`.
    public let date: String
    /// The commit that the handbook's files are at; `nil` without git.
    public let commit: String?
    /// The tables.
    public let tables: [Table]

    private enum CodingKeys: String, CodingKey {
        case handbook, date, commit, tables
    }

    /// The report of a handbook on a day.
    ///
    /// - Parameter results: The results of the controls, with small figures hidden; `nil` without.
    public init(of handbook: Handbook, on today: Day, commit: String?, results: Table? = nil) {
        self.handbook = handbook.settings.title
        date = today.description
        self.commit = commit
        tables =
            [handbook.coverageTable] + handbook.demandedLetters.map(handbook.letterTable)
            + [
                handbook.chapterTable(on: today), results, handbook.evaluationTable(on: today),
                handbook.guidanceTable(on: today),
            ].compactMap(\.self)
    }
}
