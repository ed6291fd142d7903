import Diagnostics
import Handbook
import LegalReferences
import Markdown
import NorwegianText

/// Finds the references and the terms in the running text of one chapter, block by block.
///
/// Hand its `annotations(of:)` to `Document.annotating`; afterwards it holds what the marks mean.
struct TextMarks {
    private let reader: CitationReader
    private let glossary: GlossaryMatcher
    private let circulars: CircularFinder
    private let findsHints: Bool
    private var context: PageContext
    private var seenTerms: Set<Int> = []
    /// What each annotation means, by its id.
    private(set) var targets: [AnnotationTarget] = []
    /// Every reference, in the order of the text.
    private(set) var mentions: [Mention] = []
    /// Numbers beside a law that look like sections without their sign.
    private(set) var hints: [Located<CitationHint>] = []

    /// Marks for a chapter with this title, in which bare `§` means this law.
    init(
        reader: CitationReader, glossary: GlossaryMatcher, circulars: CircularFinder,
        law: Law.ID?, title: String?, findsHints: Bool
    ) {
        self.reader = reader
        self.glossary = glossary
        self.circulars = circulars
        self.findsHints = findsHints
        context = reader.context(pageLaw: law, title: title)
    }

    /// The stretches of a block's text that become links.
    mutating func annotations(of text: InlineText) -> [Annotation] {
        findHints(in: text)
        let read = reader.read(text.text.utf8.span, as: text.blockKind, context: &context)
        var annotations = annotations(for: read, in: text) + articles(in: text)
        annotations += circularAnnotations(
            in: text, apartFrom: read.references.map(\.range) + annotations.map(\.range))
        if text.context != .heading {
            annotations += terms(
                in: text, apartFrom: read.references.map(\.range) + annotations.map(\.range))
        }
        return annotations
    }

    /// A number without its sign can only stand in a text with digits.
    private mutating func findHints(in text: InlineText) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard findsHints, text.text.utf8.contains(where: digits.contains) else { return }
        hints += reader.hints(in: text.text, context: context)
            .filter { $0.kind == .missingMark }
            .map { Located($0, at: text.position(at: $0.range.lowerBound)) }
    }

    /// Articles of the data protection regulation lead to Lovdata.
    private mutating func articles(in text: InlineText) -> [Annotation] {
        GDPRArticle.all(in: text.text).map { article in
            targets.append(.external(address: article.address))
            return Annotation(range: article.range, id: targets.count - 1)
        }
    }

    /// Circulars lead to their line in the register.
    private mutating func circularAnnotations(
        in text: InlineText, apartFrom taken: [Range<Int>]
    ) -> [Annotation] {
        circulars.mentions(in: text.text).compactMap { mention in
            guard !taken.contains(where: { $0.overlaps(mention.range) }) else { return nil }
            targets.append(.circular(mention.circular, point: mention.point))
            return Annotation(range: mention.range, id: targets.count - 1)
        }
    }

    private mutating func annotations(
        for read: BlockReading, in text: InlineText
    ) -> [Annotation] {
        guard !read.references.isEmpty else { return [] }
        var sentences = SentenceFinder(text.text, starts: read.sentenceStarts)
        var annotations: [Annotation] = []
        for reference in read.references {
            mentions.append(
                Mention(
                    reference: reference, sentence: sentences.sentence(around: reference.range),
                    anchor: text.section, position: text.position(at: reference.range.lowerBound)))
            // The expansions of a range share one link, to the first of them.
            if let target = reference.target, annotations.last?.range != reference.range {
                annotations.append(Annotation(range: reference.range, id: targets.count))
                targets.append(target)
            }
        }
        return annotations
    }

    private mutating func terms(
        in text: InlineText, apartFrom taken: [Range<Int>]
    ) -> [Annotation] {
        let matches: [GlossaryMatcher.Match]
        if text.links.isEmpty, taken.isEmpty {
            matches = glossary.firstMatches(in: text.text, seen: &seenTerms)
        } else {
            var bytes = Array(text.text.utf8)
            // A byte that is neither letter nor space, so that nothing is found in or across it.
            for range in text.links + taken {
                for index in range { bytes[index] = 0 }
            }
            matches = glossary.firstMatches(in: bytes.span, seen: &seenTerms)
        }
        return matches.map { match in
            targets.append(.term(match.entry))
            return Annotation(range: match.range, id: targets.count - 1)
        }
    }
}

extension Reference {
    /// What the reference links to: the page of the section or, of a law that the handbook does not
    /// hold, its place at Lovdata, where it is certain which law is meant.
    fileprivate var target: AnnotationTarget? {
        if isLinked { return .reference(self) }
        guard case .outside(let name) = source else { return nil }
        return LovdataAddress(outside: name, section: section).map {
            .external(address: $0.description)
        }
    }
}

/// The sentences of one block, to show what stands around a reference.
private struct SentenceFinder {
    private let text: String
    private let starts: [Int]
    private var last: (index: Int, sentence: String)?

    /// The sentences of a text that begin at its start and at these offsets.
    init(_ text: String, starts: [Int]) {
        self.text = text
        self.starts = starts
    }

    /// The sentence that a range begins in, as one line; long ones are cut.
    mutating func sentence(around range: Range<Int>) -> String {
        let index = starts.partitioningIndex { $0 > range.lowerBound }
        if let last, last.index == index { return last.sentence }
        let start = index > 0 ? starts[index - 1] : 0
        let end = index < starts.count ? starts[index] : text.utf8.count
        let sentence = SentenceFinder.line(text.utf8.dropFirst(start).prefix(end - start))
        last = (index, sentence)
        return sentence
    }

    private static func line(_ source: Substring.UTF8View) -> String {
        // More is never shown, so that a block of one long sentence costs little.
        var bytes = source.prefix(2 * longest).map {
            $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0
        }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        let isCut = bytes.count > longest
        if isCut {
            bytes.removeLast(bytes.count - longest)
            // Not in the middle of a character, and not in the middle of a word.
            while let last = bytes.last, last != UInt8(ascii: " ") { bytes.removeLast() }
        }
        let sentence = String(decoding: bytes, as: UTF8.self)
        // What was code or a picture is left open.
        let shown = bytes.contains(0xEF) ? sentence.replacing("\u{FFFC}", with: "…") : sentence
        return isCut ? shown + "…" : shown
    }

    private static let longest = 280
}

extension [Int] {
    /// The first place at which a predicate holds that holds from there on; binary search.
    fileprivate func partitioningIndex(where belongs: (Int) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
