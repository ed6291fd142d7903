import Diagnostics

/// Gathers what a whole document has in common while its tree is read.
///
/// A class, so that the readers of the leaves share it without handing it over; it never leaves a parse.
final class Collector {
    var findings: [Finding] = []
    var comments: [Comment] = []
    var leftovers: [Leftover] = []
    /// The lines of code, counted from 0.
    var code: [ClosedRange<Int>] = []
    var anchors = AnchorRegister()
    /// Whether a tag was met that may be passed through.
    var hasTags = false
    /// How often each footnote was referred to so far, by number.
    var references: [Int: Int] = [:]

    /// Notes the comments in raw HTML and returns the rest, or nil when only space is left.
    func html(
        _ literal: UnsafeBufferPointer<UInt8>, position: (_ place: Int) -> SourcePosition
    ) -> RawHTML? {
        let parts = HTMLParts(literal, position: position)
        comments += parts.comments
        guard let rest = parts.rest else { return nil }
        if ElementTag(rest) != nil || ElementTag(rest.trimmed) != nil || DetailsTag(rest) != nil {
            hasTags = true
        } else {
            reject(rest)
        }
        return rest
    }

    /// Notes HTML that is shown as text.
    func reject(_ html: RawHTML) {
        findings.append(Finding(kind: .rawHTML, text: html.literal, position: html.position))
    }

    func link(_ destination: String, at position: SourcePosition) {
        guard !LinkAddress.isSafe(destination) else { return }
        findings.append(Finding(kind: .unsafeLink, text: destination, position: position))
    }

    func image(_ destination: String, at position: SourcePosition) {
        guard !LinkAddress.isSafe(destination) else { return }
        findings.append(Finding(kind: .unsafeImage, text: destination, position: position))
    }

    /// Counts a reference to a footnote and returns which one it is.
    func refer(to number: Int) -> Int {
        let count = (references[number] ?? 0) + 1
        references[number] = count
        return count
    }
}
