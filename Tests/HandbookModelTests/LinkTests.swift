import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Links")
struct LinkTests {
    @Test(
        "A relative link to a chapter, a heading, a folder or a file leads there",
        arguments: [
            "b.md", "./b.md#mål", "b.md#m%C3%A5l", "../skjema/c.md", "../skjema/", "../skjema",
            "#her", "bilde.gif", "../ordliste.yaml", "../aarshjul.yaml", "https://lovdata.no/",
            "mailto:rolle@example.no", "tel:5555", ".", "./", "..", "../lover",
            "<vilka\u{30A}r.md>", "vilk%C3%A5r.md#ma%CC%8Al",
        ])
    func whole(destination: String) {
        #expect(handbook(linkingTo: destination).faults == [])
    }

    @Test(
        "A link that leads nowhere is told at its place",
        arguments: [
            ("bb.md", "lenke-brutt"), ("b.md#mal", "anker-brutt"), ("#der", "anker-brutt"),
            ("../../etc/passwd", "lenke-utenfor"), ("/b.md", "lenke-utenfor"),
            ("//example.no/b", "lenke-utrygg"), ("javascript:alert(1)", "lenke-utrygg"),
            ("JAVASCRIPT:alert(1)", "lenke-utrygg"), ("data:text/html,x", "lenke-utrygg"),
            ("vbscript:x", "lenke-utrygg"), ("file:///etc/passwd", "lenke-utrygg"),
            ("b.html", "lenke-brutt"), ("", "lenke-brutt"), ("#", "lenke-brutt"),
            ("../tom", "lenke-brutt"),
        ])
    func broken(destination: String, code: String) {
        #expect(handbook(linkingTo: destination).faults == ["rutiner/a.md:11:4 \(code)"])
    }

    @Test("The nearest chapter is suggested")
    func suggestion() {
        let fault = handbook(linkingTo: "../rutiner/c.md").reading.diagnostics.first
        #expect(fault?.suggestion == "Mente du «skjema/c.md»?")
    }

    @Test("An image that is missing or outside is told")
    func images() {
        let handbook = SmallHandbook(
            body: "![Kart](kart.png)\n\n![Ut](../../ut.png)\n\n![X](javascript:x)\n")
        #expect(
            handbook.faults == [
                "rutiner/a.md:9:1 bilde-mangler", "rutiner/a.md:11:1 bilde-mangler",
                "rutiner/a.md:13:1 lenke-utrygg",
            ])
    }

    @Test("A file is linked to by its name on disk, however the link composes its letters")
    func decomposedName() throws {
        let handbook = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(body: "![Kart](bilå.png)\n"),
            "rutiner/bila\u{30A}.png": "bilde",
        ])
        let chapter = try #require(handbook.reading.handbook?.chapter("rutiner/a.md"))
        guard case .file(let path) = chapter.links["bilå.png"] else {
            Issue.record("no file: \(chapter.links)")
            return
        }
        #expect(path.utf8.elementsEqual("rutiner/bila\u{30A}.png".utf8))
    }

    @Test(
        "A file that could run something beside the site's policy is not copied along",
        arguments: ["side.html", "kode.js", "tegning.svg", "stil.css", "data.xml", "fil"])
    func attachments(name: String) {
        let handbook = SmallHandbook(["rutiner/\(name)": "x"])
        #expect(handbook.faults == ["rutiner/\(name):1:1 fil-ukjent-plass"])
        #expect(handbook.reading.handbook?.attachments == [])
    }

    private func handbook(linkingTo destination: String) -> SmallHandbook {
        SmallHandbook([
            "handbok.yaml": """
            format: 1
            id: test
            tittel: Testhåndbok
            tillatte_kontakter:
              - rolle@example.no
            """,
            "rutiner/a.md": SmallHandbook.chapter(body: "## Her\n\nSe [stedet](\(destination)).\n"),
            "rutiner/b.md": SmallHandbook.chapter(body: "## Mål\n"),
            "rutiner/vilkår.md": SmallHandbook.chapter(body: "## Mål\n"),
            "rutiner/bilde.gif": "GIF89a",
            "skjema/c.md": SmallHandbook.chapter(),
            "aarshjul.yaml": "kategorier: {}\naktiviteter: []\n",
            "skjema/index.md": SmallHandbook.chapter(),
        ])
    }
}
