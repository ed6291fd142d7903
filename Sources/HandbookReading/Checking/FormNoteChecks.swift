import Diagnostics
import Handbook
import Markdown

/// What a form says of a note fits its own headings and the note's points.
enum FormNoteChecks {
    static func diagnostics(
        of chapter: Chapter, _ form: Form?, in handbook: Handbook
    ) -> [Diagnostic] {
        guard let note = chapter.formSettings.note else { return [] }
        func fault(_ message: String, at position: SourcePosition, suggestion: String) -> Diagnostic
        {
            Diagnostic(.formNote, file: chapter.file, at: position, message, suggestion: suggestion)
        }
        guard form != nil else {
            return [
                fault(
                    "«notat» hører bare til et skjema med felt.", at: note.template.position,
                    suggestion:
                        "Skriv feltene som listepunkter med understreker, eller ta bort «notat».")
            ]
        }
        let headings = chapter.document.headings.map(\.text)
        let unknown = note.points.filter { !headings.contains($0.area.value) }.map { entry in
            let near = nearMiss(of: entry.area.value, in: headings)
            return fault(
                "Skjemaet har ingen overskrift «\(entry.area.value)».", at: entry.area.position,
                suggestion: near.map { "Mente du «\($0)»?" }
                    ?? "Skriv overskriften slik den står i teksten.")
        }
        guard let template = handbook.chapter(note.template.value) else {
            let forms = handbook.chapters.filter { $0.kind == .form }.map(\.id)
            let near = nearMiss(of: note.template.value, in: forms)
            return unknown + [
                fault(
                    "Malen «\(note.template.value)» finnes ikke i håndboka.",
                    at: note.template.position,
                    suggestion: near.map { "Mente du «\($0)»?" }
                        ?? "Skriv stien fra håndbokas rot, for eksempel «40-skjema/20-samtalenotat.md»."
                )
            ]
        }
        let numbers = Set(template.points.map(\.number))
        return unknown
            + note.points.filter { !numbers.contains($0.number.value) }.map { entry in
                fault(
                    "«\(template.title)» har ikke noe punkt \(entry.number.value).",
                    at: entry.number.position,
                    suggestion: "Bruk nummeret på et punkt i \(template.file).")
            }
    }
}
