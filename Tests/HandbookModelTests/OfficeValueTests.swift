import Diagnostics
import Handbook
import HandbookReading
import Markdown
import Testing

@Suite("Values of offices")
struct OfficeValueTests {
    private static let body = "Betales {{kontor.dag}}, se § 20 b.\n"

    @Test("Each handbook has its own words in text and key points; search and references see them")
    func filled() throws {
        let handbook = SmallHandbook(officeValues: [
            "rutiner/a.md": SmallHandbook.chapter(
                title: "Dag {{kontor.dag}}",
                extra: "kort:\n  - Hver {{ kontor.dag }}.\nbrukes_når:\n  - Betale {{kontor.dag}}",
                body: "## En\n\nBetales **{{kontor.dag}}** her, `{{kontor.dag}}`.\n"),
            "kontor/hamar/kontor.yaml": "verdier:\n  dag: § 17 og *15.*\n",
            "kontor/stange/kontor.yaml": "verdier:\n  dag: >\n    to\n    linjer\n",
        ])
        #expect(handbook.faults.isEmpty)
        let common = try #require(handbook.reading.handbook?.chapter("rutiner/a.md"))
        #expect(common.title == "Dag kontorets dag" && common.summary == ["Hver kontorets dag."])
        #expect(
            common.document.sections.first?.text
                == "Betales kontorets dag her, {{kontor.dag}}.\n")
        let hamar = try #require(handbook.office("hamar")?.chapter("rutiner/a.md"))
        #expect(hamar.document.html().contains("<strong>"))
        #expect(hamar.document.sections.first?.text.contains("§ 17 og *15.* her") == true)
        #expect(hamar.mentions.count == 1 && hamar.usedWhen == ["Betale § 17 og *15.*"])
        let stange = try #require(handbook.office("stange")?.chapter("rutiner/a.md"))
        #expect(stange.title == "Dag to linjer")
    }

    @Test("What follows a value is still told where it stands")
    func positions() {
        let handbook = SmallHandbook(officeValues: [
            "rutiner/a.md": SmallHandbook.chapter(body: Self.body + "\n## En\n"),
            "kontor/hamar/kontor.yaml": "verdier:\n  dag: den femtende og den siste\n",
            "kontor/stange/kontor.yaml": "verdier:\n  dag: x\n",
        ])
        #expect(handbook.faults == ["rutiner/a.md:9:28 lov-ukjent-paragraf"])
    }

    @Test("A value that an office lacks is an error where it is used, and names the office")
    func missing() throws {
        let handbook = SmallHandbook(officeValues: [
            "rutiner/a.md": SmallHandbook.chapter(body: "Dag: {{kontor.dag}}.\n\n## En\n"),
            "kontor/hamar/kontor.yaml": "verdier:\n  dag: den 15.\n",
        ])
        let fault = try #require(handbook.reading.diagnostics.first)
        #expect(handbook.faults == ["rutiner/a.md:9:6 kontor-mangler-verdi"])
        #expect(fault.message.contains("Nav Stange"))
        #expect(fault.suggestion?.contains("kontor/stange/kontor.yaml") == true)
    }

    @Test(
        "Unknown values are errors at their use, in chapters and in kontor.yaml; unused are hints")
    func unknown() throws {
        let handbook = SmallHandbook(officeValues: [
            "rutiner/a.md": SmallHandbook.chapter(body: "## En\n\n{{kontor.dagg}}\n"),
            "kontor/hamar/kontor.yaml": "verdier:\n  da: x\n",
        ])
        let found = handbook.reading.diagnostics
        #expect(
            handbook.faults == [
                "handbok.yaml:11:9 kontor-ubrukt-verdi",
                "kontor/hamar/kontor.yaml:2:3 kontor-ukjent-verdi",
                "rutiner/a.md:11:1 kontor-ukjent-verdi",
            ])
        #expect(found[0].severity == .hint && found[1].severity == .error)
        #expect(
            found[1].suggestion == "Mente du «dag»?" && found[2].suggestion == "Mente du «dag»?")
    }

    @Test(
        "Only whole placeholders are read, and what looks like one is told of",
        arguments: [
            ("{{kontor.}}", true), ("{{kontor.dag}", true), ("{kontor.dag}", true),
            ("{{ kontor dag }}", true), ("{{{body}}}", false),
        ])
    func otherBraces(text: String, isTold: Bool) throws {
        let handbook = SmallHandbook(officeValues: [
            "rutiner/a.md": SmallHandbook.chapter(body: "## En\n\n\(text)\n")
        ])
        let told = isTold ? ["rutiner/a.md:11:1 markdown-uten-virkning"] : []
        #expect(handbook.faults == ["handbok.yaml:11:9 kontor-ubrukt-verdi"] + told)
        let chapter = try #require(handbook.office("hamar")?.chapter("rutiner/a.md"))
        #expect(chapter.document.sections.first?.text == text + "\n")
    }

    @Test(
        "kontor.yaml tells what it cannot mean",
        arguments: [
            ("verdier:\n  dag:\n    - x\n", "3:5 yaml-feil-type"),
            ("verdi:\n  dag: x\n", "1:1 yaml-ukjent-nokkel"),
            ("vedtatt:\n  - kapittel: alle\n    av: nav-leder\n", "2:5 yaml-mangler-nokkel"),
            (
                "vedtatt:\n  - kapittel: alle\n    dato: 2026-01-01\n    av: nav-lder\n",
                "4:9 rolle-ukjent"
            ),
            (
                "vedtatt:\n  - kapittel: rutinr\n    dato: 2026-01-01\n    av: nav-leder\n",
                "2:15 lenke-brutt"
            ),
        ])
    func faults(text: String, fault: String) {
        let faults = SmallHandbook(officeValues: ["kontor/hamar/kontor.yaml": text]).faults
        #expect(faults.contains("kontor/hamar/kontor.yaml:\(fault)"), "\(faults)")
    }
}
