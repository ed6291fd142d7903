import Markdown
import Testing

@Suite("Signs of sections in running text")
struct SectionSignTests {
    @Test(
        "No line breaks between the sign and its number, nor before the letter of the number",
        arguments: [
            ("§ 17 andre ledd", "§\u{A0}17 andre ledd"),
            ("etter § 20 a, og § 20 a.", "etter §\u{A0}20\u{A0}a, og §\u{A0}20\u{A0}a."),
            ("§§ 17 og 18", "§§\u{A0}17 og 18"),
            ("§ 20 annet ledd", "§\u{A0}20 annet ledd"),
            ("§ 3 å gi", "§\u{A0}3 å gi"),
            ("tegnet §", "tegnet §"),
            ("§", "§"),
            ("A & B, § 4 <", "A &amp; B, §\u{A0}4 &lt;"),
            ("10 a er ikke en paragraf", "10 a er ikke en paragraf"),
        ])
    func bound(text: String, shown: String) throws {
        var options = HTMLOptions()
        options.bindsSigns = true
        #expect(try Document.parse(text).html(options: options) == "<p>\(shown)</p>\n")
    }

    @Test("Text stays as it is where nobody asks for it")
    func unbound() throws {
        #expect(try Document.parse("§ 17").html() == "<p>§ 17</p>\n")
    }
}
