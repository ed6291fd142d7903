import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Hints on plain language")
struct LanguageTests {
    private static func hints(_ body: String) -> [Diagnostic] {
        SmallHandbook(body: body + "\n").reading.diagnostics.filter { $0.severity == .hint }
    }

    private static func places(_ body: String) -> [String] {
        hints(body).map { "\($0.position.line):\($0.position.column) \($0.code.rawValue)" }
    }

    @Test("A sentence of more than thirty words is told of where it begins")
    func longSentences() {
        let words = Array(repeating: "ord", count: 29).joined(separator: " ")
        #expect(Self.places("Kort. Nå \(words).").isEmpty)
        #expect(Self.places("Kort. **Nå** og \(words).") == ["9:9 sprak-lang-setning"])
        #expect(Self.places("- Nå og \(words).\n- Nå \(words).") == ["9:3 sprak-lang-setning"])
        #expect(Self.hints("Nå og \(words).").first?.message.contains("31 ord") == true)
    }

    @Test("LIX is words per sentence and the share of long words, for a chapter of some length")
    func readability() throws {
        // Ten words a sentence, five of them long: 10 + 50.
        let heavy = "Lange langeord er langeord og langeord til langeord og langeord. "
        let found = Self.hints(String(repeating: heavy, count: 10))
        #expect(found.map(\.code) == [.heavyText])
        #expect(found.first?.position.line == 2)
        #expect(found.first?.message.contains("LIX er 60") == true)
        #expect(Self.hints(String(repeating: heavy, count: 9)).isEmpty)
        // Four long ones: 10 + 40 is not over 50.
        let plain = heavy.replacing("og langeord.", with: "og ord.")
        #expect(Self.hints(String(repeating: plain, count: 10)).isEmpty)
    }

    @Test(
        "Stiff words are told of with the plain one",
        arguments: [
            ("Spørsmål vedrørende saken.", "9:10", "«om»"),
            ("Gjør det iht. planen.", "9:10", "«etter»"),
            ("I henhold til planen.", "9:1", "«etter»"),
            ("Det foreligger en plan.", "9:5", "«finnes»"),
            ("Spør i\nforbindelse *med* saken.", "9:6", "«ved»"),
        ])
    func heavyWords(body: String, place: String, plain: String) throws {
        let found = Self.hints(body)
        #expect(found.map { "\($0.position.line):\($0.position.column)" } == [place])
        #expect(found.first?.code == .heavyWord)
        #expect(found.first?.suggestion?.contains(plain) == true)
    }

    @Test(
        "Quotations, code and other words are left alone",
        arguments: [
            "Skriv ikke «vedrørende».", "Skriv ikke `vedrørende`.", "En forbindelse.", "I henhold.",
            "Se <!-- vedrørende --> her.",
        ])
    func othersWords(body: String) {
        #expect(Self.hints(body).isEmpty)
    }

    @Test(
        "Nav is written with one capital, except in quotations and in the name of the law",
        arguments: [
            ("Spør NAV.", 1), ("## NAV Hamar", 1), ("NAV-kontoret og Nav", 1), ("«NAV»", 0),
            ("`NAV`", 0), ("Etter NAV-loven.", 0), ("Nav, nav, NAVN", 0),
        ])
    func capitals(body: String, count: Int) {
        #expect(Self.hints(body).filter { $0.code == .navCapitals }.count == count)
    }

    @Test(
        "References are written as Lovdata writes them",
        arguments: [
            ("Se §17.", "§ 17"), ("Se § 20a.", "§ 20 a"), ("Se §20A nå.", "§ 20 a"),
            ("Se § 20 A nå.", "§ 20 a"), ("Se paragraf 20 a.", "§ 20"), ("Se §§17 og 18.", "§§ 17"),
            ("Se § 13-5a nå.", "§ 13-5 a"), ("Se paragraf 17.", "§ 17"),
        ])
    func referenceForms(body: String, form: String) throws {
        let found = Self.hints(body).filter { $0.code == .referenceForm }
        #expect(found.map { $0.position.column } == [4])
        #expect(found.first?.suggestion == "Skriv «\(form)».")
    }

    @Test(
        "These are written so",
        arguments: [
            "Se § 17.", "Se § 20 a.", "Se § 17-vedtak.", "Se §§ 17 og 20 a.", "Se § 17s krav.",
            "Se § 25-1.", "Se § 17 I dag.", "Se «§20a».", "Se `§20a`.", "Paragrafen er ny.",
        ])
    func plainReferences(body: String) {
        #expect(!Self.hints(body).contains { $0.code == .referenceForm })
    }

    @Test("A heading may not skip a level")
    func headings() {
        #expect(Self.places("## A\n\n#### B\n\n## C\n\n### D") == ["11:1 overskrift-hopper"])
        #expect(Self.places("### A") == ["9:1 overskrift-hopper"])
    }

    @Test(
        "A link says where it leads",
        arguments: [
            ("[her](a.md)", 1), ("[Klikk her.](a.md)", 1), ("[les **mer**](a.md)", 1),
            ("<https://x.no/>", 1), ("Se https://x.no/ nå", 1), ("[https://x.no](https://x.no)", 1),
            ("[Rutinen](a.md)", 0), ("[her på huset](a.md)", 0), ("![her](a.png)", 0),
        ])
    func links(body: String, count: Int) {
        #expect(Self.hints(body).filter { $0.code == .linkText }.count == count)
    }

    @Test("A comment with a reason silences a hint, and nothing is looked for unless asked")
    func silenced() {
        let body = "<!-- hjemmel: tillat sprak-nav Navnet i kilden. -->\n\nNAV\n"
        #expect(SmallHandbook(body: body).faults.isEmpty)
    }
}
