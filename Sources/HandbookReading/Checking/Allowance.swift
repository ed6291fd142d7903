import Diagnostics
import Markdown

/// `<!-- hjemmel: tillat KODE grunn -->`: one hint or warning of a chapter that shall be silent.
struct Allowance {
    /// The kind of fault that is allowed.
    let code: DiagnosticCode
    /// Where the comment stands.
    let position: SourcePosition

    /// What a comment allows; `nil` where it is not for the program.
    static func read(_ comment: Comment, in file: String) -> Result<Allowance, AllowanceFault>? {
        let marker = "hjemmel:"
        guard comment.text.hasPrefix(marker) else { return nil }
        let words = comment.text.dropFirst(marker.count).split(whereSeparator: \.isWhitespace)
        func fault(_ message: String, _ suggestion: String) -> Result<Allowance, AllowanceFault> {
            .failure(
                AllowanceFault(message, suggestion: suggestion, at: comment.position, in: file))
        }
        let form = "Skriv <!-- hjemmel: tillat KODE grunn -->."
        guard words.first == "tillat" else {
            return fault("Etter «hjemmel:» kan det bare stå «tillat».", form)
        }
        guard words.count > 1 else { return fault("Koden som skal tillates, mangler.", form) }
        guard let code = DiagnosticCode(rawValue: String(words[1])) else {
            let near = nearMiss(of: String(words[1]), in: DiagnosticCode.allCases.map(\.rawValue))
            return fault(
                "Koden «\(words[1])» finnes ikke.", near.map { "Mente du «\($0)»?" } ?? form)
        }
        guard words.count > 2 else {
            return fault(
                "Det mangler en grunn til at «\(code.rawValue)» er tillatt.",
                "Skriv grunnen etter koden.")
        }
        return .success(Allowance(code: code, position: comment.position))
    }

    /// The place of what it silences among the faults of its file, in order: the first of its code
    /// after the comment, else the first before it. Errors and notices cannot be silenced: a comment
    /// in the text approves nothing.
    func match(in faults: [Diagnostic]) -> Int? {
        let fitting = faults.indices.filter {
            faults[$0].code == code && faults[$0].severity != .error
                && faults[$0].severity != .notice
        }
        return fitting.first { faults[$0].position >= position } ?? fitting.first
    }
}

/// A comment to the program that it cannot follow.
struct AllowanceFault: Error {
    let diagnostic: Diagnostic

    init(_ message: String, suggestion: String, at position: SourcePosition, in file: String) {
        diagnostic = Diagnostic(
            .allowanceInvalid, file: file, at: position, message, suggestion: suggestion)
    }
}

extension ParsedChapter {
    /// The faults of this chapter that its comments do not allow, with those of the comments.
    ///
    /// - Parameters:
    ///   - faults: The faults of this file, in order.
    ///   - findsHints: Whether hints were looked for; if not, a comment that allows one is no fault.
    func withoutAllowed(_ faults: [Diagnostic], findsHints: Bool) -> [Diagnostic] {
        var rest = faults
        var found: [Diagnostic] = []
        for comment in document.comments {
            switch Allowance.read(comment, in: file) {
            case .success(let allowance):
                if let index = allowance.match(in: rest) {
                    rest.remove(at: index)
                } else if findsHints || allowance.code.severity != .hint {
                    let isError = rest.contains { $0.code == allowance.code }
                    found.append(
                        AllowanceFault(
                            isError
                                ? "En feil kan ikke tillates, bare advarsler og hint."
                                : "Det er ikke noe «\(allowance.code.rawValue)» å tillate her.",
                            suggestion: isError ? "Rett feilen." : "Slett kommentaren.",
                            at: comment.position, in: file
                        ).diagnostic)
                }
            case .failure(let fault): found.append(fault.diagnostic)
            case nil: continue
            }
        }
        return rest + found
    }
}
