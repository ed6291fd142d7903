import AnnualWheel
import CalendarDate
import LegalReferences
import LovdataFormat
import Markdown

/// What an input is given to. A target ends the program where a promise is broken.
enum FuzzTarget {
    static let all: [String: ([UInt8]) -> Void] = [
        "hode": readHandbook,
        "markdown": renderMarkdown,
        "henvisning": readCitations,
        "rytme": readRhythm,
        "lovdata": readAct,
        "refs": compareReferences,
    ]

    /// Markdown becomes HTML that is UTF-8, the same each time, and without what could run.
    private static func renderMarkdown(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil,
            let document = try? Document.parse(bytes)
        else { return }
        var html: [UInt8] = []
        document.renderHTML(into: &html)
        guard let text = String(validating: html, as: UTF8.self) else {
            preconditionFailure("HTML that is no UTF-8")
        }
        precondition(text == document.html(), "Two renderings of one document differ")
        for danger in ["<script", "<iframe", "<svg", "=\"javascript:", "=\"vbscript:"] {
            precondition(!text.contains(danger), danger)
        }
    }

    /// Stretches of references lie in the text, in order and apart, at the bounds of characters.
    private static func readCitations(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        var last = 0..<0
        for reference in SampleHandbook.reader.references(in: text) {
            let range = reference.range
            // «§§ 17–20» is several references, which share their stretch.
            precondition(range.lowerBound >= last.upperBound || range == last, "An overlap")
            precondition(range.upperBound <= bytes.count, "A reference outside the text")
            last = range
            let match = bytes[range]
            precondition(String(validating: match, as: UTF8.self) != nil, "Half a character")
        }
        _ = try? SampleHandbook.reader.wholeReference(text)
    }

    /// A rhythm that is understood gives days of every year; an error points into the text.
    private static func readRhythm(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        do throws(GrammarError) {
            _ = try Rhythm(text)
        } catch {
            precondition((0...bytes.count).contains(error.offset), "An error outside the text")
        }
        _ = try? Deadline(text)
    }

    /// An act is read or refused.
    private static func readAct(_ bytes: [UInt8]) {
        guard let act = try? LovdataAct(xml: bytes) else { return }
        precondition(!act.id.isEmpty, "An act without an id")
    }
}
