import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Allowed hints and warnings")
struct AllowanceTests {
    @Test(
        "A comment with code and reason silences one fault of that code, the next one first",
        arguments: [
            ("Se § 20 b.", "lov-ukjent-paragraf kommer snart", []),
            ("Se § 20 b og § 20 c.", "lov-ukjent-paragraf kommer snart", ["lov-ukjent-paragraf"]),
            ("Se § 17.", "lov-ukjent-paragraf kommer snart", ["tillat-ugyldig"]),
            ("Se § 20 b.", "lov-ukjent-paragraf", ["tillat-ugyldig", "lov-ukjent-paragraf"]),
            ("Se § 20 b.", "lov-ukjent grunn", ["tillat-ugyldig", "lov-ukjent-paragraf"]),
            ("Se § 20 b.", "finnes-ikke grunn", ["tillat-ugyldig", "lov-ukjent-paragraf"]),
            ("Se [x](y.md).", "lenke-brutt grunn", ["tillat-ugyldig", "lenke-brutt"]),
        ])
    func allowances(body: String, words: String, left: [String]) {
        let text = "<!-- hjemmel: tillat \(words) -->\n\n\(body)\n"
        let found = SmallHandbook(body: text).reading.diagnostics.map(\.code.rawValue)
        #expect(found == left)
    }

    @Test("A fault before the comment is silenced when none comes after it")
    func before() {
        let body = "Se § 20 b. <!-- hjemmel: tillat lov-ukjent-paragraf omtale -->\n"
        #expect(SmallHandbook(body: body).faults.isEmpty)
    }

    @Test("Of faults on both sides, the one after the comment is silenced")
    func both() {
        let body = """
            Se § 20 b.

            <!-- hjemmel: tillat lov-ukjent-paragraf omtale -->

            Se § 20 c.

            """
        #expect(SmallHandbook(body: body).reading.diagnostics.map(\.position.line) == [9])
    }

    @Test("Each comment silences one, and what is wrong with it tells how to put it right")
    func fixes() throws {
        let body = """
            <!-- hjemmel: tilat lov-opphevet grunn -->
            <!-- hjemmel: tillat lov-opphevt grunn -->
            <!-- En vanlig kommentar -->

            Tekst.

            """
        let found = SmallHandbook(body: body).reading.diagnostics
        #expect(found.map(\.position.line) == [9, 10])
        #expect(found.map(\.code) == [.allowanceInvalid, .allowanceInvalid])
        #expect(found.last?.suggestion == "Mente du «lov-opphevet»?")
    }
}
