import LegalReferences

/// The mark and numbers of a reference as a text writes them: `§§ 20 a til 22`.
struct SectionText {
    /// `§ `, `§§ `, `paragraf `, with the spaces; empty in a later member of a list.
    let mark: String
    /// What stands between number and letter.
    private let letterSpace: String
    /// What joins the ends of a range.
    private let joint: String?

    private static let joints = [" til og med ", " til ", " – ", "–", " - ", "-"]

    init(_ text: String) {
        let start = text.firstIndex { $0.isASCII && $0.isNumber }
        // Of `§ 18 a og b` the last member is a letter alone.
        mark = start.map { String(text[..<$0]) } ?? ""
        let rest = start.map { text[$0...] } ?? text[...]
        joint = SectionText.joints.first { joint in
            rest.firstRange(of: joint).map { $0.lowerBound > rest.startIndex } ?? false
        }
        let afterDigits = rest.drop { $0.isNumber }
        letterSpace =
            afterDigits.first.map { $0.isLetter ? "" : $0 == "\u{A0}" ? "\u{A0}" : " " } ?? " "
    }

    var hasMark: Bool { !mark.isEmpty }

    var isRange: Bool { joint != nil }

    /// The mark of one section.
    var singleMark: String { mark.replacing("§§", with: "§") }

    /// The sections as this text would write them.
    func text(_ numbers: [SectionNumber], isRange: Bool, mark: String) -> String {
        let written = numbers.map {
            letterSpace == " "
                ? $0.description : $0.description.replacing(" ", with: letterSpace)
        }
        guard let first = written.first, let last = written.last, written.count > 1 else {
            let one = joint == nil ? mark : mark.replacing("§§", with: "§")
            return one + (written.first ?? "")
        }
        if isRange, let joint { return mark + first + joint + last }
        return mark + written.dropLast().joined(separator: ", ") + " og " + last
    }
}
