/// A word, number or mark of an expression of time.
struct Token: Equatable {
    enum Kind: Equatable {
        /// A word in lower case.
        case word(String)
        /// A number and how many digits it was written with.
        case number(Int, digits: Int)
        case dot, comma, dash, open, close
        /// A character that no expression holds.
        case other
        case end
    }

    let kind: Kind
    /// Where the token begins, in Unicode scalars.
    let offset: Int
    /// The token as it was written.
    let text: String
}

extension Token {
    /// Splits a text into tokens; the last is always `end`.
    static func tokens(of text: some StringProtocol) -> [Token] {
        var scanner = Scanner(scalars: Array(text.unicodeScalars))
        var tokens: [Token] = []
        while let token = scanner.next() { tokens.append(token) }
        tokens.append(Token(kind: .end, offset: scanner.scalars.count, text: ""))
        return tokens
    }

    private struct Scanner {
        let scalars: [Unicode.Scalar]
        var index = 0

        mutating func next() -> Token? {
            while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
            guard index < scalars.count else { return nil }
            let start = index
            let kind = kind(of: scalars[index])
            return Token(kind: kind, offset: start, text: text(from: start))
        }

        private mutating func kind(of first: Unicode.Scalar) -> Token.Kind {
            if isDigit(first) { return number() }
            if first.properties.isAlphabetic { return word() }
            index += 1
            switch first {
            case ".": return .dot
            case ",": return .comma
            case "(": return .open
            case ")": return .close
            // Hyphen-minus, hyphen, non-breaking hyphen, en dash.
            case "-", "\u{2010}", "\u{2011}", "\u{2013}": return .dash
            default: return .other
            }
        }

        private mutating func number() -> Token.Kind {
            let start = index
            var value = 0
            while index < scalars.count, isDigit(scalars[index]) {
                // More digits than any date has: the value no longer matters, only that it is
                // wrong.
                if value < 100_000 { value = value * 10 + Int(scalars[index].value - 0x30) }
                index += 1
            }
            return .number(value, digits: index - start)
        }

        private mutating func word() -> Token.Kind {
            let start = index
            while index < scalars.count, isLetter(scalars[index]) { index += 1 }
            var lower = String.UnicodeScalarView()
            for scalar in scalars[start..<index] {
                // «å» may come decomposed, as an a and a ring above.
                if scalar == "\u{30A}", lower.last == "a" {
                    lower.removeLast()
                    lower.append("å")
                } else {
                    lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
                }
            }
            return .word(String(lower))
        }

        private func text(from start: Int) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<index])
            return String(view)
        }

        private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
            ("0"..."9").contains(scalar)
        }

        private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar == "\u{30A}"
        }
    }
}
