/// Makes Markdown of every construct, nested and broken, the same for the same seed.
struct DocumentGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// A document of a few blocks and the definitions that its links and footnotes need.
    mutating func document() -> String {
        var text = ""
        for _ in 0...next(6) { text += block(depth: 0) + pick(["\n", "\n\n", "\n\n\n"]) }
        return text
            + "\n[r]: /u 'tittel'\n[æ]: <a b> \"x\"\n\n[^1]: note *en*\n\n    mer\n\n[^b]: to\n"
    }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[next(choices.count)]
    }

    private mutating func block(depth: Int) -> String {
        switch next(depth < 3 ? 14 : 7) {
        case 0: return pick(["# ", "## ", "###### ", "#"]) + inlines(2) + pick(["", " #", " ##"])
        case 1: return inlines(2) + "\n" + pick(["===", "---", "  ="])
        case 2:
            return pick(["```", "~~~ swift a", "````"]) + "\n<kode> & \"\n\n"
                + pick(["```", "~~~", ""])
        case 3: return "    kode\n\n    mer " + words()
        case 4: return table()
        case 5: return pick(["***", "- - -", "<div>\n*a*\n</div>", "<!-- k -->", "<b>x</b> y"])
        case 6, 7: return inlines(4)
        case 8: return prefixed("> ", block(depth: depth + 1))
        case 9: return "> " + inlines(3) + "\nlat " + words()
        case 10, 11: return list(depth: depth, bullet: pick(["- ", "* ", "- [ ] ", "- [x] "]))
        default: return list(depth: depth, bullet: pick(["1. ", "3) ", "10. "]))
        }
    }

    private mutating func list(depth: Int, bullet: String) -> String {
        let space = bullet.hasPrefix("- [") ? 2 : bullet.count
        let gap = pick(["\n", "\n\n"])
        return (0...next(3)).map { _ in
            let lines = block(depth: depth + 1).split(
                separator: "\n", omittingEmptySubsequences: false)
            return bullet + lines.joined(separator: "\n" + String(repeating: " ", count: space))
        }.joined(separator: gap)
    }

    private func prefixed(_ prefix: String, _ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }
            .joined(separator: "\n")
    }

    private mutating func table() -> String {
        let columns = 1 + next(4)
        var rows = [String(repeating: "| a ", count: columns) + "|"]
        rows.append(
            "|" + (0..<columns).map { _ in pick(["---", ":-", "-:", ":-:"]) + "|" }.joined())
        for _ in 0...next(3) {
            rows.append(
                (0...next(columns + 1)).map { _ in "| " + cell() + " " }.joined() + pick(["|", ""]))
        }
        return pick(["", "før\n"]) + rows.joined(separator: "\n")
    }

    private mutating func cell() -> String {
        pick(["", "æ", "*b*", "`c \\| d`", "e \\| f", "[g](h)", "<i>", "[^1]"])
    }

    private mutating func inlines(_ count: Int) -> String {
        (0...next(count + 2)).map { _ in inline(depth: 0) }.joined(
            separator: pick([" ", " ", "", "\n", "  \n"]))
    }

    private mutating func inline(depth: Int) -> String {
        guard depth < 3 else { return words() }
        let inner = inline(depth: depth + 1)
        switch next(20) {
        case 0: return "*\(inner)*"
        case 1: return "**\(inner)**"
        case 2: return "_\(inner)_ ***\(words())***"
        case 3: return "~~\(inner)~~"
        case 4: return "[\(inner)](\(pick(["a.md", "/å?b=c&d", "<e f>", "#g", "h 'i'"])))"
        case 5: return "![\(inner)](bilde.png \"t\")"
        case 6: return pick(["[r]", "[\(inner)][r]", "[æ]", "[ukjent]", "![r][]"])
        case 7: return pick(["`kode`", "`` a ` b ``", "`&amp;`", "`åpen"])
        case 8:
            return pick([
                "https://nav.no/a_b?c=d&e=f.", "www.nav.no)", "post@nav.no", "<http://a.no>",
            ])
        case 9: return pick(["[^1]", "[^b]", "[^c]"])
        case 10: return pick(["&aring;", "&#229;", "&lt;", "&ukjent;", "\\*", "\\å", "&"])
        case 11: return pick(["<b>", "</b>", "<br/>", "<!-- k -->", "<a href=\"x\">", "< b"])
        case 12: return pick(["*", "**", "_", "~~", "[", "](", "!", "`", "\\", "|", "\""])
        default: return words()
        }
    }

    private mutating func words() -> String {
        pick([
            "vedtak", "§ 20 a", "søknad om stønad", "a", "Ærlig 😀", "1. mai", "x_y_z", "2 < 3 > 1",
        ])
    }
}
