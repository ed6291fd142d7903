import CalendarDate
import Diagnostics
import DocumentSamples
import FileSystem
import Handbook
import HandbookReading
import SourceFiles
import Testing

@Suite("Personal data in the handbook")
struct PrivacyTests {
    /// A number that nobody has, put together here so that it stands nowhere in the history.
    private static let number = date + rest
    private static let date = "150388"
    private static let rest = "75016"
    /// A number of nobody: 15 February with 80 added to the month.
    private static let synthetic = "15821990154"

    private static func faults(_ files: [String: String]) -> [String] {
        SmallHandbook(files).faults
    }

    @Test(
        "An identity number is an error wherever it stands in a chapter",
        arguments: [
            ("Tekst \(number).\n", "9:7"), ("Tekst `\(number)`\n", "9:8"),
            ("```\n\(number)\n```\n", "10:1"), ("[x](../\(number).pdf)\n", "9:8"),
            ("<!-- \(number) -->\n", "9:6"), ("<!--\n\n\(number)\n-->\n", "11:1"),
            ("| å | b |\n|---|---|\n| æ | \(date) \(rest) |\n", "11:7"),
            ("| å | b |\n|---|---|\n| 15.03.1988 | \(rest) |\n", "11:3"),
            ("> født 15.03.1988,\n> personnummer \(rest)\n", "9:8"),
            ("x[^1]\n\n[^1]: \(number)\n", "11:7"),
        ])
    func chapter(body: String, place: String) {
        let found = SmallHandbook(body: body).faults
        #expect(found.contains("rutiner/a.md:\(place) personvern-fodselsnummer"), "\(found)")
    }

    @Test("So it is in front matter, in YAML files, in notes, in tables and in names of files")
    func elsewhere() {
        let chapter = SmallHandbook.chapter(extra: "kort:\n  - \(Self.number)")
        let files = [
            "rutiner/a.md": chapter, "rutiner/\(Self.number).md": SmallHandbook.chapter(),
            "ordliste.yaml": "begreper:\n  - begrep: x\n    forklaring: \"\(Self.number)\"\n",
            "LES.md": "Se \(Self.number)\n", "rutiner/liste.csv": "a;b\n1;\(Self.number)\n",
            "rutiner/b.md": "---\ntittel: [\(Self.number)\n---\n", "rutiner/c.md": Self.number,
        ]
        let found = SmallHandbook(files).reading.diagnostics.filter { $0.code == .identityNumber }
        #expect(
            found.map { "\($0.file):\($0.position.line):\($0.position.column)" } == [
                "LES.md:1:4", "ordliste.yaml:3:18",
                "rutiner/a.md:9:5", "rutiner/b.md:2:10", "rutiner/c.md:1:1",
                "rutiner/liste.csv:2:3", "rutiner/•••••••••••.md:1:1",
            ])
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test(
        "No message, suggestion or name of a file repeats the number, whatever else is wrong with it"
    )
    func masked() throws {
        let spaced = "\(Self.date) \(Self.rest)"
        let body = "[x](\(Self.number).md) <b \(spaced)> § \(Self.number)\n\n# \(spaced)\n"
        let files = [
            "rutiner/a.md": SmallHandbook.chapter(
                extra: "status: \"\(Self.number)\"\nlov: \"\(Self.number)\"", body: body),
            "rutiner/\(Self.number).xyz": "",
            "roller.yaml":
                "\"\(Self.number)\": x\nroller:\n  - id: \"\(Self.number)\"\n    tittel: x\n",
            "handbok.yaml":
                "format: \"\(Self.number)\"\nid: test\ntittel: x\ntema: \"\(Self.number)\"\n",
        ]
        let found = SmallHandbook(files).reading.diagnostics
        #expect(found.count > 8)
        for diagnostic in found {
            let digits = "\(diagnostic)".filter { ("0"..."9").contains($0) }
            #expect(!digits.contains(Self.number), "\(diagnostic)")
            #expect(!digits.contains(Self.number.dropLast(5)), "\(diagnostic)")
        }
        let own = try #require(found.first { $0.code == .identityNumber })
        #expect(own.message.contains("•••••• •••16"))
    }

    @Test("A handbook whose settings cannot be read is searched as well")
    func noSettings() {
        let found = Self.faults(["handbok.yaml": "a: [\n", "rutiner/a.md": Self.number])
        #expect(found.contains("rutiner/a.md:1:1 personvern-fodselsnummer"))
    }

    @Test(
        "Everything else is a warning, which a comment with a reason silences",
        arguments: [
            ("Ring 41 23 45 67.", "personvern-telefon"),
            ("Skriv til kari@x.no.", "personvern-epost"),
            ("Se sak 2019/1234.", "personvern-saksnummer"),
            ("Til 1234.56.78903.", "personvern-kontonummer"),
            ("Bruker: Kari Nordmann.", "personvern-navn"),
            ("Barnet: Kari Nordmann.", "personvern-navn"),
            ("Bosted: Storgata 12.", "personvern-bosted"),
            ("Skriv til kari [at] x [dot] no.", "personvern-epost"),
            ("Nr. \(synthetic).", "personvern-syntetisk"),
            ("[x](https://x.no/?id=\(number))", "personvern-nummer-i-adresse"),
        ])
    func warnings(text: String, code: String) {
        #expect(
            SmallHandbook(body: text + "\n").faults.map { $0.split(separator: " ").last } == [
                code[...]
            ])
        let allowed = "<!-- hjemmel: tillat \(code) Et eksempel. -->\n\n\(text)\n"
        #expect(SmallHandbook(body: allowed).faults.isEmpty)
    }

    @Test("An identity number cannot be allowed")
    func notAllowed() {
        let body =
            "<!-- hjemmel: tillat personvern-fodselsnummer Et eksempel. -->\n\n\(Self.number)\n"
        #expect(
            SmallHandbook(body: body).faults == [
                "rutiner/a.md:9:1 tillat-ugyldig", "rutiner/a.md:11:1 personvern-fodselsnummer",
            ])
    }

    @Test("The contacts of offices that the settings list are allowed, and the one for faults")
    func allowedContacts() {
        let settings = """
            format: 1
            id: test
            tittel: x
            meld_feil: mailto:Koordinator@x.no?subject=Feil
            tillatte_kontakter:
              - post@x.no
              - 55 55 33 33

            """
        let body = "post@x.no, Post@X.no, koordinator@x.no, +47 55553333, kari@x.no\n"
        let found = Self.faults([
            "handbok.yaml": settings, "rutiner/a.md": SmallHandbook.chapter(body: body),
        ])
        #expect(found == ["rutiner/a.md:9:55 personvern-epost"])
        let domain = settings.replacing("post@x.no", with: "'@x.no'")
        let other = SmallHandbook.chapter(body: body + "\na@sub.x.no, a [at] x.no\n")
        #expect(
            Self.faults(["handbok.yaml": domain, "rutiner/a.md": other]) == [
                "rutiner/a.md:11:1 personvern-epost"
            ])
        let wrong = settings.replacing("post@x.no", with: "postmottak")
        #expect(Self.faults(["handbok.yaml": wrong]) == ["handbok.yaml:6:5 adresse-ugyldig"])
    }

    @Test("A link with a telephone number or address as its text is told of once")
    func links() {
        let body = "[41 23 45 67](tel:+4741234567) og [kari@x.no](mailto:kari@x.no)\n"
        #expect(
            SmallHandbook(body: body).faults == [
                "rutiner/a.md:9:2 personvern-telefon", "rutiner/a.md:9:36 personvern-epost",
            ])
        #expect(SmallHandbook(body: "[ring](tel:+4741234567)\n").faults.count == 1)
    }

    /// What is told of one file beside the chapters.
    private static func told(_ name: String, _ bytes: [UInt8]) -> [Diagnostic] {
        var files = SmallHandbook().files.mapValues { Array($0.utf8) }
        files["rutiner/" + name] = bytes
        let contents = files
        let tree = FileTree(
            entries: files.map { FileTree.Entry(path: $0.key, size: $0.value.count) },
            read: { path throws(SystemError) in contents[path] ?? [] })
        return HandbookReading(tree, on: Day(number: 0)).diagnostics.filter {
            $0.file == "rutiner/" + name
        }
    }

    @Test("A picture that tells where it was taken and by whom gives a warning")
    func pictures() {
        let xmp = "http://ns.adobe.com/xap/1.0/\0<x><dc:creator/><exif:GPSLatitude/></x>"
        let length = xmp.utf8.count + 2
        let picture =
            [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length / 256), UInt8(length % 256)] + Array(xmp.utf8)
        let found = Self.told("kart.jpg", picture)
        #expect(found.map(\.code) == [.imageMetadata])
        #expect(
            found.first?.message == "Bildet forteller hvor det er tatt og hvem som har laget det.")
    }

    @Test("A number is found in documents and sheets of office programs, cut by markup or not")
    func documents() {
        let cut = "<w:p><w:t>\(Self.date)</w:t></w:r><w:r><w:t> \(Self.rest)</w:t></w:p>"
        let cell = "<c><v>\(Self.number)</v></c>"
        for (name, part, xml) in [
            ("a.docx", "word/document.xml", cut), ("b.docx", "word/comments.xml", cut),
            ("a.odt", "content.xml", "<text:p>\(Self.date)-\(Self.rest)</text:p>"),
            ("a.xlsx", "xl/worksheets/sheet1.xml", cell),
            ("a.pptx", "ppt/slides/slide1.xml", "<a:p>\(Self.number)</a:p>"),
        ] {
            for method in [SmallZip.Method.stored, .deflated] {
                let file = SmallZip.archive([(part, Array(xml.utf8), method)])
                #expect(Self.told(name, file).map(\.code) == [.identityNumber], "\(name)")
            }
        }
        let clean = SmallZip.archive([("word/document.xml", Array("<w:p>Hei</w:p>".utf8), .stored)])
        #expect(Self.told("a.docx", clean).isEmpty)
    }

    @Test("So it is in texts in UTF-16, with a mark for it or without, and in large tables")
    func texts() {
        let units = "Nr. \(Self.number)\r\n".utf16
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            #expect(Self.told("a.txt", bytes).map(\.code) == [.identityNumber])
        }
        let rows = String(repeating: "a;b;c\n", count: 200_000) + Self.number
        #expect(Self.told("a.csv", Array(rows.utf8)).map(\.code) == [.identityNumber])
    }

    @Test("A file that could not be read is told of, with the reason")
    func unread() {
        var locked = SmallZip.archive([("word/document.xml", [65], .stored)])
        for start in locked.indices.dropLast(8)
        where locked[start...].starts(with: [0x50, 0x4B, 1, 2]) {
            locked[start + 8] |= 1
        }
        for (bytes, reason) in [(Array(locked.prefix(40)), "skadet"), (locked, "passord")] {
            let found = Self.told("a.docx", bytes)
            #expect(found.map(\.code) == [.fileUnread])
            #expect(found.first?.severity == .warning)
            #expect(found.first?.message.contains(reason) == true, "\(found)")
        }
        #expect(Self.told("a.pdf", Array("%PDF-1.7".utf8)).map(\.code) == [.fileUnread])
    }

    @Test("Documents that name who made them, or hold a picture with its place, are told")
    func authors() {
        func core(_ name: String) -> [UInt8] {
            Array("<a><dc:creator>\(name)</dc:creator></a>".utf8)
        }
        // A JPEG whose EXIF has a directory of the position.
        let exif: [UInt8] =
            Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 2, 0, 0, 0, 1]
            + [0, 0, 0, 26, 0, 0, 0, 0, 0, 1, 0, 2, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]
        let picture: [UInt8] =
            [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + [0xFF, 0xDA, 0, 2]
        for (parts, code) in [
            ([("docProps/core.xml", core("Kari Nordmann"))], DiagnosticCode.documentAuthor),
            ([("docProps/core.xml", core("Windows User"))], nil),
            ([("word/media/image1.jpeg", picture)], .imageMetadata),
        ] {
            let all = parts + [("word/document.xml", [])]
            let file = SmallZip.archive(all.map { ($0.0, $0.1, .deflated) })
            let found = Self.told("a.docx", file)
            #expect(found.map(\.code) == [code].compactMap(\.self))
            #expect(!found.contains { $0.message.contains("Kari") })
        }
    }
}
