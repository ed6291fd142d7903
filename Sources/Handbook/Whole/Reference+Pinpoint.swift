public import LegalReferences

extension Reference {
    /// Where in the section, in words: `andre ledd bokstav b nr. 2`; `nil` for all of it.
    public var pinpoint: String? {
        let parts = [
            ledd.map { Reference.ordinal($0) + " ledd" },
            bokstav.map { "bokstav \($0)" },
            nr.map { "nr. \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private static func ordinal(_ number: Int) -> String {
        let words = [
            "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende",
            "niende", "tiende",
        ]
        return words.indices.contains(number - 1) ? words[number - 1] : "\(number)."
    }
}
