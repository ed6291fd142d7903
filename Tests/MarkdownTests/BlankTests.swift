import Diagnostics
import Markdown
import Testing

@Suite("Blanks")
struct BlankTests {
    @Test(
        "Four underscores or more at the end of a text are a blank",
        arguments: [
            ("Dato ____", "Dato", 4),
            ("Dato____", "Dato", 4),
            ("Hva? ________", "Hva?", 8),
            ("Beløp i 2026: _____", "Beløp i 2026:", 5),
            ("**Mål** ____", "Mål", 4),
            ("Se [rutinen](a.md) ____", "Se rutinen", 4),
            ("Å \\_ og &amp; ____", "Å _ og &", 4),
        ])
    func blanks(_ source: String, _ label: String, _ length: Int) throws {
        let blank = try #require(try content(of: source).blank)
        #expect(blank.label.plainText == label)
        #expect(blank.length == length)
    }

    @Test(
        "Anything else is none",
        arguments: ["Dato", "Dato ___", "____ dato", "Dato ____.", "Dato `____`", "Dato **____**"])
    func none(_ source: String) throws {
        #expect(try content(of: source).blank == nil)
    }

    @Test("What stands before a blank keeps its places in the source")
    func positions() throws {
        let label = try #require(try content(of: "A &amp; ø ____").blank?.label)
        guard case .text(let text) = label.last else { return #expect(Bool(false)) }
        #expect(text.content == "A & ø")
        #expect(text.position.column == 1)
    }

    @Test("Running text alone gives the HTML that it has in its paragraph")
    func alone() throws {
        let source = "Tekst med **ord**, [lenke](a.md) og <b>."
        var output: [UInt8] = []
        try content(of: source).renderHTML(into: &output)
        let document = try Document.parse(source + "\n")
        #expect("<p>" + String(decoding: output, as: UTF8.self) + "</p>\n" == document.html())
    }

    @Test("One item of a list keeps its number", arguments: [0, 1, 2])
    func only(_ index: Int) throws {
        let document = try Document.parse("4. a\n5. b\n6. c\n")
        guard case .list(let list) = document.blocks[0] else { return #expect(Bool(false)) }
        let one = list.only(index)
        #expect(one.start == 4 + index)
        #expect(one.items == [list.items[index]])
    }

    private func content(of source: String) throws -> [Inline] {
        guard case .paragraph(let paragraph) = try Document.parse(source + "\n").blocks[0] else {
            return []
        }
        return paragraph.content
    }
}
