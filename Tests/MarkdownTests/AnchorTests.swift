import Markdown
import Testing

@Suite("Anchors")
struct AnchorTests {
    @Test(
        "The anchor of a heading is its text as GitHub would write it, with æ, ø and å",
        arguments: [
            ("Råd og veiledning", "råd-og-veiledning"), ("Ærlig ØKONOMI", "ærlig-økonomi"),
            ("§ 20 a", "-20-a"), ("§\u{A0}4", "-4"), ("A & B", "a--b"), ("a_b-c", "a_b-c"),
            ("*Kort* `kode` [lenke](x)", "kort-kode-lenke"), ("a\u{30A} A\u{30A}", "å-å"),
            ("É ü ß", "é-ü-ß"), ("Hva? Når! (nå)", "hva-når-nå"), ("2. mai", "2-mai"),
            ("!!!", "avsnitt"),
            ("😀", "avsnitt"), ("ИСТОРИЯ", "история"), ("a <b>b</b>", "a-b"), ("a&nbsp;b", "a-b"),
        ])
    func heading(_ text: String, _ anchor: String) throws {
        #expect(try Document.parse("# " + text).headings.map(\.anchor) == [anchor])
    }

    @Test(
        "Headings with the same text are told apart, whatever the author wrote",
        arguments: [
            (["a", "a", "a"], ["a", "a-1", "a-2"]), (["a-1", "a", "a"], ["a-1", "a", "a-2"]),
            (["a", "a", "a-1"], ["a", "a-1", "a-1-1"]), (["!", "?"], ["avsnitt", "avsnitt-1"]),
        ])
    func duplicates(_ texts: [String], _ anchors: [String]) throws {
        let source = texts.map { "# \($0)\n" }.joined()
        #expect(try Document.parse(source).headings.map(\.anchor) == anchors)
    }

    @Test("The anchor of a numbered point names the heading, the list and the number")
    func points() throws {
        let source = """
            1. a
            2. b

            ## Kontroll

            3. c
               1. d
               2. e

               tekst

               - f
                 1. g
            4. h

            tekst

            1) i

            [^1]

            [^1]: 1. j
            """
        #expect(
            try Document.parse(source).points.map(\.anchor) == [
                "punkt:1", "punkt:2", "kontroll:3", "kontroll:4", "kontroll:3.1", "kontroll:3.2",
                "kontroll:3.liste-2:1", "kontroll:liste-2:1", "fn.1:1",
            ])
    }

    @Test("The ids of a page are unique, also where the author tries to make them alike")
    func unique() throws {
        let source = """
            1. a

            # Punkt

            1. b

            # fn

            1. c[^1] d[^1] e[^2]

            # fn.1

            # fnref.1

            # Punkt

            # punkt-1

            1. d
            1. e

            [^1]: x
            [^2]: 1. y
            """
        var options = HTMLOptions()
        options.numbersPoints = true
        options.idPrefix = "p-"
        let html = try Document.parse(source).html(options: options)
        let ids = html.matches(of: /id="([^"]*)"/).map { String($0.1) }
        #expect(ids.count == Set(ids).count)
        #expect(ids.allSatisfy { $0.hasPrefix("p-") && !$0.contains(" ") })
        let targets = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        #expect(targets.count == 6)
        #expect(Set(targets).isSubset(of: Set(ids)))
    }

    @Test("Ids are unique in generated documents", arguments: 1...30)
    func generated(_ seed: Int) throws {
        var generator = DocumentGenerator(seed: seed * 31)
        var options = HTMLOptions()
        options.numbersPoints = true
        let html = try Document.parse(generator.document()).html(options: options)
        let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
        #expect(ids.count == Set(ids).count)
    }
}
