import Diagnostics
import Handbook
import HandbookReading
import Markdown
import Testing

@Suite("Paths for new employees")
struct LearningPathTests {
    @Test("A path has stages of steps with time and responsible, and questions")
    func whole() throws {
        let path = try #require(PathHandbook(PathHandbook.body).path)
        #expect(path.introduction.count == 1)
        #expect(path.stages.map(\.heading.text) == ["Første dag", "Første uke"])
        #expect(path.stages.map(\.minutes) == [25, 60])
        #expect(path.stages[0].text.count == 1)
        #expect(path.closing.count == 2)

        let steps = path.steps
        #expect(steps.map(\.title) == ["Les kapittelet", "Møt fadderen (ute)", "Les kapittelet"])
        #expect(steps.map(\.key) == ["les-kapittelet", "mot-fadderen-ute", "les-kapittelet-2"])
        #expect(steps.map(\.anchor) == ["første-dag:1", "første-dag:2", "første-uke:1"])
        #expect(
            steps.map(\.responsible) == [.other("den nye"), .role("veileder"), .other("leder")])
        #expect(steps[0].target == .chapter("a/b.md", anchor: nil))
        #expect(steps[2].target == .chapter("a/b.md", anchor: "når"))
        #expect(steps[2].text.count == 1)

        let check = try #require(path.selfCheck)
        #expect(check.questions.map(\.heading.text) == ["Hva er to og to?", "Hva tror du?"])
        #expect(check.questions[0].choices.map(\.text) == ["Tre", "Fire"])
        #expect(check.questions[0].choices.map(\.isRight) == [false, true])
        #expect(check.questions[1].choices.isEmpty)
        #expect(check.questions.map(\.explanation.count) == [2, 1])
    }

    @Test(
        "A step that is not written so that it can be followed is a fault at its place",
        arguments: [
            ("1. Les kapittelet (10 min, den nye)", "10:1 opplaring-steg-uten-lenke"),
            ("1. [Les](b.md)", "10:4 opplaring-steg-form"),
            ("1. [Les](b.md) (10 min)", "10:4 opplaring-steg-form"),
            ("1. [Les](b.md) (ti min, leder)", "10:4 opplaring-steg-form"),
            ("1. [Les](b.md) (0 min, leder)", "10:4 opplaring-steg-form"),
            ("1. [Les](b.md) (2 timer, leder)", "10:4 opplaring-steg-form"),
            ("1. [Les](b.md) (10 min, leder) nå", "10:4 opplaring-steg-form"),
            ("1. [Les](b.md) og [les](b.md) (10 min, leder)", "10:4 opplaring-steg-form"),
            ("1. [Les](borte.md) (10 min, leder)", "10:4 lenke-brutt"),
            ("Ingen steg.", "1:1 opplaring-uten-steg"),
        ])
    func stepFaults(line: String, fault: String) {
        let faults = PathHandbook("## Første dag\n\(line)\n").faults
        #expect(faults == ["a/lop.md:\(fault)"])
    }

    @Test(
        "A question that cannot be answered is a fault at its heading",
        arguments: [
            "- [ ] En\n- [ ] To\n\nFordi.", "- [x] En\n\nFordi.", "- [x] En\n- To\n\nFordi.",
            "- [x] En\n- [ ] To", "",
        ])
    func questionFaults(text: String) {
        let body = "## Dag\n\n1. [Les](b.md) (1 min, leder)\n\n## Sjekk deg selv\n\n### Hva?\n\n"
        #expect(PathHandbook(body + text + "\n").faults == ["a/lop.md:15:1 opplaring-sporsmal"])
    }

    @Test("A step that leads to a chapter out of force is told, with what took its place")
    func retired() throws {
        let handbook = PathHandbook(
            "## Dag\n\n1. [Les](b.md) (1 min, leder)\n",
            other: [
                "a/b.md": SmallHandbook.chapter(extra: "status: utgått\nerstattes_av: a/c.md"),
                "a/c.md": SmallHandbook.chapter(title: "Den nye rutinen"),
            ])
        let fault = try #require(handbook.reading.diagnostics.first)
        #expect(fault.code == .pathStepRetired)
        #expect(fault.severity == .warning)
        #expect(fault.suggestion?.contains("Den nye rutinen") == true)
    }

    @Test("A chapter cannot take the address of the sheet that goes with a path or a role")
    func sheets() {
        let handbook = PathHandbook(
            "## Dag\n\n1. [Les](b.md) (1 min, leder)\n",
            other: [
                "a/lop-kvittering.md": SmallHandbook.chapter(),
                "rolle/veileder-lesekvittering.md": SmallHandbook.chapter(),
            ])
        #expect(
            handbook.faults == [
                "a/lop.md:1:1 adresse-dobbel", "roller.yaml:6:9 adresse-dobbel",
            ])
    }

    @Test("Training that is demanded of a role must stand in a path for that role")
    func missingSection() {
        let demand = """
            format: 1
            id: test
            tittel: Testhåndbok
            standardlov: sosialtjenesteloven
            skal_dekkes:
              - lovgrunnlag: sotjl. § 17
                med:
                  - opplæring
                roller:
                  - veileder
                  - fagkoordinator
              - lovgrunnlag: sotjl. § 20 a
                med:
                  - opplæring
                roller:
                  - veileder
            """
        let handbook = PathHandbook(
            "## Dag\n\n1. [Les](b.md) (1 min, leder)\n",
            head: "lovgrunnlag:\n  - sotjl. § 17\ngjelder_for:\n  - veileder",
            other: ["handbok.yaml": demand])
        #expect(
            handbook.faults.filter { $0.hasSuffix("opplaring-mangler-paragraf") } == [
                // The path for counsellors lacks § 20 a; there is no path for coordinators.
                "a/lop.md:11:5 opplaring-mangler-paragraf",
                "handbok.yaml:6:18 opplaring-mangler-paragraf",
            ])
        #expect(handbook.reading.diagnostics.allSatisfy { $0.severity != .error })
    }
}

/// A handbook with one path `a/lop.md` and a chapter `a/b.md` that it can lead to.
private struct PathHandbook {
    private let handbook: SmallHandbook

    init(_ body: String, head: String = "", other: [String: String] = [:]) {
        let chapter = SmallHandbook.chapter(title: "Løpet", extra: head, body: body)
            .replacing("type: rutine", with: "type: opplæringsløp")
        handbook = SmallHandbook(
            ["a/lop.md": chapter, "a/b.md": SmallHandbook.chapter(body: "## Når\n\nNå.\n")]
                .merging(other) { $1 })
    }

    var reading: HandbookReading { handbook.reading }

    /// The faults but for hints.
    var faults: [String] {
        reading.diagnostics.filter { $0.severity != .hint }.map {
            "\($0.file):\($0.position.line):\($0.position.column) \($0.code.rawValue)"
        }
    }

    /// The path, when nothing is wrong with it.
    var path: LearningPath? {
        guard let handbook = reading.handbook, let chapter = handbook.chapter("a/lop.md") else {
            return nil
        }
        let read = LearningPathReading(chapter, roles: handbook.roles)
        return read.diagnostics.isEmpty ? read.path : nil
    }

    static let body = """
        Velkommen.

        ## Første dag

        Begynn her.

        1. [Les kapittelet](b.md) (10 min, den nye)
        2. Møt [fadderen](b.md) (ute) (15 min, Veileder)

        ## Første uke

        1. [Les kapittelet](b.md#når) (60 min, leder)

           Ta deg tid.

        ## Til fadderen

        Takk.

        ## Sjekk deg selv

        ### Hva er to og to?

        - [ ] Tre
        - [x] Fire

        Fordi det er slik.

        Tell etter.

        ### Hva tror du?

        Det er opp til deg.
        """
}
