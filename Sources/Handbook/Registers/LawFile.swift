public import CalendarDate
public import LegalReferences

/// One law as `lover/<lov>.yaml` tells of it.
public struct LawFile: Sendable {
    /// What references are read by.
    public let law: Law
    /// The full title, as in Norsk Lovtidend.
    public let fullTitle: String
    /// Abbreviations, in the order of the file: the first is the one that pages show.
    public let abbreviations: [String]
    /// The day on which the file was last compared with Lovdata.
    public let comparedOn: Day?
    /// Names and abbreviations, where they are written.
    package let names: [Located<String>]
    /// The days from which single sections no longer hold.
    public let repeals: [SectionNumber: Day]
    /// The law that has taken its place or will.
    public let replacedBy: Law.ID?
    /// The sections of that law that took the place of single sections.
    public let replacements: [SectionNumber: SectionNumber]
    /// The path of the file from the handbook's root.
    public let file: String

    package init(
        law: Law, fullTitle: String, abbreviations: [String], comparedOn: Day?,
        names: [Located<String>], repeals: [SectionNumber: Day],
        replacedBy: Law.ID?, replacements: [SectionNumber: SectionNumber], file: String
    ) {
        self.law = law
        self.fullTitle = fullTitle
        self.abbreviations = abbreviations
        self.comparedOn = comparedOn
        self.names = names
        self.repeals = repeals
        self.replacedBy = replacedBy
        self.replacements = replacements
        self.file = file
    }
}
