import Diagnostics
import Testing

@testable import SiteBuilder

@Suite("The page of diagnostics")
struct FaultGuideTests {
    @Test("Every code has an entry with its cause and remedy, under its own anchor")
    func complete() throws {
        let page = try #require(try SmallSite([:]).pages["feilmeldinger.html"])
        for code in DiagnosticCode.allCases {
            let entry = try #require(
                page.split(separator: "<div id=\"\(code.rawValue)\">").dropFirst().first,
                "\(code.rawValue)")
            // A section sign and its number are held together on the page.
            let text = entry.prefix { $0 != "\n" }.replacing("\u{A0}", with: " ")
            for part in [code.cause, code.remedy] {
                let shown = part.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                    .replacing(">", with: "&gt;")
                #expect(text.contains(shown), "\(code.rawValue)")
            }
        }
    }

    @Test(
        "Every code says two different things, each a whole sentence",
        arguments: DiagnosticCode.allCases)
    func sentences(code: DiagnosticCode) {
        #expect(code.cause != code.remedy)
        for text in [code.cause, code.remedy] {
            #expect(text.hasSuffix("."))
            #expect(text.first?.isUppercase == true || text.first == "«")
        }
    }
}
