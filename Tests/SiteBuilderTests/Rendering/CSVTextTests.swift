import Testing

@testable import SiteBuilder

@Suite("Tables as CSV")
struct CSVTextTests {
    private func cell(_ text: String) -> String {
        let line = CSVText(rows: [[text]]).text
        return String(line.unicodeScalars.dropFirst().dropLast(2))
    }

    @Test(
        "What a spreadsheet would take for a formula is a text",
        arguments: [
            "=1+1", "+cmd|'/C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\r\n=1", "\n=1",
            "=\u{301}1", "\u{FF1D}1+1", "\u{FF0B}1", "\u{FF0D}1+1", "\u{FF20}A", "-", "+",
        ])
    func formulas(text: String) {
        #expect(cell(text) == "\"'\(text)\"")
    }

    @Test(
        "What is no formula stays as it is, also a number with a sign",
        arguments: ["", "Vilkår", "-3", "+3", "100", "1-2", "'=1", "§ 17", " =1"])
    func plain(text: String) {
        #expect(cell(text) == "\"\(text)\"")
    }

    @Test("Quotes are doubled, so that no cell ends early")
    func quotes() {
        #expect(CSVText(rows: [["a\";=1;\"", "b"]]).text == "\u{FEFF}\"a\"\";=1;\"\"\";\"b\"\r\n")
    }
}
