import AnnualWheel
import CalendarDate
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("The wheel as SVG")
struct SVGTests {
    private func svg(_ wheel: Wheel, prefix: String = "hjul", links: Bool = true) throws -> String {
        let drawing = try #require(WheelDrawing(wheel, year: 2026))
        return drawing.svg(
            of: wheel, idPrefix: prefix,
            links: WheelLinks(
                occurrence: { links ? "#\($0.activity)" : nil },
                month: { links ? "#maned-\($0)" : nil }))
    }

    @Test("It is well-formed XML, whatever the titles hold")
    func wellFormed() throws {
        let evil = try activity(
            "uke 23", id: "\"><script>", title: "</title><script>alert(1)</script> & \"'<b>")
        let text = try svg(
            Wheel(
                categories: [
                    Category(id: "kontroll", title: "<Kontroll> & \"råd\"", countsAs: .control)
                ],
                activities: [evil]))
        #expect(!text.contains("<script"))
        #expect(XMLParser(data: Data(text.utf8)).parse())
        #expect(try XMLParser(data: Data(svg(WheelDrawingTests.wheel(60)).utf8)).parse())
    }

    @Test("It has no style attribute, no script and no event handler")
    func policy() throws {
        let text = try svg(WheelDrawingTests.wheel(40))
        for forbidden in [" style=", "<style", "<script", " onclick", "javascript:"] {
            #expect(!text.contains(forbidden))
        }
    }

    @Test("Each segment is a link with a name that tells title, days and category")
    func names() throws {
        var meeting = try activity("hver mandag", id: "mote", title: "Ledermøte")
        meeting.participants = ["veileder"]
        let text = try svg(
            Wheel(
                categories: sampleCategories,
                activities: [
                    meeting, try activity("uke 23", id: "uke"),
                    try activity("17. mai", id: "moved"),
                ]))
        #expect(
            text.contains("<title>Ledermøte: 5. januar 2026 og 49 til i året. Kontroll</title>"))
        #expect(text.contains("<title>Stikkprøve: 1. juni 2026 – 5. juni 2026. Kontroll</title>"))
        #expect(
            text.contains(
                "<title>Stikkprøve: 18. mai 2026 (flyttet fra 17. mai 2026). Kontroll</title>"))
        #expect(
            text.contains(
                "<a class=\"hjul-del hjul-kategori-1\" href=\"#mote\" data-aktivitet=\"mote\" data-kategori=\"kontroll\" data-roller=\"leder veileder\">"
            ))
        #expect(text.contains("<a href=\"#maned-12\">"))
    }

    @Test("Without links it is the same drawing without anchors")
    func withoutLinks() throws {
        let text = try svg(WheelDrawingTests.wheel(10), links: false)
        #expect(!text.contains("<a"))
        #expect(text.contains("<g class=\"hjul-del"))
    }

    @Test("All ids begin with the prefix, and every pattern that is used is there")
    func ids() throws {
        let text = try svg(WheelDrawingTests.wheel(80, categories: 10), prefix: "hjul-2026")
        let ids = text.components(separatedBy: " id=\"").dropFirst().map {
            $0.prefix { $0 != "\"" }
        }
        #expect(ids.allSatisfy { $0.hasPrefix("hjul-2026-") })
        #expect(Set(ids).count == ids.count)
        for use in text.components(separatedBy: "url(#").dropFirst() {
            #expect(ids.contains(use.prefix { $0 != ")" }))
        }
    }

    @Test("The same wheel gives the same bytes")
    func deterministic() throws {
        #expect(try svg(WheelDrawingTests.wheel(90)) == svg(WheelDrawingTests.wheel(90)))
    }

    @Test("Today's mark waits for the browser")
    func today() throws {
        let text = try svg(WheelDrawingTests.wheel(5))
        #expect(
            text.contains(
                "<path class=\"hjul-idag\" visibility=\"hidden\" data-aar=\"2026\" data-dager=\"365\""
            ))
    }
}
