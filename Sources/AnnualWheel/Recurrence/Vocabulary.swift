import CalendarDate

/// The words that the grammar knows, and what the words that it does not know probably mean.
enum Vocabulary {
    static func month(_ word: String) -> Int? {
        Day.monthNames.firstIndex(of: word).map { $0 + 1 }
    }

    /// A weekday, with or without the definite article: «mandag», «mandagen».
    static func weekday(_ word: String) -> Weekday? {
        Weekday.allCases.first { $0.name == word || $0.name + "en" == word }
    }

    static func ordinal(_ word: String) -> Ordinal? {
        switch word {
        case "første": .first
        case "andre", "annen": .second
        case "tredje": .third
        case "fjerde": .fourth
        case "femte": .fifth
        case "siste": .last
        case "nestsiste": .secondToLast
        default: nil
        }
    }

    /// A number up to twelve in letters.
    static func count(_ word: String) -> Int? {
        if word == "én" || word == "ein" { return 1 }
        return counts.firstIndex(of: word).map { $0 + 1 }
    }

    private static let counts = [
        "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv",
    ]

    static let weekdays = Weekday.allCases.map(\.name)
    static let ordinals = [
        "første", "andre", "tredje", "fjerde", "femte", "siste", "nest siste",
    ]
    static let beginnings =
        Day.monthNames + ["uke", "hver", "hvert", "annenhver"] + ordinals + ["måned"]

    /// All words of the grammar that are not counts.
    static let known =
        beginnings + weekdays + [
            "i", "og", "fra", "til", "måneden", "kvartal", "tertial", "halvår", "gang", "ganger",
            "året",
        ]

    /// What other ways of saying it are in this grammar.
    static func rephrased(_ word: String) -> String? {
        switch word {
        case "månedlig", "månedsvis", "mnd": "hver måned"
        case "kvartalsvis", "kvartal": "hvert kvartal"
        case "tertialvis", "tertial": "hvert tertial"
        case "halvårlig", "halvår", "halvårsvis": "hvert halvår"
        case "ukentlig", "daglig", "ukevis": "hver uke"
        case "uka", "uken", "ukene", "uker": "uke"
        case "annethvert", "annakvar", "annankvar": "annenhver"
        case "kvar", "kvart": "hver"
        case "påske", "påsken": "mars–april"
        case "sommer", "sommeren": "juni–august"
        case "høst", "høsten": "september–november"
        case "vinter", "vinteren": "desember–februar"
        case "vår", "våren": "mars–mai"
        default: nil
        }
    }

    /// The word of a list that another is a slip of: an abbreviation of it, or one or two letters
    /// off.
    static func nearMiss(_ word: String, among words: [String]) -> String? {
        if word.unicodeScalars.count >= 3,
            let whole = words.first(where: { $0.hasPrefix(word) || $0 + "en" == word })
        {
            return whole
        }
        let allowed = word.unicodeScalars.count >= 5 ? 2 : 1
        var best: (word: String, distance: Int)?
        for candidate in words {
            let distance = editDistance(Array(word.unicodeScalars), Array(candidate.unicodeScalars))
            if distance <= allowed, distance < best?.distance ?? Int.max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// Letters to insert, delete, replace or swap with the next (optimal string alignment).
    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(
                    previous[j] + (left[i] == right[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforePrevious[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforePrevious, previous) = (previous, row)
        }
        return previous[right.count]
    }
}
