import CalendarDate
import Diagnostics
import Handbook
import LegalReferences
import Markdown
import NorwegianText

/// Looks up everything that one chapter refers to. The same value serves all chapters, in
/// parallel.
struct ChapterResolver: Sendable {
    let reader: CitationReader
    let glossary: GlossaryMatcher
    let circulars: CircularFinder
    var links: LinkResolver
    let settings: Settings
    let standardLaw: Law.ID?
    /// The days from which single sections of law no longer hold.
    let repeals: [SectionKey: Day]
    /// Whether to look for numbers that lack their sign, which costs as much as the references.
    let findsHints: Bool

    /// The chapter with its references and terms known, and what is wrong with them.
    func mark(_ parsed: ParsedChapter) -> MarkedChapter {
        let file = parsed.file
        let (basis, basisFaults) = basis(of: parsed.frontMatter, in: file)
        let (law, lawFaults) = law(of: parsed, basis: basis)
        var marks = TextMarks(
            reader: reader, glossary: glossary, circulars: circulars, law: law,
            title: parsed.place.isGuidance ? nil : parsed.frontMatter.title?.value,
            findsHints: findsHints)
        let document = parsed.document.annotating { marks.annotations(of: $0) }
        let references = ReferenceFaults(reader: reader, repeals: repeals, file: file)
        return MarkedChapter(
            basis: basis, law: law, document: document, annotations: marks.targets,
            mentions: marks.mentions,
            diagnostics: basisFaults + lawFaults + references.diagnostics(of: basis)
                + references.diagnostics(of: marks.mentions)
                + references.diagnostics(of: marks.hints))
    }

    /// The chapter with its links known too, and all that is wrong with it.
    func resolve(
        _ parsed: ParsedChapter, marked: MarkedChapter, at address: PagePath,
        origin: ChapterOrigin = .common, addition: LocalAddition? = nil
    ) -> (chapter: Chapter, diagnostics: [Diagnostic]) {
        let matter = parsed.frontMatter
        let file = parsed.file
        let (targets, linkFaults) = targets(of: parsed)
        let (replacedBy, replacementFaults) = replacement(of: matter, in: file)
        let chapter = Chapter(
            id: parsed.place.path, file: file, origin: origin, addition: addition,
            address: address, title: matter.title?.value ?? SourcePath.name(of: file),
            kind: parsed.place.isGuidance ? .guidance : matter.kind?.value ?? .page,
            law: marked.law, basis: marked.basis, responsible: matter.responsible,
            status: matter.status,
            replacedBy: replacedBy, approval: matter.approval,
            isChangedAfterApproval: parsed.isChangedAfterApproval,
            reviewInterval: matter.reviewInterval ?? settings.reviewInterval,
            appliesTo: matter.appliesTo, lastDay: matter.lastDay, usedWhen: matter.usedWhen,
            summary: matter.summary,
            searchWords: matter.searchWords, questions: matter.questions,
            changes: matter.changes.sorted { $0.day > $1.day },
            formerAddresses: matter.formerAddresses, formSettings: matter.form,
            document: marked.document, annotations: marked.annotations, links: targets,
            mentions: marked.mentions)
        return (chapter, marked.diagnostics + linkFaults + replacementFaults)
    }

    private func basis(
        of matter: FrontMatter, in file: String
    ) -> ([Located<Reference>], [Diagnostic]) {
        var basis: [Located<Reference>] = []
        var faults: [Diagnostic] = []
        for text in matter.basis {
            switch WholeReference.read(text, with: reader, in: file) {
            case .success(let reference): basis.append(Located(reference, at: text.position))
            case .failure(let fault): faults.append(fault.diagnostic)
            }
        }
        return (basis, faults)
    }

    /// The law of bare `§`: the chapter's own, that of its first basis, or the handbook's.
    private func law(
        of parsed: ParsedChapter, basis: [Located<Reference>]
    ) -> (Law.ID?, [Diagnostic]) {
        if parsed.place.isGuidance {
            let id = parsed.place.path.split(separator: "/")[1]
            return (Law.ID(rawValue: String(id)), [])
        }
        guard let name = parsed.frontMatter.law else {
            return (basis.first?.value.law ?? standardLaw, [])
        }
        switch LawName.find(name, in: reader.registry, file: parsed.file) {
        case .success(let law): return (law, [])
        case .failure(let fault): return (standardLaw, [fault.diagnostic])
        }
    }

    private func targets(
        of parsed: ParsedChapter
    ) -> ([String: LinkTarget], [Diagnostic]) {
        let file = parsed.file
        var targets: [String: LinkTarget] = [:]
        var faults: [Diagnostic] = []
        let causes = LinkCauses(links)
        for link in parsed.links {
            switch links.resolve(link.destination, in: file) {
            case .success(let target): targets[link.destination] = target
            case .failure(let fault):
                targets[link.destination] = .broken
                faults += causes.diagnostics(of: fault, WrittenAddress(link), in: file)
            }
        }
        for image in parsed.images {
            switch links.resolve(image.destination, in: file) {
            case .success(.file(let path)) where ImageCauses.isPicture(path):
                targets[image.destination] = .file(path)
            case .failure(.unsafe) where !image.destination.hasPrefix("//"):
                targets[image.destination] = .broken
                faults += LinkFault.unsafe.diagnostics(
                    of: image.destination, in: file, at: image.position)
            case .success:
                targets[image.destination] = .broken
                faults.append(
                    ImageCauses.diagnostic(of: WrittenAddress(image), in: file, exists: true))
            case .failure:
                targets[image.destination] = .broken
                faults.append(
                    ImageCauses.diagnostic(of: WrittenAddress(image), in: file, exists: false))
            }
        }
        return (targets, faults)
    }

    private func replacement(
        of matter: FrontMatter, in file: String
    ) -> (Chapter.ID?, [Diagnostic]) {
        guard let text = matter.replacedBy else {
            guard matter.status == .obsolete else { return (nil, []) }
            return (
                nil,
                [
                    Diagnostic(
                        .replacementMissing, file: file, at: matter.title?.position ?? .start,
                        "Kapittelet er utgått, men sier ikke hva som gjelder i stedet.",
                        suggestion: "Skriv erstattes_av: med stien til det nye kapittelet.")
                ]
            )
        }
        switch links.resolve(text.value, in: "handbok.yaml") {
        case .success(.chapter(let id, _)): return (id, [])
        case .success: return (nil, [])
        case .failure(let fault):
            return (nil, fault.diagnostics(of: text.value, in: file, at: text.position))
        }
    }
}
