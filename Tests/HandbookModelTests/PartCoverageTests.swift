import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Cover of a part of a section")
struct PartCoverageTests {
    @Test(
        "A demand of a ledd, bokstav or nr is met by a basis that names it or the section alone",
        arguments: [
            ("§ 17 første ledd", "§ 17 første ledd", true), ("§ 17 første ledd", "§ 17", true),
            ("§ 17", "§ 17 andre ledd", true), ("§ 17 første ledd", "§ 17 andre ledd", false),
            ("§ 17 bokstav a", "§ 17 bokstav b", false), ("§ 17 nr. 1", "§ 17 nr. 1", true),
            ("§ 17 første ledd bokstav a", "§ 17 bokstav a", true),
            ("§ 17 første ledd", "§ 20 a", false),
        ])
    func parts(demand: String, basis: String, isMet: Bool) {
        let handbook = SmallHandbook([
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            standardlov: sosialtjenesteloven
            skal_dekkes:
              - lovgrunnlag: sotjl. \(demand)
                med: [rutine]
            """,
            "rutiner/a.md": SmallHandbook.chapter(
                extra: "lovgrunnlag:\n  - sotjl. \(basis)", body: "Se \(basis).\n"),
        ])
        let missing = handbook.reading.diagnostics.filter { $0.code == .coverageMissing }
        #expect(missing.isEmpty == isMet)
        if demand.hasSuffix("første ledd"), !isMet {
            #expect(missing.first?.message.hasPrefix("§ 17 første ledd i ") == true)
        }
    }
}
