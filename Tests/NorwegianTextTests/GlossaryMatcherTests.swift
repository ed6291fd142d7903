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
}
