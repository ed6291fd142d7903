public import CalendarDate

/// Finds the references to sections of law in Norwegian text.
///
/// The text is one block as a reader sees it: a paragraph, a heading, a cell, a list item. Emphasis
/// has been taken out; code, addresses and HTML stand as U+FFFC. Reading is a pure function, may
/// run on many threads and takes time in proportion to the length of the text.
///
/// ```swift
/// let reader = CitationReader(registry: registry)
/// let found = reader.references(in: "Vilkår, jf. § 20 a.", pageLaw: "sosialtjenesteloven")
/// // found[0].section is 20 a; found[0].range covers «§ 20 a»
/// ```
public struct CitationReader: Sendable {
    /// The laws that the reader knows.
    public let registry: LawRegistry
    /// The day on which a law must be in force, or `nil` to leave that out.
    public let day: Day?

    /// A reader of references to these laws.
    public init(registry: LawRegistry, day: Day? = nil) {
        self.registry = registry
        self.day = day
    }

    /// The references of one block, in the order of the text.
    public func references(in text: String, pageLaw: Law.ID? = nil) -> [Reference] {
        var context = PageContext(pageLaw: pageLaw)
        return references(in: text, context: &context)
    }

    /// The references of the next block of a page, in the order of the text.
    public func references(in text: String, context: inout PageContext) -> [Reference] {
        references(in: text.utf8.span, context: &context)
    }

    /// The references of the next block of a page, read from its UTF-8 (less than 2 GiB).
    ///
    /// Invalid UTF-8 is no error; it belongs to no reference.
    public func references(in utf8: Span<UInt8>, context: inout PageContext) -> [Reference] {
        guard utf8.mayHoldMark || context.pageLaw == nil && namesLaw(utf8) else { return [] }
        let read = ReadText(utf8, names: registry.names)
        var attribution = Attribution(read, registry: registry, context: context)
        attribution.run()
        let references = attribution.references(in: utf8, on: day)
        if let last = attribution.lastSource {
            context.lastMentioned = attribution.source(of: last, in: utf8)
        }
        return references
    }

    /// Whether a block without mark names a law, which counts for the blocks after it (C22).
    private func namesLaw(_ utf8: Span<UInt8>) -> Bool {
        let text = Tokenizer.tokenize(utf8, vocabulary: registry.names.vocabulary)
        var finder = MentionFinder(text: text, names: registry.names)
        finder.findAll()
        return finder.mentions.contains { $0.target != .document }
    }
}

extension Span<UInt8> {
    /// Whether the bytes hold `§` or the beginning of the word *paragraf* (C1).
    fileprivate var mayHoldMark: Bool {
        for offset in indices {
            switch self[offset] {
            case 0xA7: return true
            case UInt8(ascii: "p"), UInt8(ascii: "P"):
                if holdsParagraph(at: offset) { return true }
            default: break
            }
        }
        return false
    }

    private func holdsParagraph(at start: Int) -> Bool {
        var offset = start
        for letter in "paragraf".utf8 {
            while offset < count, scalar(at: offset).isIgnorable {
                offset += scalar(at: offset).length
            }
            guard offset < count, self[offset] | 0x20 == letter else { return false }
            offset += 1
        }
        return true
    }
}
