extension CitationReader {
    /// The context at the head of a page with a title, which may name the law that it is about.
    public func context(pageLaw: Law.ID?, title: String? = nil) -> PageContext {
        var context = PageContext(pageLaw: pageLaw)
        if let title {
            let read = ReadText(title.utf8.span, names: registry.names)
            context.topics.open(.title, headingTopics(read, title.utf8.span, context))
        }
        return context
    }

    /// The references of the next block of a page and the sentences that they stand in, read from
    /// its UTF-8 (less than 2 GiB).
    public func read(
        _ utf8: Span<UInt8>, as kind: BlockKind = .text(listDepth: 0),
        context: inout PageContext
    ) -> BlockReading {
        let isHeadline = kind == .text(listDepth: 0) && utf8.looksLikeHeadline
        let depth = isHeadline ? .headline : kind.depth
        if kind != .cell(isFirst: false) { context.topics.close(depth) }
        guard utf8.mayHoldMark else {
            takeIn(utf8, as: kind, depth, context: &context)
            return BlockReading(references: [], sentenceStarts: [])
        }
        let read = ReadText(utf8, names: registry.names)
        var attribution = Attribution(read, registry: registry, context: context)
        attribution.run()
        let references = attribution.references(in: utf8, on: day)
        for source in attribution.mentionedSources(in: utf8) { context.remember(source) }
        let topics =
            depth.isHeading
            ? headingTopics(read, utf8, context) : attribution.topics(in: utf8)
        context.topics.open(depth, topics)
        return BlockReading(references: references, sentenceStarts: read.sentenceStarts)
    }

    /// A block without mark: only one that leads to others names a law for them, and without a
    /// page's law every one (C22).
    private func takeIn(
        _ utf8: Span<UInt8>, as kind: BlockKind, _ depth: PageTopics.Depth,
        context: inout PageContext
    ) {
        let leads: Bool =
            switch kind {
            case .heading: true
            case .cell: utf8.count <= CitationReader.longestCell
            case .text: depth == .headline || utf8.endsWithColon
            }
        guard leads || context.pageLaw == nil else { return }
        let text = Tokenizer.tokenize(utf8, vocabulary: registry.names.vocabulary)
        guard MentionFinder.mentions(in: text, names: registry.names).mentions.isEmpty == false
        else { return }
        let read = ReadText(utf8, names: registry.names)
        var attribution = Attribution(read, registry: registry, context: context)
        attribution.run()
        if context.pageLaw == nil {
            for source in attribution.mentionedSources(in: utf8) { context.remember(source) }
        }
        let topics =
            depth.isHeading
            ? headingTopics(read, utf8, context) : attribution.topics(in: utf8)
        context.topics.open(depth, topics)
    }

    /// Longer cells are no names of laws.
    private static let longestCell = 80

    /// The laws and documents that a heading names, with their sections.
    private func headingTopics(
        _ read: ReadText, _ utf8: Span<UInt8>, _ context: PageContext
    ) -> [PageTopics.Topic] {
        guard !read.mentions.isEmpty else { return [] }
        var attribution = Attribution(read, registry: registry, context: context)
        attribution.run()
        return attribution.headingTopics(in: utf8)
    }
}

extension BlockKind {
    fileprivate var depth: PageTopics.Depth {
        switch self {
        case .text(let listDepth): .text(listDepth: listDepth)
        case .heading(let level): .heading(level: level)
        case .cell: .row
        }
    }
}

extension PageTopics.Depth {
    fileprivate var isHeading: Bool { self <= .headline }
}

extension Span<UInt8> {
    /// Whether the text is a short line without full stop, as `Forvaltningsloven` above a text that
    /// has no other mark of a heading.
    fileprivate var looksLikeHeadline: Bool {
        guard count > 2, count <= 70, let last = lastVisible else { return false }
        switch last {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"),
            UInt8(ascii: "!"), UInt8(ascii: ":"):
            return false
        default:
            return !indices.contains { self[$0] == UInt8(ascii: "\n") }
        }
    }

    fileprivate var endsWithColon: Bool { lastVisible == UInt8(ascii: ":") }

    private var lastVisible: UInt8? {
        var end = count
        while end > 0, self[end - 1] <= 0x20 { end -= 1 }
        return end > 0 ? self[end - 1] : nil
    }
}
