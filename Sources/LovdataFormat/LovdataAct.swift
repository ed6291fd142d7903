public import CalendarDate
public import LegalReferences

/// One act or regulation as Lovdata publishes it: what a table of contents tells, and a digest of
/// each section's text in force.
///
/// Lovdata's open data are under NLOD 2.0. The texts themselves are not kept.
public struct LovdataAct: Sendable {
    /// One section of the act.
    public struct Section: Sendable {
        /// The number.
        public let number: SectionNumber
        /// The heading without full stop; empty where the act has none.
        public let heading: String
        /// The heading of the chapter around it.
        public let chapter: String?
        /// A digest of heading and text in force: equal for equal words, whatever the mark-up.
        public let fingerprint: String
        /// The day from which the section no longer holds.
        public let repealedOn: Day?
        /// What Lovdata says of the last change in force: `lov 20. desember 2016 nr. 105, i kraft
        /// 1. januar 2017`.
        public let changedBy: String?
        /// The day from which the last change holds, where the note tells it.
        public let changedOn: Day?
        /// The changes that are adopted and not in force.
        public let coming: [SectionChange]
        /// Whether the section has a lettered list.
        public let hasLetteredList: Bool
        /// Whether the section has no text in force yet.
        public var isComing: Bool { !hasText && coming.contains { $0.kind == .added } }
        let hasText: Bool
    }

    /// The id at Lovdata: `lov/2009-12-18-131`.
    public let id: String
    /// The full title.
    public let title: String
    /// The short title and the abbreviations that Lovdata puts beside it after a dash.
    public let shortTitles: [String]
    /// The first day in force.
    public let inForce: Day?
    /// The days on which changes took force.
    public let changesInForce: [Day]
    /// The ministry that is responsible.
    public let ministry: String?
    /// The sections, in the order of the act.
    public let sections: [Section]
    /// Sections whose number cannot be read, or which come a second time; they are left out.
    public let unreadSections: [String]

    /// The day of the latest change that holds on a day.
    public func lastChange(on day: Day) -> Day? {
        changesInForce.filter { $0 <= day }.max()
    }
}

/// Why a file is not an act as Lovdata publishes it.
public struct LovdataFault: Error, Hashable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong, in Norwegian.
    public let message: String
}
