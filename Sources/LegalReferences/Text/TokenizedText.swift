/// A text as tokens, with the letters of its words folded to lower case.
struct TokenizedText {
    var tokens: [Token] = []
    /// The source, with the folded letters of each word from where the word begins: folding makes
    /// no word longer.
    var folded: [UInt8] = []
    /// For every line whether it has a lower-case letter (rule C4).
    var lineHasLowerCase: [Bool] = [false]

    var count: Int { tokens.count }

    subscript(index: Int) -> Token { tokens[index] }

    /// The kind of the token, or `.other` past either end.
    func kind(_ index: Int) -> Token.Kind {
        tokens.indices.contains(index) ? tokens[index].kind : .other
    }

    /// The meaning of the token, or `.none` past either end.
    func meaning(_ index: Int) -> GrammarWord {
        tokens.indices.contains(index) ? tokens[index].meaning : .none
    }

    /// Whether the token is directly attached to the one before it.
    func isAttached(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].space == .none && index > 0
    }

    /// Whether no blank line stands before the token.
    func continuesBlock(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].space != .blankLine
    }

    /// The folded letters of a word.
    func letters(_ index: Int) -> ArraySlice<UInt8> {
        folded[Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd)]
    }

    /// Whether the word ends in these folded letters and has at least `stem` bytes before them.
    func word(_ index: Int, endsWith ending: StaticString, stem: Int = 0) -> Bool {
        let token = tokens[index]
        let length = Int(token.foldedEnd - token.foldedStart)
        guard length >= ending.utf8CodeUnitCount + stem else { return false }
        let offset = Int(token.foldedEnd) - ending.utf8CodeUnitCount
        return ending.withUTF8Buffer { bytes in
            bytes.indices.allSatisfy { folded[offset + $0] == bytes[$0] }
        }
    }

    /// Whether the token is a word of exactly these folded letters; false past either end.
    func word(at index: Int, is letters: StaticString) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .word
            && Int(tokens[index].foldedEnd - tokens[index].foldedStart)
                == letters.utf8CodeUnitCount
            && word(index, endsWith: letters)
    }

    /// The single letter `a`–`z` that a word consists of, or `nil`.
    func singleLetter(_ index: Int) -> UInt8? {
        guard tokens.indices.contains(index), tokens[index].kind == .word,
            tokens[index].foldedEnd - tokens[index].foldedStart == 1
        else { return nil }
        let letter = folded[Int(tokens[index].foldedStart)]
        return (0x61...0x7A).contains(letter) ? letter : nil
    }
}

extension TokenizedText {
    /// Whether the word begins with these folded letters.
    func word(_ index: Int, beginsWith beginning: StaticString) -> Bool {
        let token = tokens[index]
        guard Int(token.foldedEnd - token.foldedStart) >= beginning.utf8CodeUnitCount else {
            return false
        }
        return beginning.withUTF8Buffer { bytes in
            bytes.indices.allSatisfy { folded[Int(token.foldedStart) + $0] == bytes[$0] }
        }
    }
}
