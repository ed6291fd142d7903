import Diagnostics
import Handbook

/// Every term leads to a chapter that is there.
enum GlossaryChecks {
    static func diagnostics(of handbook: Handbook) -> [Diagnostic] {
        handbook.terms.compactMap(\.chapter).compactMap { chapter in
            guard handbook.chapter(chapter.value) == nil else { return nil }
            let near = nearMiss(of: chapter.value, in: handbook.chapters.map(\.id))
            return Diagnostic(
                .linkBroken, file: "ordliste.yaml", at: chapter.position,
                "Kapittelet «\(chapter.value)» finnes ikke.",
                suggestion: near.map { "Mente du «\($0)»?" }
                    ?? "Skriv stien fra roten av håndboka, for eksempel 20-rutiner/fil.md.")
        }
    }
}
