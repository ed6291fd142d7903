import Diagnostics
import Handbook

extension Fields {
    /// The counts of several points on one line, `1=8/2/0 2=9/1/0`, each with its own place.
    mutating func answers(_ key: String) -> [Located<PointAnswers>] {
        guard let node = node(key), let text = text(of: node, key: key) else { return [] }
        var result: [Located<PointAnswers>] = []
        for (word, offset) in AnswerLine.words(of: text.value) {
            let position = Fields.position(offset, in: node, at: text.position)
            guard let answers = AnswerLine.answers(word) else {
                report(
                    .answersInvalid, at: position, "«\(word)» er ikke svarene på et punkt.",
                    suggestion:
                        "Skriv punktet, likhetstegn og antall ja/nei/ikke aktuelt, for eksempel "
                        + "«3=8/2/0», med mellomrom mellom punktene.")
                continue
            }
            guard !result.contains(where: { $0.value.point == answers.point }) else {
                report(
                    .answersInvalid, at: position,
                    "Punkt \(answers.point) står to ganger på linjen.", suggestion: "Slett det ene."
                )
                continue
            }
            result.append(Located(answers, at: position))
        }
        return result
    }
}

/// The line of counts that the script of a form writes.
///
/// ```
/// line  = point *( space point )          1=8/2/0 2=9/1/0
/// point = number "=" count "/" count [ "/" count ]
/// ```
///
/// The counts are «ja», «nei» and «ikke aktuelt»; the last is 0 where it is left out.
private enum AnswerLine {
    /// The words of a line with the place of each, in Unicode scalars.
    static func words(of line: String) -> [(word: String, offset: Int)] {
        var words: [(word: String, offset: Int)] = []
        var word = ""
        var offset = 0
        for scalar in line.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !word.isEmpty { words.append((word, offset - word.unicodeScalars.count)) }
                word = ""
            } else {
                word.unicodeScalars.append(scalar)
            }
            offset += 1
        }
        if !word.isEmpty { words.append((word, offset - word.unicodeScalars.count)) }
        return words
    }

    /// The counts of one word; `nil` when it is none.
    static func answers(_ word: String) -> PointAnswers? {
        let sides = word.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, let point = number(sides[0]), point > 0 else { return nil }
        let counts = sides[1].split(separator: "/", omittingEmptySubsequences: false).map(number)
        guard (2...3).contains(counts.count), let yes = counts[0], let no = counts[1] else {
            return nil
        }
        guard counts.count == 2 || counts[2] != nil else { return nil }
        let rest = counts.count == 3 ? counts[2] ?? 0 : 0
        return PointAnswers(
            point: point, counts: AnswerCounts(yes: yes, no: no, notApplicable: rest))
    }

    /// Up to five digits: more cases than any office has, and no sum of them overflows.
    private static func number(_ text: Substring) -> Int? {
        guard (1...5).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(text)
    }
}
