import NorwegianText

/// The file that the client loads first: where the shards begin, the kinds and weights of the
/// pages, the names of the laws, the synonyms, the urgent page, and the word lists of the analysis.
struct CoreFile {
    let file: IndexFile

    init(_ input: SearchInput, pages: [SearchDocument], shards: Shards, lexicon: Lexicon) {
        var script = ScriptText(reserving: 4096)
        script.raw("\"kjerne\",0,{\"ord\":")
        script.string(Array(shards.bounds.joined(separator: [0x20])))
        script.raw(",\"typer\":")
        script.list(input.kinds) { script, kind in
            script.list([kind.label, kind.group]) { $0.string($1) }
        }
        script.raw(",\"vekter\":")
        script.list(Self.runs(of: pages, kinds: input.kinds)) { script, run in
            script.list([run.count, run.kind, run.weight]) { $0.number($1) }
        }
        script.raw(",\"lover\":")
        script.list(input.laws) { script, law in
            script.list(law.names.map(Self.words).filter { !$0.isEmpty }) { $0.string($1) }
        }
        script.raw(",\"synonymer\":")
        let nynorsk = Nynorsk.pairs.filter { lexicon.knows($0[0]) }
        script.list(Self.synonyms(input.synonyms + nynorsk, lexicon: lexicon)) { script, names in
            script.list(names) { $0.string($1) }
        }
        Self.append(input.urgent, of: pages, to: &script)
        script.raw(",\"mangler\":")
        script.number(pages.firstIndex { $0.address == input.absences } ?? -1)
        script.raw(",\"meld\":")
        script.string(input.report)
        script.raw(",\"vanlige\":")
        script.list(CommonWords.stems) { $0.string($1.joined(separator: " ")) }
        script.raw(",\"stoppord\":")
        script.string(StopWords.all.joined(separator: " "))
        script.raw(",\"kortord\":{")
        for (number, word) in SearchStemmer.shortWords.enumerated() {
            if number > 0 { script.raw(",") }
            script.string(word.form)
            script.raw(":")
            script.number(word.stemLength)
        }
        script.raw("}}")
        file = script.file("kjerne.js")
    }

    /// The number of the urgent page and the words that bring it, in small letters.
    private static func append(
        _ urgent: UrgentPage?, of pages: [SearchDocument], to script: inout ScriptText
    ) {
        guard let urgent, let number = pages.firstIndex(where: { $0.address == urgent.address })
        else { return }
        script.raw(",\"haster\":[")
        script.number(number)
        script.raw(",")
        script.list(urgent.words) { script, phrase in
            let words = phrase.split(separator: " ").map { word in
                WordScanner.words(of: String(word)).joined() + (word.hasSuffix("*") ? "*" : "")
            }
            script.string(words.joined(separator: " "))
        }
        script.raw("]")
    }

    /// Pages that follow each other and are alike: how many, number of the kind, weight in
    /// hundredths.
    private struct Run {
        var count: Int
        let kind: Int
        let weight: Int
    }

    private static func runs(of pages: [SearchDocument], kinds: [SearchKind]) -> [Run] {
        let numbers = Dictionary(
            kinds.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        var runs: [Run] = []
        for page in pages {
            let kind = numbers[page.kind] ?? 0
            let weight = Int((page.weight * kinds[kind].weight * 100).rounded())
            if let last = runs.last, last.kind == kind, last.weight == weight {
                runs[runs.count - 1].count += 1
            } else {
                runs.append(Run(count: 1, kind: kind, weight: weight))
            }
        }
        return runs
    }

    /// The folded words of a law's name.
    private static func words(of name: String) -> String {
        WordScanner.words(of: name).map(Folding.fold).joined(separator: " ")
    }

    /// For each entry its names, a name as stems separated by spaces.
    private static func synonyms(_ groups: [[String]], lexicon: Lexicon) -> [[String]] {
        groups.compactMap { names -> [String]? in
            var phrases: [String] = []
            for name in names {
                let words = WordScanner.words(of: name).filter { !StopWords.contains($0) }
                let phrase = words.map(lexicon.synonymTerm).joined(separator: " ")
                if !phrase.isEmpty, !phrases.contains(phrase) { phrases.append(phrase) }
            }
            return phrases.count > 1 ? phrases : nil
        }
    }
}
