public import CalendarDate
public import Diagnostics
public import LegalReferences
public import Markdown

/// A chapter of the handbook, resolved: every link, reference and role in it is known.
///
/// A class only so that the many pages that show something of a chapter share one: nothing in it
/// ever changes.
public final class Chapter: Sendable, Identifiable {
    /// The path of the chapter's file from the handbook's root, such as `20-rutiner/30-vilkar.md`.
    public typealias ID = String

    /// The path of the file from the handbook's root; of an office's own chapter, from the folder
    /// of the office, because it stands among the common ones.
    public let id: ID
    /// The path of the file from the handbook's root.
    public let file: String
    /// Whose the chapter is.
    public let origin: ChapterOrigin
    /// What the office adds to it.
    public let addition: LocalAddition?
    /// Where the chapter's page stands.
    public let address: PagePath
    /// The title, which becomes the page's only h1.
    public let title: String
    /// What the chapter is for.
    public let kind: ChapterKind
    /// The law that bare `§` means in the text.
    public let law: Law.ID?
    /// The sections that the chapter is the office's way of following: only these cover.
    public let basis: [Located<Reference>]
    /// The role that keeps the chapter.
    public let responsible: Located<Role.ID>?
    /// Whether the chapter is in force.
    public let status: ChapterStatus
    /// The chapter that took its place.
    public let replacedBy: Chapter.ID?
    /// Who approved it, and when.
    public let approval: Approval?
    /// Whether it no longer says what was approved; no without a checksum to tell by.
    public let isChangedAfterApproval: Bool
    /// How often it is reviewed.
    public let reviewInterval: ReviewInterval
    /// The roles that must know it.
    public let appliesTo: [Located<Role.ID>]
    /// Tasks in the words of the staff.
    public let usedWhen: [String]
    /// The last day of the provision that guidance is about, where it ends.
    public let lastDay: Day?
    /// «Kort fortalt».
    public let summary: [String]
    /// What else people look for it by: searched, never shown to readers.
    public let searchWords: [String]
    /// The questions that it answers, each with the sentence that does.
    public let questions: [AnsweredQuestion]
    /// The coordinator's notes of change, the latest first.
    public let changes: [Change]
    /// Addresses under which the chapter once stood.
    public let formerAddresses: [Located<String>]
    /// How it is filled in, where it is a form.
    public let formSettings: FormSettings
    /// The text, with annotations for references and terms.
    public let document: Document
    /// What the annotations of the text mean, by their id.
    public let annotations: [AnnotationTarget]
    /// Where the links of the text lead, by the address as written.
    public let links: [String: LinkTarget]
    /// Every reference in the text, in its order.
    public let mentions: [Mention]
    /// The mentions by what they link to.
    package let citedSections: [CitedSection]

    package init(
        id: ID, file: String, origin: ChapterOrigin, addition: LocalAddition?, address: PagePath,
        title: String, kind: ChapterKind, law: Law.ID?,
        basis: [Located<Reference>], responsible: Located<Role.ID>?, status: ChapterStatus,
        replacedBy: Chapter.ID?, approval: Approval?,
        isChangedAfterApproval: Bool, reviewInterval: ReviewInterval,
        appliesTo: [Located<Role.ID>], lastDay: Day?, usedWhen: [String], summary: [String],
        searchWords: [String], questions: [AnsweredQuestion], changes: [Change],
        formerAddresses: [Located<String>], formSettings: FormSettings, document: Document,
        annotations: [AnnotationTarget], links: [String: LinkTarget], mentions: [Mention]
    ) {
        self.id = id
        self.file = file
        self.origin = origin
        self.addition = addition
        self.address = address
        self.title = title
        self.kind = kind
        self.law = law
        self.basis = basis
        self.responsible = responsible
        self.status = status
        self.replacedBy = replacedBy
        self.approval = approval
        self.isChangedAfterApproval = isChangedAfterApproval
        self.reviewInterval = reviewInterval
        self.appliesTo = appliesTo
        self.lastDay = lastDay
        self.usedWhen = usedWhen
        self.summary = summary
        self.searchWords = searchWords
        self.questions = questions
        self.changes = changes
        self.formerAddresses = formerAddresses
        self.formSettings = formSettings
        self.document = document
        self.annotations = annotations
        self.links = links
        self.mentions = mentions
        citedSections = CitedSection.all(in: mentions)
    }

    /// Whether it is an office's own, perhaps in the place of a common one.
    public var isLocal: Bool {
        if case .common = origin { false } else { true }
    }

    /// The day on which the chapter is due for review; `nil` until it is approved.
    public var nextReview: Day? {
        approval.map { reviewInterval.next(after: $0.day) }
    }

    /// The version: the date of the latest change note, or of the approval.
    public var version: Day? { changes.first?.day ?? approval?.day }
}

/// What a marked stretch of a chapter's text leads to.
public enum AnnotationTarget: Sendable {
    /// A reference to law.
    case reference(Reference)
    /// A law that the handbook does not hold, by the address of the section or article at Lovdata.
    case external(address: String)
    /// A term of the glossary, by its place in it.
    case term(Int)
    /// A circular of the register, and the point of it that the text names.
    case circular(Circular.ID, point: String?)
}

/// Where a link leads; an href is made of it when a page is rendered.
public enum LinkTarget: Hashable, Sendable {
    /// A chapter, and perhaps a heading in it.
    case chapter(Chapter.ID, anchor: String?)
    /// A folder of chapters without an introduction, by its path from the handbook's root.
    case folder(String)
    /// A heading on the same page.
    case here(anchor: String)
    /// A page that the program makes.
    case page(GeneratedPage)
    /// The page of a round of internal control.
    case controlRound(Day)
    /// A file that is copied along, by its path from the handbook's root.
    case file(String)
    /// An address outside the handbook.
    case external(String)
    /// Nothing: the text is shown without a link.
    case broken
}

/// One reference to law in the text of a chapter.
///
/// A class only so that the chapter and the sections that it cites share one: nothing in it ever
/// changes.
public final class Mention: Sendable {
    /// The reference.
    public let reference: Reference
    /// The sentence around it, as plain text.
    public let sentence: String
    /// The nearest heading above it.
    public let anchor: String?
    /// Where it stands.
    public let position: SourcePosition

    package init(reference: Reference, sentence: String, anchor: String?, position: SourcePosition)
    {
        self.reference = reference
        self.sentence = sentence
        self.anchor = anchor
        self.position = position
    }
}
