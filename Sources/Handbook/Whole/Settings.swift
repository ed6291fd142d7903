public import CalendarDate
import Diagnostics

/// What `handbok.yaml` says of the handbook as a whole.
public struct Settings: Sendable {
    /// A short id, the prefix of what the browser stores.
    public package(set) var id: String
    /// The title of the handbook.
    public let title: String
    /// A line under the title.
    public package(set) var subtitle: String?
    /// The address under which the site is published, ending in `/`.
    public package(set) var address: String?
    /// The offices that share the handbook.
    public let offices: [Office]
    /// The values that each office gives.
    public let officeValues: [OfficeValue]
    /// The id of the law that bare `§` means where nothing else decides.
    public let standardLaw: Located<String>?
    /// The name of the theme.
    public let theme: String
    /// The review interval of chapters that name none.
    public let reviewInterval: ReviewInterval
    /// Where changes are proposed: the git host's editor, a page of the office's own or an address
    /// of mail; with `{fil}` for the chapter's path.
    public let proposeChange: String?
    /// Where faults are reported.
    public let reportFault: String?
    /// The e-mail addresses, in small letters, and telephone numbers, in digits, that may stand in
    /// the handbook: those of offices and roles.
    package let allowedContacts: AllowedContacts
    /// The chapter that every page leads to when something is urgent, by its path from the root.
    public let urgent: Located<Chapter.ID>?
    /// The words in a search that put that chapter first, as they are written. Several words in one
    /// text must all be there; `*` at the end of a word stands for any ending.
    public let urgentWords: [String]
    /// The values that are telephone numbers to call when something is urgent, in order.
    public let onCall: [Located<OfficeValue.ID>]
    /// The chapter that tells what the handbook does not hold, and where to go instead, by its path.
    public let absences: Located<Chapter.ID>?
    /// The chapters that the home page shows first; empty where the program is to choose.
    public let front: [Located<Chapter.ID>]
    /// Whether the handbook is a proposal that no office has adopted yet.
    public let isProposal: Bool
    /// Which text of a chapter the site shows.
    public let publishes: PublishedText
    /// What the office says must be covered.
    public let requirements: [CoverageRequirement]
    /// The provisions whose letters the office shows how it meets.
    public let letteredDemands: [LetteredDemand]
    /// What the accessibility statement says; absent where the office has not tested the site.
    public let accessibility: AccessibilityStatement?
    /// The past days whose editions the site carries along, the latest first.
    public let editions: [ListedEdition]

    package init(
        id: String, title: String, subtitle: String? = nil, address: String? = nil,
        offices: [Office], officeValues: [OfficeValue], standardLaw: Located<String>?,
        theme: String, reviewInterval: ReviewInterval, proposeChange: String?, reportFault: String?,
        allowedContacts: AllowedContacts, urgent: Located<Chapter.ID>?, urgentWords: [String],
        absences: Located<Chapter.ID>?, onCall: [Located<OfficeValue.ID>],
        front: [Located<Chapter.ID>], isProposal: Bool,
        publishes: PublishedText, requirements: [CoverageRequirement],
        letteredDemands: [LetteredDemand],
        accessibility: AccessibilityStatement?, editions: [ListedEdition]
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.address = address
        self.offices = offices
        self.officeValues = officeValues
        self.standardLaw = standardLaw
        self.theme = theme
        self.reviewInterval = reviewInterval
        self.proposeChange = proposeChange
        self.reportFault = reportFault
        self.allowedContacts = allowedContacts
        self.urgent = urgent
        self.urgentWords = urgentWords
        self.onCall = onCall
        self.absences = absences
        self.front = front
        self.isProposal = isProposal
        self.publishes = publishes
        self.requirements = requirements
        self.letteredDemands = letteredDemands
        self.accessibility = accessibility
        self.editions = editions
    }
}

/// Which text of a chapter the site shows.
public enum PublishedText: String, CaseIterable, Sendable {
    /// The newest, with a mark where it changed since it was approved.
    case newest = "nyeste"
    /// The one that was approved last; a chapter that never was is not shown.
    case approved = "godkjent"
}

/// A day in `handbok.yaml` whose edition the site carries along.
public struct ListedEdition: Sendable {
    /// The day: the edition shows what was in force when it ended.
    public let day: Day
    /// Why it is kept, in a few words.
    public let title: String?

    package init(day: Day, title: String?) {
        self.day = day
        self.title = title
    }
}

/// How the site meets the demands of accessibility (forskrift om universell utforming av
/// IKT-løsninger § 4 b).
public struct AccessibilityStatement: Sendable {
    /// A criterion that is not met.
    public struct Shortcoming: Sendable {
        /// The criterion, with its number in WCAG.
        public let criterion: String
        /// What is wrong, and for whom.
        public let text: String
        /// When it will be fixed.
        public let plan: String?

        package init(criterion: String, text: String, plan: String?) {
            self.criterion = criterion
            self.text = text
            self.plan = plan
        }
    }

    /// Whether nothing is known to be wrong.
    public let conforms: Bool
    /// When the site was last tested.
    public let testedOn: Day?
    /// How it was tested.
    public let methods: [String]
    /// What is known to be wrong.
    public let shortcomings: [Shortcoming]
    /// Whom to tell of what does not work, in words; absent where ``Settings/reportFault`` says it.
    public let contact: String?
    /// When the statement was last gone through.
    public let updatedOn: Day

    package init(
        conforms: Bool, testedOn: Day?, methods: [String], shortcomings: [Shortcoming],
        contact: String?, updatedOn: Day
    ) {
        self.conforms = conforms
        self.testedOn = testedOn
        self.methods = methods
        self.shortcomings = shortcomings
        self.contact = contact
        self.updatedOn = updatedOn
    }
}

/// A section of law that must be covered, and by what.
public struct CoverageRequirement: Sendable {
    /// The kinds of cover that can be demanded.
    public enum Cover: String, CaseIterable, Sendable {
        /// A routine.
        case routine = "rutine"
        /// A form.
        case form = "skjema"
        /// A control or an activity that counts as one.
        case control = "kontroll"
        /// A path or an activity that counts as training.
        case training = "opplæring"
    }

    /// The section as written, for example `sotjl. § 17`.
    public let basis: Located<String>
    /// What must cover it.
    public let covers: [Cover]
    /// The roles for whom a path must cover it.
    public let roles: [Located<Role.ID>]

    package init(basis: Located<String>, covers: [Cover], roles: [Located<Role.ID>]) {
        self.basis = basis
        self.covers = covers
        self.roles = roles
    }
}
