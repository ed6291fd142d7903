import Handbook
import Diagnostics
import Testing
@testable import HandbookReading

@Suite("Files that are not what their names say")
struct FileContentTests {
    @Test(
        "A file is known by its bytes",
        arguments: [
            ("", FileContent.empty), ("%PDF-1.7\n", .pdf), ("GIF89a", .gif), ("{\\rtf1", .rtf),
            ("RIFF....WEBPVP8", .webp), ("....ftypheic", .heic), ("....ftypavif", .avif),
            ("PK\u{3}\u{4}...word/document.xml", .word), ("PK\u{3}\u{4}...xl/workbook.xml", .excel),
            ("PK\u{3}\u{4}...ppt/slides", .powerPoint), ("PK\u{3}\u{4}...a.txt", .zip),
            ("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text", .openDocument),
            ("version https://git-lfs.github.com/spec/v1\noid", .largeFilePointer),
            ("\n<!DOCTYPE html><html>", .html), ("<html lang=no>", .html), ("<svg xmlns=", .svg),
            ("<?xml version=\"1.0\"?>\n<svg>", .svg), ("Vanlig tekst", .other), ("<a>", .other),
        ])
    func bytes(_ text: String, _ content: FileContent) {
        #expect(FileContent(Array(text.utf8)) == content)
    }

    @Test("Pictures are known by their bytes")
    func pictures() {
        #expect(FileContent([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .png)
        #expect(FileContent([0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(FileContent([0xD0, 0xCF, 0x11, 0xE0]) == .oldOffice)
        #expect(FileContent([0x49, 0x49, 0x2A, 0x00]) == .tiff)
    }

    @Test(
        "A file that is something else than its name says is told, with both names",
        arguments: [
            ("rutiner/kart.jpg", "%PDF-1.7", "en PDF, ikke et JPEG-bilde"),
            ("rutiner/kart.png", "", "en tom fil, ikke et PNG-bilde"),
            ("rutiner/kart.png", "<!doctype html>", "en nettside (HTML), ikke et PNG-bilde"),
            ("rutiner/a.pdf", "version https://git-lfs.github.com/spec/v1", "Git LFS"),
            ("rutiner/a.pdf", "<html>", "en nettside (HTML), ikke en PDF"),
            ("rutiner/a.docx", "%PDF-1.4", "en PDF, ikke et Word-dokument"),
            ("rutiner/a.xlsx", "PK\u{3}\u{4}word/", "et Word-dokument, ikke et Excel-ark"),
            ("rutiner/a.JPG", "....ftypheic", "et HEIC-bilde, ikke et JPEG-bilde"),
        ])
    func told(_ path: String, _ content: String, _ words: String) throws {
        let fault = try #require(
            SmallHandbook([path: content]).reading.diagnostics.first { $0.code == .fileContent })
        #expect(fault.file == path)
        #expect(fault.message.contains(words))
    }

    @Test(
        "A file that is what its name says is quiet",
        arguments: [
            ("rutiner/a.pdf", "%PDF-1.7"), ("rutiner/a.gif", "GIF89a"), ("rutiner/a.txt", ""),
            ("rutiner/a.csv", "a;b"), ("rutiner/a.webp", "RIFF....WEBP"),
            ("rutiner/a.docx", "PK\u{3}\u{4}word/"), ("rutiner/a.pptx", "PK\u{3}\u{4}annet"),
            ("rutiner/a.odt", "PK\u{3}\u{4}application/vnd.oasis.opendocument"),
        ])
    func quiet(_ path: String, _ content: String) {
        let found = SmallHandbook([path: content]).reading.diagnostics
        // Beginnings of files only: that there is nothing in them to read is another matter.
        #expect(found.allSatisfy { $0.code == .fileUnread })
    }

    @Test("A Word file that is named as a chapter is told as what it is, with the way out")
    func word() throws {
        let fault = try #require(
            SmallHandbook(["rutiner/b.md": "PK\u{3}\u{4}...word/document.xml"]).reading.diagnostics
                .first { $0.file == "rutiner/b.md" })
        #expect(fault.message == "Filen er et Word-dokument, ikke en tekstfil.")
        #expect(fault.suggestion?.contains("kopier teksten") == true)
    }

    @Test(
        "A name that makes no chapter, or that Windows cannot hold, is told",
        arguments: [
            ("rutiner/b.MD", "fil-ukjent-plass"), ("rutiner/b.markdown", "fil-ukjent-plass"),
            ("rutiner/b.md.txt", "fil-ukjent-plass"), ("rutiner/b.heic", "fil-ukjent-plass"),
            ("rutiner/b.svg", "fil-ukjent-plass"), ("rutiner/b.doc", "fil-ukjent-plass"),
            ("rutiner/a - Kopi.md", "fil-kopi"), ("rutiner/a - Copy.md", "fil-kopi"),
            ("rutiner/a (1).md", "fil-kopi"), ("rutiner/a - Kopi (2).md", "fil-kopi"),
            ("rutiner/a-kopi.md", "fil-kopi"), ("rutiner/con.md", "filnavn-windows"),
            ("rutiner/AUX.txt", "filnavn-windows"), ("nul/b.md", "filnavn-windows"),
            ("rutiner/b?.md", "filnavn-windows"), ("rutiner/b: c.md", "filnavn-windows"),
            ("del./b.md", "filnavn-windows"), ("rutiner/lpt1.pdf", "filnavn-windows"),
        ])
    func names(_ path: String, _ code: String) {
        let chapter = SmallHandbook.chapter()
        let faults = SmallHandbook(["rutiner/a.md": chapter, path: chapter]).reading.diagnostics
        #expect(faults.contains { $0.file == path && $0.code.rawValue == code })
    }

    @Test(
        "A name that only resembles a bad one is quiet",
        arguments: [
            "rutiner/konto.md", "rutiner/contact.md", "rutiner/kopi.md", "rutiner/b - Kopi.md",
            "rutiner/auxilia.md", "rutiner/com10.md", "rutiner/b (1).md", "rutiner/b.v2.md",
            "rutiner/2024-vedtak.md", "rutiner/10-kart.md",
        ])
    func quietNames(_ path: String) {
        #expect(SmallHandbook([path: SmallHandbook.chapter()]).faults == [])
    }

    @Test("Years and dates at the front of names are no order: they keep apart")
    func years() throws {
        let files = ["rutiner/2024-vedtak.md", "rutiner/2025-vedtak.md", "rutiner/2023-10-30.md"]
        let chapters = files.map { ($0, SmallHandbook.chapter(title: $0)) }
        let reading = SmallHandbook(Dictionary(uniqueKeysWithValues: chapters)).reading
        #expect(reading.diagnostics.isEmpty)
        let handbook = try #require(reading.handbook)
        #expect(
            handbook.chapters.map(\.address.path).sorted() == [
                "rutiner/2023-10-30.html", "rutiner/2024-vedtak.html", "rutiner/2025-vedtak.html",
            ])
    }

    @Test("Two chapters of one title and kind in a folder are told, of another kind or folder not")
    func titles() {
        let body = String(repeating: "Fristen er tre uker. ", count: 5) + "\n"
        let chapter = SmallHandbook.chapter(title: "Klage", body: body)
        let other = SmallHandbook.chapter(title: "klage", body: "Noe annet. " + body)
        let page = chapter.replacing("type: rutine", with: "type: fagside")
        #expect(SmallHandbook(["rutiner/a.md": chapter, "rutiner/b.md": page]).faults == [])
        #expect(
            SmallHandbook(["rutiner/a.md": chapter, "rutiner/b.md": other]).faults
                == ["rutiner/b.md:2:9 tittel-dobbel"])
        #expect(SmallHandbook(["rutiner/a.md": chapter, "andre/b.md": chapter]).faults == [])
    }
}
