import Diagnostics
import LegalReferences
import LovdataFormat
import Markdown

extension FuzzTarget {
    /// Markdown becomes HTML in UTF-8, the same each time, of known elements that are all closed.
    static func renderMarkdown(_ bytes: [UInt8]) throws(BrokenPromise) {
        guard String(validating: bytes, as: UTF8.self) != nil,
            let document = try? Document.parse(bytes)
        else { return }
        var options = HTMLOptions()
        options.numbersPoints = true
        var html: [UInt8] = []
        document.renderHTML(into: &html, options: options)
        try BrokenPromise.check(
            String(validating: html, as: UTF8.self) != nil, "The HTML is UTF-8")
        try BrokenPromise.check(
            html == Array(document.html(options: options).utf8), "Twice the same HTML")
        try HTMLShape(html).check()
        try checkPlaces(in: document, of: bytes)
    }

    private static func checkPlaces(
        in document: Document, of bytes: [UInt8]
    ) throws(BrokenPromise) {
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        var places = document.findings.map(\.position) + document.comments.map(\.position)
        places += document.headings.map(\.position) + document.links.map(\.position)
        document.forEachInlineText { text in
            places.append(text.position(at: 0))
            places.append(text.position(at: text.text.utf8.count))
        }
        for place in places {
            try BrokenPromise.check(
                (1...lines).contains(place.line) && (1...bytes.count + 1).contains(place.column),
                "Each place lies in the text: \(place)")
        }
    }

    /// Stretches of references lie in the text, in order and apart, at the bounds of characters.
    static func readCitations(_ bytes: [UInt8]) throws(BrokenPromise) {
        var context = PageContext(pageLaw: SampleHandbook.standardLaw)
        let references = SampleHandbook.reader.references(in: bytes.span, context: &context)
        var last = 0..<0
        for reference in references {
            let range = reference.range
            // «§§ 17–20» is several references, which share their stretch.
            try BrokenPromise.check(
                range.lowerBound >= last.upperBound || range == last, "References do not overlap")
            last = range
            try BrokenPromise.check(
                range.lowerBound < range.upperBound && range.upperBound <= bytes.count,
                "A reference lies in the text")
            let section = reference.sectionRange
            try BrokenPromise.check(
                section.lowerBound >= range.lowerBound && section.upperBound <= range.upperBound,
                "A section lies in its reference")
            try BrokenPromise.check(
                String(validating: bytes[range], as: UTF8.self) != nil,
                "A reference is of whole characters")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        for hint in SampleHandbook.reader.hints(in: text, context: context) {
            try BrokenPromise.check(
                hint.range.upperBound <= bytes.count, "A hint lies in the text")
        }
        _ = try? SampleHandbook.reader.wholeReference(text)
    }

    /// An act is read or refused, with the line in the file.
    static func readAct(_ bytes: [UInt8]) throws(BrokenPromise) {
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        switch Result(catching: { () throws(LovdataFault) in try LovdataAct(xml: bytes) }) {
        case .success(let act):
            try BrokenPromise.check(
                act.id.hasPrefix("lov/") || act.id.hasPrefix("forskrift/"), "An act has its id")
            try BrokenPromise.check(
                Set(act.sections.map(\.number)).count == act.sections.count,
                "An act has each section once")
        case .failure(let fault):
            try BrokenPromise.check((1...lines).contains(fault.line), "A fault is in the file")
        }
    }
}
