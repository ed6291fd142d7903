import Diagnostics

/// What is gathered over a whole document while its tree is read.
struct Collected {
    var findings: [Finding] = []
    var comments: [Comment] = []
    var anchors = AnchorRegister()
    /// How often each footnote was referred to so far, by number.
    var references: [Int: Int] = [:]
    var firstLine = 1

    func refusal(_ reason: ParseRefusal.Reason, limit: Int, line: Int) -> ParseRefusal {
        ParseRefusal(reason: reason, limit: limit, line: line)
    }

    /// Notes the comments in raw HTML and returns the rest, or nil when only space is left.
    mutating func html(_ literal: String, at position: SourcePosition) -> RawHTML? {
        let parts = HTMLParts(literal, at: position)
        comments += parts.comments
        guard let rest = parts.rest else { return nil }
        findings.append(Finding(kind: .rawHTML, text: rest.literal, position: rest.position))
        return rest
    }

    mutating func link(_ destination: String, at position: SourcePosition) {
        guard !Address.isSafe(destination) else { return }
        findings.append(Finding(kind: .unsafeLink, text: destination, position: position))
    }

    mutating func image(_ destination: String, at position: SourcePosition) {
        guard !Address.isSafe(destination) else { return }
        findings.append(Finding(kind: .unsafeImage, text: destination, position: position))
    }

    mutating func footnoteReference(
        number: Int, at position: SourcePosition
    ) -> FootnoteReference {
        references[number, default: 0] += 1
        return FootnoteReference(
            number: number, occurrence: references[number, default: 0], position: position)
    }
}
