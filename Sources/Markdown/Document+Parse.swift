internal import CCmarkGFM

extension Document {
    /// Parses GitHub Flavored Markdown with footnotes and alerts.
    ///
    /// The source must be valid UTF-8. Line breaks may be `\n`, `\r\n` or `\r`; NUL becomes U+FFFD; a
    /// byte order mark at the start is skipped. Safe to call on several threads; the parser
    /// itself runs for one text at a time.
    ///
    /// - Parameters:
    ///   - source: The text in UTF-8.
    ///   - firstLine: The number of its first line, when it is a part of a file.
    /// - Throws: ``ParseRefusal`` when the text passes one of the ``ParseLimits``.
    public static func parse(
        _ source: some Sequence<UInt8>, firstLine: Int = 1
    ) throws(ParseRefusal) -> Document {
        let text = try SourceText(source, firstLine: firstLine)
        return try text.withView { view throws(ParseRefusal) in
            try HostileSizes.check(view)
            guard let tree = ParsedTree(view.bytes) else {
                preconditionFailure("libcmark-gfm returned no tree")
            }
            var reader = TreeReader(source: view)
            return try reader.document(tree)
        }
    }

    /// Parses GitHub Flavored Markdown with footnotes and alerts.
    ///
    /// The same as ``parse(_:firstLine:)-(Sequence<UInt8>,_)`` for a string.
    public static func parse(
        _ source: String, firstLine: Int = 1
    ) throws(ParseRefusal) -> Document {
        try parse(source.utf8, firstLine: firstLine)
    }
}
