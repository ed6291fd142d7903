import NorwegianText
import Testing

@Suite("Glossary terms in running text")
struct GlossaryMatcherTests {
    private let matcher = GlossaryMatcher(entries: [
        ["kvalifiseringsprogram", "KVP"],
        ["individuell plan", "IP"],
        ["plan"],
        ["rutine"],
        ["ROS-analyse"],
        ["middel"],
        ["program"],
        ["bruker"],
    ])

    private func found(_ text: String) -> [String] {
        var seen: Set<Int> = []
        let bytes = Array(text.utf8)
        return matcher.firstMatches(in: text, seen: &seen).map {
            "\($0.entry):" + String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test(
        "Inflected forms match, parts of words do not",
        arguments: [
            ("Alle rutinene gjelder.", ["3:rutinene"]),
            ("en rutinert veileder", []),
            ("Programmene og midlene", ["6:Programmene", "5:midlene"]),
            ("planlegging av planer", ["2:planer"]),
            ("brukernes brukbare", ["7:brukernes"]),
            ("kvalifiserings\u{AD}programmet", ["0:kvalifiserings\u{AD}programmet"]),
        ])
    func inflections(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        "The longest term wins, and its words may be inflected and broken over lines",
        arguments: [
            ("en individuell plan", ["1:individuell plan"]),
            ("individuelle\nplaner og en plan", ["1:individuelle\nplaner", "2:plan"]),
            ("individuell, plan", ["2:plan"]),
            ("en ROS-analyse", ["4:ROS-analyse"]),
            ("ROS analyse", []),
        ])
    func longest(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        "Abbreviations match in capitals only, with endings",
        arguments: [
            ("KVP gir rett", ["0:KVP"]), ("KVP-en", ["0:KVP"]), ("KVPs mål", ["0:KVPs"]),
            ("kvp", []), ("ip", []), ("KVP-deltaker", []), ("IPA", []),
        ])
    func abbreviations(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test("A part of a hyphenated word is no occurrence")
    func hyphens() {
        #expect(found("nav-plan og plan-nav") == [])
        #expect(found("– plan – rutine") == ["2:plan", "3:rutine"])
    }

    @Test("Each entry is found once over all stretches of text")
    func onlyFirst() {
        var seen: Set<Int> = [3]
        #expect(matcher.firstMatches(in: "plan, planer, rutine", seen: &seen).count == 1)
        #expect(matcher.firstMatches(in: "en plan til", seen: &seen).isEmpty)
        #expect(seen == [2, 3])
    }

    @Test("Of terms that begin alike, the one that the text goes on with is found")
    func commonBeginnings() {
        let names = ["vedtak", "vedtak om hjelp", "vedtak om hjelp i jula", "vedtak-mal"]
        let matcher = GlossaryMatcher(entries: names.map { [$0] })
        func found(_ text: String) -> [Int] {
            var seen: Set<Int> = []
            return matcher.firstMatches(in: text, seen: &seen).map(\.entry)
        }
        #expect(found("vedtaket om hjelpen i jula") == [2])
        #expect(found("vedtak om hjelp i jul") == [1])
        #expect(found("vedtak om noe annet") == [0])
        #expect(found("vedtak-maler") == [3])
    }

    @Test("A form of several words is taken for each of them, the first entry before the others")
    func sharedForms() {
        let matcher = GlossaryMatcher(entries: [
            ["plane ut"], ["plan for alle"], ["planer for alle"], ["plan for få"],
        ])
        var seen: Set<Int> = []
        let text = "Planer for alle, planer for få, planer ut."
        #expect(matcher.firstMatches(in: text, seen: &seen).map(\.entry) == [1, 3, 0])
    }

    @Test("Thousands of terms that begin alike are told apart wherever the text begins like them")
    func manyCommonBeginnings() {
        let matcher = GlossaryMatcher(entries: (0..<3000).map { ["vedtak om x\($0)y"] })
        let text = String(repeating: "vedtak om ", count: 10_000) + "x2999y, vedtak om x17y"
        var seen: Set<Int> = []
        #expect(matcher.firstMatches(in: text, seen: &seen).map(\.entry) == [2999, 17])
    }

    @Test("A term of up to 32 words is found, and a longer one is not looked for")
    func longTerms() {
        func found(_ count: Int) -> Int {
            let term = String(repeating: "og ", count: count - 1) + "slutt"
            let text = String(repeating: "og ", count: 10_000) + "slutt"
            var seen: Set<Int> = []
            return GlossaryMatcher(entries: [[term]]).firstMatches(in: text, seen: &seen).count
        }
        #expect(found(GlossaryMatcher.longestTerm) == 1)
        #expect(found(GlossaryMatcher.longestTerm + 1) == 0)
    }

    @Test("Forms of each other, combined in all ways, cost no more than a text can bear")
    func manySharedForms() {
        var names = [""]
        for _ in 0..<5 {
            names = names.flatMap { name in
                ["x", "xe", "xen", "xene", "xenes", "xer"].map { name + $0 + " " }
            }
        }
        let matcher = GlossaryMatcher(entries: names.map { [$0 + "slutt"] } + [["xenes"]])
        var seen: Set<Int> = []
        let text = String(repeating: "xenes ", count: 1000)
        #expect(matcher.firstMatches(in: text, seen: &seen).map(\.entry) == [names.count])
    }
}
