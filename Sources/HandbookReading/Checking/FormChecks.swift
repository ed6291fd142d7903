import Diagnostics
import Handbook
import Markdown

/// A form can be filled in, counted and copied as its chapter says.
enum FormChecks {
    static func diagnostics(of chapter: Chapter, in handbook: Handbook) -> [Diagnostic] {
        let form = chapter.form
        return answerFaults(of: chapter, form) + fieldFaults(of: chapter, form)
            + blanksThatAreNone(in: chapter)
            + FormNoteChecks.diagnostics(of: chapter, form, in: handbook)
    }

    /// The answers of a control, which the results of internal control are counted in.
    private static let controlAnswers = ["ja", "nei", "ikke aktuelt"]

    private static func answerFaults(of chapter: Chapter, _ form: Form?) -> [Diagnostic] {
        guard let answers = chapter.formSettings.answers else { return [] }
        func fault(_ message: String, at position: SourcePosition, suggestion: String) -> Diagnostic
        {
            Diagnostic(
                .formAnswers, file: chapter.file, at: position, message, suggestion: suggestion)
        }
        guard chapter.kind == .form || chapter.kind == .control else {
            return [
                fault(
                    "«svar» hører bare til skjema og kontroller.", at: answers.position,
                    suggestion: "Skriv «type: skjema» eller «type: kontroll», eller ta bort «svar»."
                )
            ]
        }
        let questions = form?.fields.filter { $0.kind == .question } ?? []
        var faults: [Diagnostic] = []
        if questions.isEmpty {
            faults.append(
                fault(
                    "Skjemaet har «svar», men ingen nummererte punkter å svare på.",
                    at: answers.position,
                    suggestion: "Skriv punktene som en nummerert liste, eller ta bort «svar»."))
        }
        if chapter.kind == .control {
            for answer in answers.value where !controlAnswers.contains(answer) {
                let near = nearMiss(of: answer, in: controlAnswers).map { "Mente du «\($0)»? " }
                faults.append(
                    fault(
                        "«\(answer)» kan ikke telles i en kontroll.", at: answers.position,
                        suggestion: (near ?? "") + "Bruk ja, nei og ikke aktuelt."))
            }
        }
        if let first = questions.first, let number = first.number, number != 1 {
            faults.append(
                fault(
                    "Det første punktet i skjemaet har nummer \(number).", at: first.position,
                    suggestion: "Begynn med 1, og la nummereringen fortsette gjennom hele skjemaet."
                ))
        }
        var seen: Set<Int> = []
        for question in questions {
            guard let number = question.number, !seen.insert(number).inserted else { continue }
            faults.append(
                fault(
                    "Skjemaet har to punkter med nummer \(number).", at: question.position,
                    suggestion: "La nummereringen fortsette gjennom hele skjemaet."))
        }
        return faults
    }

    private static func fieldFaults(of chapter: Chapter, _ form: Form?) -> [Diagnostic] {
        guard let form else { return [] }
        let misread = form.faults.map { fault in
            Diagnostic(
                .formField, file: chapter.file, at: fault.position, fault.message,
                suggestion: fault.suggestion)
        }
        let personal = form.fields.compactMap { field -> Diagnostic? in
            guard let word = personalWord(in: field) else { return nil }
            return Diagnostic(
                .formPersonalData, file: chapter.file, at: field.position,
                "Feltet spør om «\(word)», som kan peke ut en person.",
                suggestion: "Ta det bort. Hvert skjema har et løpenummer i stedet.")
        }
        return misread + personal
    }

    /// Underscores and dots that were meant as fields: too few, or with a sign after them.
    private static func blanksThatAreNone(in chapter: Chapter) -> [Diagnostic] {
        guard chapter.kind == .form || chapter.kind == .control else { return [] }
        var found: [Diagnostic] = []
        chapter.document.forEachBlock { block, _ in
            guard case .paragraph(let paragraph) = block, paragraph.content.blank == nil,
                isAlmostBlank(paragraph.content.plainText)
            else { return }
            found.append(
                Diagnostic(
                    .formField, file: chapter.file, at: paragraph.position,
                    "Dette blir ikke et felt å fylle ut.",
                    suggestion: "Skriv minst fire understreker helt til slutt: «- Dato ____»."))
        }
        return found
    }

    private static func isAlmostBlank(_ text: String) -> Bool {
        let text = text.reversed().drop { $0 == " " }
        let isDotted = text.prefix { $0 == "." || $0 == "…" }
        if isDotted.contains("…") && isDotted.count > 1 || isDotted.count > 3 { return true }
        let signs = text.prefix { ".,:;)".contains($0) }
        let length = text.dropFirst(signs.count).prefix { $0 == "_" }.count
        return signs.isEmpty ? (2...3).contains(length) : length > 1 && signs.count == 1
    }

    /// A word in the label of a text field that asks who somebody is.
    private static func personalWord(in field: FormField) -> String? {
        guard case .text = field.kind else { return nil }
        let words = field.label.plainText.lowercased().split { !$0.isLetter && $0 != "-" }
        return words.map(String.init).first(where: personalWords.contains)
    }

    private static let personalWords: Set = [
        "navn", "fødselsnummer", "fødselsdato", "personnummer", "d-nummer", "saksnummer",
        "adresse", "telefon", "telefonnummer", "mobilnummer", "e-post", "kontonummer",
    ]
}

extension FormFault {
    fileprivate var message: String {
        switch kind {
        case .noLabel: "Feltet har ingen ledetekst."
        case .strayBlank: "Understrekene her blir ikke til et felt."
        case .tickWithBlank: "Et punkt kan ikke være både avkryssing og felt."
        }
    }

    fileprivate var suggestion: String {
        switch kind {
        case .noLabel: "Skriv hva som skal fylles ut: «- Dato ____»."
        case .strayBlank: "Skriv feltet som et eget listepunkt: «- Dato ____»."
        case .tickWithBlank: "Skriv to punkter: «- [ ] Annet» og «- Annet: hva? ____»."
        }
    }
}
