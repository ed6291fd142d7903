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
///
/// The rules carry numbers, C1 to C26, and each has its place:
/// - C1, C4–C9 marks, numbers, letters: `SectionParser`, `SectionParser+Numbers`
/// - C10, C12, C13, C16 lists and ranges: `SectionParser+Lists`; by the law's table `Interpretation`
/// - C5, C14–C17 ledd, bokstav, nr: `PartReader`, `SectionParser+PartLists`
/// - C24–C26 names: `NameTable`, `MentionFinder`, the latter with one file for each kind of name
/// - C18–C23 which law: `Attribution`, with one file for each place where a law may stand
/// - C20a–C20d what the text is about: `PageTopics`, `Attribution+Topics`
///
/// What the usage of statutes leaves open is decided so:
/// - `siste ledd` and `første punktum` belong to the match and have no field, for Lovdata too gives
///   them no address.
/// - Letters without number, `§§ 13 a til c` and `§ 18 a og b`, are sections of their own.
/// - `§ 17 til § 20` with two marks is a range as `§§ 17 til 20` is.
/// - A law directly before a section goes before a law after it; after a comma it does not.
/// - `loven her` is the law that the heading is about, else the page's; `loven` and `lovens` the law
///   mentioned last in the block before those two, `samme lov` also one of an earlier block.
/// - A section that the nearest law lacks is that of the next one that has it: topics, headings
///   from below, title, page's law, laws cited before, laws of earlier blocks.
/// - A law that a heading cites with a section is its topic when the heading begins with it;
///   elsewhere it has the cited section only.
/// - Of two laws that one sentence or heading is about, the page's law is the likelier one.
/// - A single `§` with a hyphen, `§ 1-3`, is one section, also in a law that has none such.
/// - `§ 2 a) og b)` is bokstav a and b where the law has a § 2 and no § 2 a.
/// - A capital after a number is a letter only in a line of capitals, attached or not.
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
    public func references(
        in text: String, as kind: BlockKind = .text(listDepth: 0), context: inout PageContext
    ) -> [Reference] {
        references(in: text.utf8.span, as: kind, context: &context)
    }

    /// The references of the next block of a page, read from its UTF-8 (less than 2 GiB).
    ///
    /// Invalid UTF-8 is no error; it belongs to no reference.
    public func references(
        in utf8: Span<UInt8>, as kind: BlockKind = .text(listDepth: 0),
        context: inout PageContext
    ) -> [Reference] {
        read(utf8, as: kind, context: &context).references
    }
}

extension Span<UInt8> {
    /// Whether the bytes hold `§` or the beginning of the word *paragraf* (C1).
    var mayHoldMark: Bool {
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
