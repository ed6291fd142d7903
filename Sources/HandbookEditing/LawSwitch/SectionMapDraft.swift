public import CalendarDate
import Handbook
import HandbookReading
import LegalReferences
public import SourceFiles
import Yams

/// The first draft of the table for a ``LawSwitch``: every section of the old law that the handbook
/// cites, with its heading, and a proposal where a heading of the new law is the same or alike. The
/// coordinator checks every line.
public struct SectionMapDraft: Sendable {
    /// The table, with semicolons between the columns.
    public let text: String
    /// How many lines have a proposal, and how many there are.
    public let counts: (proposed: Int, all: Int)

    /// Makes the draft from what the handbook cites.
    ///
    /// - Throws: When a law is unknown or the handbook cannot be read.
    public init(
        from old: String, to new: String, in tree: FileTree, on today: Day
    ) throws(EditRefusal) {
        let pair = try LawPair(old, new, in: tree)
        let reading = HandbookReading(tree, on: today, findsHints: false)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        var places: [SectionMap.Provision: Int] = [:]
        func add(_ reference: Reference) {
            guard reference.law == pair.old.law.id else { return }
            places[SectionMap.Provision(reference), default: 0] += 1
        }
        for chapter in reading.written(in: handbook) {
            for basis in chapter.basis { add(basis.value) }
            for mention in chapter.mentions { add(mention.reference) }
        }
        let reader = CitationReader(registry: handbook.registry)
        let standard = handbook.settings.standardLaw.flatMap {
            handbook.registry.law(Law.ID(rawValue: $0.value))?.id
        }
        for entry in tree.entries where SectionMapDraft.isList(entry.path) {
            guard let root = YAMLTree(try tree.text(of: entry.path), file: entry.path).root
            else { continue }
            for value in YAMLScalars(root).all {
                for found in reader.references(in: value.text, pageLaw: standard) { add(found) }
            }
        }
        // A part is mapped by its section unless it has a line of its own.
        for provision in places.keys where !provision.isWhole {
            places[SectionMap.Provision(section: provision.section), default: 0] += 0
        }
        let proposals = HeadingProposals(pair.new.law)
        var lines = ["fra;overskrift;til;ny overskrift;forslag;steder"]
        var proposed = 0
        for provision in places.keys.sorted(by: SectionMapDraft.precedes) {
            let heading = pair.old.law.section(provision.section)?.heading ?? ""
            let found = provision.isWhole ? proposals.proposal(for: heading) : nil
            if found != nil { proposed += 1 }
            lines.append(
                [
                    provision.text, heading, found?.number.description ?? "",
                    found?.heading ?? "",
                    found.map { $0.isSame ? "samme overskrift" : "ligner" }
                        ?? "", "\(places[provision] ?? 0)",
                ].map(SectionMapDraft.field).joined(separator: ";"))
        }
        text = lines.joined(separator: "\n") + "\n"
        counts = (proposed, lines.count - 1)
    }

    private static func isList(_ file: String) -> Bool {
        switch SourceKind(file) {
        case .settings, .roles, .glossary, .circulars, .activities, .risks, .office: true
        default: false
        }
    }

    private static func precedes(
        _ left: SectionMap.Provision, _ right: SectionMap.Provision
    ) -> Bool {
        left.section == right.section ? left.text < right.text : left.section < right.section
    }

    private static func field(_ text: String) -> String {
        let plain = text.replacing("\"", with: "'").replacing("\n", with: " ")
        return plain.contains(";") || plain.contains(",") ? "\"\(plain)\"" : plain
    }
}

/// Sections of a law by their headings.
private struct HeadingProposals {
    struct Proposal {
        let number: SectionNumber
        let heading: String
        let isSame: Bool
    }

    private let sections: [(section: Law.Section, words: Set<String>)]

    init(_ law: Law) {
        sections = law.sections.map { ($0, HeadingProposals.words($0.heading)) }
    }

    /// The section whose heading shares most words, at least half of all.
    func proposal(for heading: String) -> Proposal? {
        let wanted = HeadingProposals.words(heading)
        guard !wanted.isEmpty else { return nil }
        var best: (share: Double, section: Law.Section)?
        for (section, words) in sections where !words.isEmpty {
            let share =
                Double(words.intersection(wanted).count) / Double(words.union(wanted).count)
            if share >= 0.5, share > best?.share ?? 0 { best = (share, section) }
        }
        return best.map {
            Proposal(
                number: $0.section.number, heading: $0.section.heading, isSame: $0.share == 1)
        }
    }

    /// The words that carry the meaning.
    private static func words(_ heading: String) -> Set<String> {
        Set(
            heading.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
        ).subtracting(["for", "til", "som", "med", "ved", "mv", "eller", "ikke", "visse", "det"])
    }
}

extension SectionMap.Provision {
    private static let ordinals = [
        "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende",
        "tiende",
    ]

    /// `13 b første ledd nr. 7`.
    fileprivate var text: String {
        var text = section.description
        if let ledd {
            let isNamed = Self.ordinals.indices.contains(ledd - 1)
            text += isNamed ? " \(Self.ordinals[ledd - 1]) ledd" : " \(ledd). ledd"
        }
        if let bokstav { text += " bokstav \(bokstav)" }
        if let nr { text += " nr. \(nr)" }
        return text
    }
}
