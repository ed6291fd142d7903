import CalendarDate
import Diagnostics
import Handbook
import LegalReferences

/// What is wrong with the references of a chapter, one by one.
struct ReferenceFaults {
    let reader: CitationReader
    /// The days from which single sections no longer hold.
    let repeals: [SectionKey: Day]
    let file: String

    /// The faults of the references in the text.
    func diagnostics(of mentions: [Mention]) -> [Diagnostic] {
        mentions.compactMap { mention in
            switch mention.reference.status {
            case .unknownLaw: unknownLaw(mention)
            case .unknownSection: unknownSection(mention)
            case .outside: misspeltLaw(mention)
            case .undecided: undecidedLaw(mention)
            case .ok, .repealed, .notYetInForce:
                notInForce(mention.reference, at: mention.position) ?? letter(mention)
            }
        }
    }

    /// The faults of a basis that is a whole reference.
    func diagnostics(of basis: [Located<Reference>]) -> [Diagnostic] {
        basis.compactMap { notInForce($0.value, at: $0.position) }
    }

    /// The faults of numbers that look like sections without their sign (OCR).
    func diagnostics(of hints: [Located<CitationHint>]) -> [Diagnostic] {
        hints.map { hint in
            Diagnostic(
                .lawWithoutSign, file: file, at: hint.position,
                "Et nummer ved siden av \(hint.value.law) mangler paragraftegn.",
                suggestion: "Mente du «\(hint.value.suggestion)»?")
        }
    }

    private func unknownLaw(_ mention: Mention) -> Diagnostic {
        Diagnostic(
            .lawUnknown, file: file, at: mention.position,
            "Loven til § \(mention.reference.section) er ukjent.",
            suggestion: "Legg loven til i mappen lover/.")
    }

    /// C20d: the text is about several laws that have the section.
    private func undecidedLaw(_ mention: Mention) -> Diagnostic? {
        guard case .undecided(let names) = mention.reference.source else { return nil }
        let laws = names.joined(separator: " eller ")
        return Diagnostic(
            .lawUndecided, file: file, at: mention.position,
            "§ \(mention.reference.section) kan være fra \(laws).",
            suggestion: "Skriv navnet på loven foran §.")
    }

    private func unknownSection(_ mention: Mention) -> Diagnostic {
        let number = mention.reference.section
        let law = mention.reference.law.flatMap(reader.registry.law)
        let near = law?.sections(near: number, limit: 2).map { "§ \($0)" } ?? []
        return Diagnostic(
            .sectionUnknown, file: file, at: mention.position,
            "§ \(number) finnes ikke i \(law?.id.rawValue ?? "loven").",
            suggestion: near.isEmpty ? nil : "Mente du \(near.joined(separator: " eller "))?")
    }

    /// A law outside the handbook whose name is almost that of one inside.
    private func misspeltLaw(_ mention: Mention) -> Diagnostic? {
        guard case .outside(let name) = mention.reference.source,
            name.utf8.allSatisfy({ !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            name.unicodeScalars.count >= ReferenceFaults.shortestMisspelling,
            let near = nearMiss(of: name, in: reader.registry.laws.flatMap(\.names))
        else { return nil }
        return Diagnostic(
            .lawMisspelt, file: file, at: mention.position,
            "«\(name)» er ikke en lov som håndboka har.", suggestion: "Mente du «\(near)»?")
    }

    /// Shorter names of laws are too like each other.
    private static let shortestMisspelling = 12

    private func notInForce(
        _ reference: Reference, at position: SourcePosition
    ) -> Diagnostic? {
        guard let key = reference.key else { return nil }
        let repealed = repeals[key].flatMap { end in reader.day.map { end <= $0 } } ?? false
        let fault: (message: String, suggestion: String)? =
            switch reference.status {
            case .repealed:
                (
                    "\(key.law) gjelder ikke lenger.",
                    "Vis til det som gjelder nå, eller skriv at dette er historie."
                )
            case .notYetInForce:
                (
                    "\(key.law) gjelder ikke ennå.",
                    "Vis til loven som gjelder i dag, eller skriv at dette er om den nye."
                )
            case .ok where repealed:
                (
                    "§ \(key.section) i \(key.law) er opphevet.",
                    "Vis til det som gjelder nå, eller skriv at dette er historie."
                )
            default: nil
            }
        return fault.map {
            Diagnostic(
                .lawRepealed, file: file, at: position, $0.message, suggestion: $0.suggestion)
        }
    }

    /// `§ 20 bokstav a` in a law that has § 20 a, and § 20 is known to have no list. What nobody has
    /// said is no reason to doubt the text.
    private func letter(_ mention: Mention) -> Diagnostic? {
        let reference = mention.reference
        guard let letter = reference.bokstav?.asciiValue, reference.ledd == nil,
            reference.nr == nil, reference.section.letter == nil,
            let law = reference.law.flatMap(reader.registry.law),
            law.section(reference.section)?.hasLetteredList == false
        else { return nil }
        let meant = SectionNumber(
            chapter: reference.section.chapter, number: reference.section.number, letter: letter)
        guard law.section(meant) != nil else { return nil }
        return Diagnostic(
            .lawLetter, file: file, at: mention.position,
            "Dette leses som bokstav \(Character(UnicodeScalar(letter))) i "
                + "§ \(reference.section), ikke som § \(meant).",
            suggestion: "Mente du § \(meant)?")
    }
}
