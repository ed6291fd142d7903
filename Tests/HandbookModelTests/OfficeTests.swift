import Diagnostics
import Handbook
import HandbookReading
import Markdown
import Testing

@Suite("Offices")
struct OfficeTests {
    @Test("What no office touches is the same value in all handbooks")
    func shared() throws {
        let reading = SmallHandbook(offices: [
            "kontor/hamar/rutiner/a.tillegg.md": SmallHandbook.addition()
        ]).reading
        #expect(reading.diagnostics.isEmpty)
        let common = try #require(reading.handbook)
        let (hamar, stange) = (reading.offices[0], reading.offices[1])
        #expect(common.chapter("rutiner/b.md") === hamar.chapter("rutiner/b.md"))
        #expect(common.chapter("rutiner/a.md") === stange.chapter("rutiner/a.md"))
        #expect(common.chapter("rutiner/a.md") !== hamar.chapter("rutiner/a.md"))
    }

    @Test("An own chapter stands in its order among the common ones, in its office only")
    func ownChapter() throws {
        let handbook = SmallHandbook(offices: [
            "kontor/hamar/rutiner/aa.md": SmallHandbook.chapter(
                body: "[a](../../../rutiner/a.md), [b](b.md), [X](#x).\n\n## X\n\n§ 17\n")
        ])
        #expect(handbook.faults.isEmpty)
        let hamar = try #require(handbook.office("hamar"))
        #expect(hamar.chapters.map(\.id) == ["rutiner/a.md", "rutiner/aa.md", "rutiner/b.md"])
        #expect(hamar.folders.first?.chapters.count == 3)
        let own = try #require(hamar.chapter("rutiner/aa.md"))
        #expect(own.isLocal && own.address.path == "rutiner/aa.html")
        #expect(own.file == "kontor/hamar/rutiner/aa.md")
        #expect(own.links["../../../rutiner/a.md"] == .chapter("rutiner/a.md", anchor: nil))
        #expect(own.links["b.md"] == .chapter("rutiner/b.md", anchor: nil))
        #expect(hamar.citations.values.first?.map(\.chapter) == ["rutiner/aa.md", "rutiner/b.md"])
        #expect(handbook.reading.handbook?.chapter("rutiner/aa.md") == nil)
        #expect(handbook.office("stange")?.chapters.count == 2)
    }

    @Test(
        "An addition stands after the part that it names, else at the end",
        arguments: [("", 4, 2), ("etter: En", 2, 3), ("etter: \"#en\"", 2, 3), ("etter: To", 4, 3)])
    func addition(key: String, index: Int, level: Int) throws {
        let handbook = SmallHandbook(offices: [
            "kontor/hamar/rutiner/a.tillegg.md": SmallHandbook.addition(
                extra: key, body: "## Hos oss\n\nSe § 17 og [b](b.md).\n")
        ])
        #expect(handbook.faults.isEmpty)
        let hamar = try #require(handbook.office("hamar"))
        let addition = try #require(hamar.chapter("rutiner/a.md")?.addition)
        #expect(addition.index == index && addition.level == level)
        let citing = try #require(hamar.citations.values.first)
        #expect(citing.first?.mentions.first?.anchor == "lokalt.hos-oss")
        #expect(handbook.office("stange")?.chapter("rutiner/a.md")?.addition == nil)
    }

    @Test("A draft of an addition or a replacement leaves the common chapter as it is")
    func drafts() throws {
        let handbook = SmallHandbook(offices: [
            "kontor/hamar/rutiner/a.tillegg.md": SmallHandbook.addition(extra: "status: utkast"),
            "kontor/hamar/rutiner/b.md": SmallHandbook.chapter(
                title: "Vår B", extra: SmallHandbook.replaces + "\nstatus: utkast"),
        ])
        #expect(handbook.faults.isEmpty)
        let published = try #require(handbook.office("hamar")).withoutDrafts
        #expect(published.chapter("rutiner/a.md")?.addition == nil)
        #expect(published.chapter("rutiner/b.md")?.title == "Felles B")
    }

    @Test("A replacement takes the place of the common chapter, and what leads to it is looked at")
    func replacement() throws {
        let handbook = SmallHandbook(offices: [
            "kontor/hamar/rutiner/a.md": SmallHandbook.chapter(
                title: "Vår A", extra: SmallHandbook.replaces, body: "## Annet\n\nTekst.\n")
        ])
        let fault = try #require(handbook.reading.diagnostics.first)
        #expect(handbook.faults == ["rutiner/b.md:9:4 anker-brutt"])
        #expect(fault.message.hasPrefix("Nav Hamar: "))
        let chapter = try #require(handbook.office("hamar")?.chapter("rutiner/a.md"))
        #expect(handbook.office("hamar")?.chapter("rutiner/b.md")?.links["a.md#en"] == .broken)
        #expect(handbook.office("stange")?.chapter("rutiner/a.md")?.title == "Felles A")
        #expect(chapter.title == "Vår A" && chapter.address.path == "rutiner/a.html")
        guard case .replacement(let replacement) = chapter.origin else {
            Issue.record("not a replacement")
            return
        }
        #expect(replacement.common.title == "Felles A" && !replacement.isOutdated)
    }

    @Test("What a replaced chapter cited is no longer cited there")
    func replacedCitations() throws {
        let handbook = SmallHandbook(offices: [
            "kontor/hamar/rutiner/b.md": SmallHandbook.chapter(
                extra: SmallHandbook.replaces, body: "Se § 20 a.\n"),
            "kontor/hamar/rutiner/c.tillegg.md": SmallHandbook.addition(body: "Se § 17.\n"),
            "rutiner/c.md": SmallHandbook.chapter(body: "Se § 17 og § 20 a.\n"),
        ])
        let citations = try #require(handbook.office("hamar")).citations
        let citing = citations.sorted { $0.key < $1.key }.map { $0.value.map(\.chapter) }
        #expect(citing == [["rutiner/c.md"], ["rutiner/b.md", "rutiner/c.md"]])
        let counts = citations.sorted { $0.key < $1.key }.map { $0.value.map(\.mentions.count) }
        #expect(counts == [[2], [1, 1]])
    }

    @Test("A replacement that is older than the common chapter is told")
    func outdated() throws {
        let handbook = SmallHandbook(offices: [
            "rutiner/a.md": SmallHandbook.chapter(
                extra: "endringer:\n  - dato: 2026-03-01\n    tekst: Ny", body: "## En\n\nTekst.\n"),
            "kontor/hamar/rutiner/a.md": SmallHandbook.chapter(
                extra: SmallHandbook.replaces, body: "## En\n\nTekst.\n"),
        ])
        #expect(handbook.faults == ["kontor/hamar/rutiner/a.md:10:17 lokal-eldre-enn-felles"])
        #expect(
            handbook.office("hamar")?.offices.first?.replacements.first?.note?
                .contains("Eldre") == true)
    }

    @Test(
        "Every misplaced file of an office is told where it lies, with the nearest right one",
        arguments: [
            ("kontor/hamarr/rutiner/x.md", "", "1:1 kontor-ukjent", "«hamar»"),
            (
                "kontor/hamar/rutiner/aa.tillegg.md", "tillegg", "1:1 tillegg-uten-kapittel",
                "«rutiner/a.md»"
            ),
            ("kontor/hamar/rutiner/a.md", "", "1:1 erstatning-ugyldig", ".tillegg.md"),
            (
                "kontor/hamar/rutiner/aa.md", SmallHandbook.replaces,
                "8:1 erstatning-ugyldig", "«rutiner/a.md»"
            ),
            ("kontor/hamar/rutiner/10-b.md", "", "1:1 adresse-dobbel", ""),
            ("kontor/hamar/rutiner/c.md", "erstatter_felles: ja", "8:1", "begrunnelse"),
            ("kontor/hamar/rutiner/a.tillegg.md", "tillegg etter: Enn", "6:8 anker-brutt", "«En»"),
            ("kontor/x.md", "", "1:1 fil-ukjent-plass", ""),
        ])
    func misplaced(file: String, extra: String, fault: String, suggestion: String) throws {
        let isAddition = extra.hasPrefix("tillegg")
        let keys = isAddition ? String(extra.dropFirst("tillegg ".count)) : extra
        let text =
            isAddition
            ? SmallHandbook.addition(extra: keys)
            : SmallHandbook.chapter(extra: keys, body: "## En\n")
        let handbook = SmallHandbook(offices: [file: text])
        let found = handbook.reading.diagnostics.filter {
            "\($0.position.line):\($0.position.column) \($0.code.rawValue)".hasPrefix(fault)
        }
        #expect(!found.isEmpty, "\(handbook.reading.diagnostics)")
        #expect(found.contains { "\($0.message) \($0.suggestion ?? "")".contains(suggestion) })
    }

    @Test("An office cannot have the name of a part of the handbook")
    func officeAddress() {
        let handbook = SmallHandbook(offices: ["10-hamar/x.md": SmallHandbook.chapter()])
        #expect(handbook.faults == ["handbok.yaml:6:9 adresse-dobbel"])
    }

    @Test("With one office asked for, the others' files are not read")
    func onlyOne() {
        let handbook = SmallHandbook(offices: ["kontor/stange/rutiner/x.md": ""])
        #expect(handbook.faults == ["kontor/stange/rutiner/x.md:1:1 hode-mangler"])
        let reading = handbook.reading(onlyOffice: "hamar")
        #expect(reading.diagnostics.isEmpty && reading.offices.map(\.settings.id) == ["test-hamar"])
    }

    @Test("A comment in an addition allows what it says")
    func allowance() {
        let body = "<!-- hjemmel: tillat html-i-tekst det er meningen -->\n\n<b>\n"
        let handbook = SmallHandbook(offices: [
            "kontor/hamar/rutiner/a.tillegg.md": SmallHandbook.addition(body: body)
        ])
        #expect(handbook.faults.isEmpty)
    }
}
