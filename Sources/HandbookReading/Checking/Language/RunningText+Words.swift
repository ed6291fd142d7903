import Diagnostics

extension RunningText {
    /// The stiff words, with the plain ones.
    var heavyWords: [Diagnostic] {
        var found: [Diagnostic] = []
        var index = words.startIndex
        while index < words.endIndex {
            guard let entry = PlainWord.entry(for: words[index...]) else {
                index += 1
                continue
            }
            let last = index + entry.heavy.count - 1
            let range = words[index].range.lowerBound..<words[last].range.upperBound
            if isOwn(range) {
                let heavy = entry.heavy.joined(separator: " ")
                found.append(
                    hint(
                        .heavyWord, at: range.lowerBound, "«\(heavy)» er tungt å lese.",
                        suggestion: "Skriv heller \(entry.plain)."))
            }
            index = last + 1
        }
        return found
    }

    /// «NAV» where «Nav» is meant; not within the abbreviation of the law.
    var capitals: [Diagnostic] {
        words.compactMap { word in
            guard word.text == "nav", bytes[word.range].elementsEqual("NAV".utf8),
                isOwn(word.range), !bytes[word.range.upperBound...].starts(with: "-lov".utf8)
            else { return nil }
            return hint(
                .navCapitals, at: word.range.lowerBound, "«NAV» skrives «Nav».",
                suggestion: "Bare den første bokstaven er stor.")
        }
    }
}
