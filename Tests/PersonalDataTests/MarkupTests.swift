import PersonalData
import Testing

@Suite("Text without markup")
struct MarkupTests {
    @Test("A number cut by tags is whole, cells and paragraphs stay apart")
    func plain() {
        let xml = """
            <w:p><w:r><w:t>1503</w:t></w:r><w:r><w:t xml:space="preserve">88 </w:t></w:r></w:p>
            """
        let cells = "<table:table-cell>1</table:table-cell><table:table-cell>2</table:table-cell>"
        for (markup, text) in [
            (xml, "150388 \n"), (cells, "1 | 2 | "), ("a<w:br/>b<w:tab/>c", "a\nb c"),
            ("<a", ""), ("<", ""), ("a<!-- x -->b", "ab"),
        ] {
            #expect(String(decoding: MarkupText.plain(Array(markup.utf8)), as: UTF8.self) == text)
        }
    }
}
