import CalendarDate
import Handbook
import HandbookReading
import SiteBuilder

/// The earlier editions that a build carries along: `utgaver` in `handbok.yaml`.
struct CarriedEditions {
    /// No editions.
    static let none = CarriedEditions()

    /// The editions, the latest first.
    private(set) var editions: [Edition] = []
    /// How many of them were made by this build.
    private var madeCount = 0
    /// The days that are not over: what they will show is not settled.
    private var waiting: [Day] = []
    /// What keeps the editions that are listed from being carried.
    private var absence: String?

    private init() {}

    /// None, with a word about it where any are listed: a site of all offices has no place for them.
    init(leavingOut handbook: Handbook) {
        guard !handbook.settings.editions.isEmpty else { return }
        absence = "Tidligere utgaver er ikke med når alle kontorene bygges samlet."
    }

    /// Takes each edition over from the site that stands, and makes those that it has not out of
    /// git.
    init(
        of handbook: Handbook, office: Office.ID?, from source: String, in output: String,
        theme: Theme, on today: Day
    ) throws(EnvironmentFailure) {
        for day in handbook.settings.editions.map(\.day) {
            guard day < today else {
                waiting.append(day)
                continue
            }
            if let edition = Edition(of: day, office: office, in: output) {
                editions.append(edition)
            } else {
                ProgressLine.say("Lager utgaven \(day.longText)")
                editions.append(
                    try Self.edition(of: day, office: office, from: source, theme: theme))
                madeCount += 1
            }
        }
    }

    private static func edition(
        of day: Day, office: Office.ID?, from source: String, theme: Theme
    ) throws(EnvironmentFailure) -> Edition {
        do {
            let past = try PastEdition(of: source, on: day)
            let newest = HandbookReading(
                past.tree, on: day, findsHints: false, onlyOffice: office)
            let shown = try ReaderEdition(
                of: past.tree, read: newest, in: source, before: past.commit, on: day,
                onlyOffice: office)
            guard let handbook = shown.reading.offices.first ?? shown.reading.handbook else {
                throw EnvironmentFailure(message: "Håndboka lot seg ikke lese slik den var.")
            }
            return try Edition(
                of: handbook.withoutDrafts, office: office, from: shown.tree, commit: past.commit,
                theme: theme, on: day)
        } catch {
            let reason =
                (error as? EnvironmentFailure)?.message ?? (error as? EditionFault)?.message
            throw EnvironmentFailure(
                message: "Utgaven \(day.longText) under «utgaver» i handbok.yaml finnes ikke på "
                    + "nettstedet fra før, og kan ikke lages. \(reason ?? "")")
        }
    }

    /// What to tell of them; `nil` where there is nothing.
    var text: String? {
        let lines =
            [absence].compactMap(\.self)
            + (editions.isEmpty ? [] : ["Tidligere utgaver: \(editions.count), nye: \(madeCount)."])
            + waiting.map { "Utgaven \($0.longText) lages når dagen er over." }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
