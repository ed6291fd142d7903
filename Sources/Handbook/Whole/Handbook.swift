public import AnnualWheel
public import LegalReferences

/// The whole handbook, read and resolved: one value that no later stage changes.
public struct Handbook: Sendable {
    /// What `handbok.yaml` says.
    public package(set) var settings: Settings
    /// The roles, in the order they are written.
    public let roles: [Role]
    /// The glossary, in the order it is written.
    public let terms: [Term]
    /// The circulars, in the order they are written.
    public let circulars: [Circular]
    /// The laws, as their files tell of them.
    public let laws: [LawFile]
    /// The laws as references are read by.
    public let registry: LawRegistry
    /// The folders with chapters, in reading order.
    public package(set) var folders: [ChapterFolder]
    /// The chapters, in reading order; the guidance to sections of law is not among them.
    public package(set) var chapters: [Chapter]
    /// The office's guidance, by section of law.
    public package(set) var guidance: [SectionKey: Chapter]
    /// What the office says must be covered.
    public let requirements: [RequiredCover]
    /// The provisions whose letters have a page of their own.
    public let demandedLetters: [DemandedLetters]
    /// What cites each section of law.
    public package(set) var citations: [SectionKey: [CitingChapter]]
    /// The annual wheel, the next review of each chapter in it; `nil` without `aarshjul.yaml`.
    public let wheel: Wheel?
    /// The sections that each activity of the wheel rests on, by the id of the activity.
    public let activityBasis: [String: [Reference]]
    /// The rounds of internal control, the latest first.
    public let controlRounds: [ControlRound]
    /// The risks; `nil` without `risiko.yaml`.
    public let risks: RiskRegister?
    /// Files beside the chapters that are copied along, by their path from the root.
    public let attachments: [String]
    /// When the files last changed, as far as that is known.
    public package(set) var history = EditHistory.unknown
    /// What is known of what the chapters said before, by their file.
    package var versions: [Chapter.ID: ChapterVersions] = [:]
    /// The office that the handbook is for; `nil` for the common handbook.
    public package(set) var office: OfficeProfile?
    /// How the offices use the handbook: all of them in the common one, else the one itself.
    public package(set) var offices: [OfficeSummary] = []
    /// The sections of law that are not as they were.
    let sectionHistories: [SectionKey: SectionHistory]
    let activitiesBySection: [SectionKey: [Activity]]
    let activitiesByChapter: [Chapter.ID: [Activity]]
    private var chapterIndex: [Chapter.ID: Int]
    private var guidanceIndex: [Chapter.ID: SectionKey]
    private let roleIndex: [Role.ID: Int]
    private var folderIndex: [ChapterKind: Int]

    /// The chapter, or guidance to a section of law, with this file.
    public func chapter(_ id: Chapter.ID) -> Chapter? {
        chapterIndex[id].map { chapters[$0] } ?? guidanceIndex[id].flatMap { guidance[$0] }
    }

    /// Where the chapter, or guidance to a section of law, with this file stands. Asked for at every
    /// link, it does without a copy of the chapter.
    public func address(of id: Chapter.ID) -> PagePath? {
        chapterIndex[id].map { chapters[$0].address }
            ?? guidanceIndex[id].flatMap { guidance[$0]?.address }
    }

    /// The section of law that a file is guidance to.
    public func guidedSection(_ id: Chapter.ID) -> SectionKey? { guidanceIndex[id] }

    /// What the file of a law tells.
    public func law(_ id: Law.ID) -> LawFile? {
        laws.first { $0.law.id == id }
    }

    /// The first folder that holds a chapter of a kind.
    public func firstFolder(with kind: ChapterKind) -> ChapterFolder? {
        folderIndex[kind].map { folders[$0] }
    }

    /// The role with this id.
    public func role(_ id: Role.ID) -> Role? {
        roleIndex[id].map { roles[$0] }
    }

    package init(
        settings: Settings, roles: [Role], terms: [Term], circulars: [Circular],
        laws: [LawFile], registry: LawRegistry,
        folders: [ChapterFolder], chapters: [Chapter], guidance: [SectionKey: Chapter],
        requirements: [RequiredCover],
        demandedLetters: [DemandedLetters], citations: [SectionKey: [CitingChapter]],
        wheel: Wheel?, activityBasis: [String: [Reference]], controlRounds: [ControlRound],
        risks: RiskRegister?, attachments: [String]
    ) {
        self.settings = settings
        self.roles = roles
        self.terms = terms
        self.circulars = circulars
        self.laws = laws
        sectionHistories = SectionHistory.all(of: laws)
        self.registry = registry
        self.folders = folders
        self.chapters = chapters
        self.guidance = guidance
        self.requirements = requirements
        self.demandedLetters = demandedLetters
        self.citations = citations
        self.wheel = wheel
        self.activityBasis = activityBasis
        activitiesBySection = wheel?.bySection(activityBasis) ?? [:]
        activitiesByChapter = wheel?.byChapter ?? [:]
        self.controlRounds = controlRounds
        self.risks = risks
        self.attachments = attachments
        roleIndex = Dictionary(uniqueKeysWithValues: roles.indices.map { (roles[$0].id, $0) })
        chapterIndex = [:]
        guidanceIndex = [:]
        folderIndex = [:]
        indexChapters()
    }

    /// Makes chapters known by their files, after they were set.
    mutating func indexChapters() {
        chapterIndex = Dictionary(
            uniqueKeysWithValues: chapters.indices.map { (chapters[$0].id, $0) })
        guidanceIndex = Dictionary(uniqueKeysWithValues: guidance.map { ($0.value.id, $0.key) })
        let byID = Dictionary(uniqueKeysWithValues: chapters.map { ($0.id, $0.kind) })
        folderIndex = Dictionary(
            folders.enumerated().flatMap { index, folder in
                folder.chapters.compactMap { byID[$0] }.map { ($0, index) }
            }, uniquingKeysWith: min)
    }
}

/// A folder of chapters.
public struct ChapterFolder: Sendable {
    /// The path from the handbook's root; empty for the root itself.
    public let path: String
    /// What the folder is called: the title of its `index.md`, or its name.
    public let title: String
    /// The address of the folder's page.
    public let address: PagePath
    /// The chapter that introduces the folder.
    public let introduction: Chapter.ID?
    /// The chapters directly in it, the introduction not among them, in reading order.
    public let chapters: [Chapter.ID]
}

/// One chapter's reference to one section of law, seen from the section.
public struct CitingChapter: Sendable {
    /// The chapter that cites.
    public let chapter: Chapter.ID
    /// Whether the section is a legal basis of the chapter, not only mentioned.
    public let isBasis: Bool
    /// Where in the text, in its order; empty when it is only a basis.
    public let mentions: [Mention]
}
