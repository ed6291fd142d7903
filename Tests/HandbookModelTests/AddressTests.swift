import Handbook
import HandbookReading
import Testing

@Suite("Addresses")
struct AddressTests {
    @Test(
        "A chapter or file that wants what another has is told, and nothing else is wrong",
        arguments: [
            ("rolle/nav-leder.md", ["rolle/nav-leder.md:1:1 adresse-dobbel"]),
            (
                "lov/sosialtjenesteloven.md",
                ["lov:1:1 adresse-dobbel", "lov/sosialtjenesteloven.md:1:1 adresse-dobbel"]
            ),
            ("10-del/a.md", ["20-del:1:1 adresse-dobbel"]),
            ("tema/bilde.gif", ["tema/bilde.gif:1:1 adresse-dobbel"]),
            ("dekning.csv", ["dekning.csv:1:1 adresse-dobbel"]),
        ])
    func taken(file: String, faults: [String]) {
        let content =
            file.hasSuffix(".md")
            ? SmallHandbook.chapter() : file.hasSuffix(".gif") ? "GIF89a" : "x"
        let handbook = SmallHandbook([
            "20-del/b.md": SmallHandbook.chapter(),
            "20-del/c.md": SmallHandbook.chapter(
                extra: "tidligere_adresser:\n  - 20-del/x.html"),
            file: content,
        ])
        #expect(handbook.faults == faults)
    }

    @Test(
        "A former address that no page can have is told at its place",
        arguments: [
            "../ut.html", "/rot.html", "uten-ending", "a//b.html", "a/../b.html", "a b.html",
            "a.html#b", "https://x.no/a.html", "\"\"", ".skjult.html",
        ])
    func invalidFormer(address: String) {
        let chapter = SmallHandbook.chapter(extra: "tidligere_adresser:\n  - \(address)")
        #expect(SmallHandbook(["a/a.md": chapter]).faults == ["a/a.md:9:5 adresse-ugyldig"])
    }

    @Test("A former address is taken by its first owner")
    func formerTwice() {
        let former = "tidligere_adresser:\n  - a/x.html\n  - a/x.html\n  - rolle/veileder.html"
        #expect(
            SmallHandbook(["a/a.md": SmallHandbook.chapter(extra: former)]).faults == [
                "a/a.md:10:5 adresse-dobbel", "a/a.md:11:5 adresse-dobbel",
            ])
    }

    @Test("Letters are made plain, whether they are composed or not")
    func slugs() {
        #expect(Slug("Vilka\u{30A}r").text == "vilkar")
        #expect(Slug("Ærlig økonomisk råd").text == "aerlig-okonomisk-rad")
        #expect(Slug("Čálli, ŋ & é").text == "calli-n-e")
        #expect(Slug("§ !").text == "")
    }

    @Test("Two files of guidance to one section are told")
    func twoGuides() {
        let guide = """
            ---
            tittel: Om paragrafen
            dokumentansvarlig: fagkoordinator
            godkjent:
              dato: 2026-01-15
              av: nav-leder
            ---
            Tekst.
            """
        let handbook = SmallHandbook([
            "lover/sosialtjenesteloven/20 a.md": guide, "lover/sosialtjenesteloven/20a.md": guide,
        ])
        #expect(handbook.faults == ["lover/sosialtjenesteloven/20a.md:1:1 adresse-dobbel"])
    }

    @Test("A law is found by its file, so its id is the file's name")
    func lawID() {
        var handbook = SmallHandbook()
        let law = handbook.files["lover/sosialtjenesteloven.yaml"] ?? ""
        handbook.files["lover/kopi.yaml"] = law
        #expect(handbook.faults == ["lover/kopi.yaml:1:5 id-ugyldig"])
        handbook.files["lover/kopi.yaml"] =
            "id: ../../ut" + law.dropFirst("id: sosialtjenesteloven".count)
        #expect(handbook.faults == ["lover/kopi.yaml:1:5 id-ugyldig"])
    }
}
