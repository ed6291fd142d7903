internal import CCmarkGFM
internal import CCmarkMemory
internal import Synchronization

/// The C library keeps tables for the whole process and writes to them while it parses,
/// so one text is parsed at a time. Finished trees share nothing.
private let parsing = Mutex(())

/// A finished tree of the C library, freed with its owner, on the thread that made it.
///
/// There is one at a time on a thread: all of its memory, the parser's too, is given back at once.
struct ParsedTree: ~Copyable {
    let root: OpaquePointer

    /// The options of every parse. Source positions are needed for line breaks inside code.
    static let options =
        CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    /// What the library makes trees of; a node that is put into one must come from it too.
    static var memory: UnsafeMutablePointer<cmark_mem> {
        hjemmel_tree_memory().assumingMemoryBound(to: cmark_mem.self)
    }

    private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

    /// Parses GFM, or returns nil when the library has no memory left.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let parsed = parsing.withLock { _ in
            cmark_gfm_core_extensions_ensure_registered()
            let parser = cmark_parser_new_with_mem(Self.options, Self.memory)
            for name in Self.extensions {
                cmark_parser_attach_syntax_extension(
                    parser, cmark_find_syntax_extension(name))
            }
            cmark_parser_feed(parser, bytes.baseAddress, bytes.count)
            return Int(bitPattern: cmark_parser_finish(parser))
        }
        guard let root = OpaquePointer(bitPattern: parsed) else {
            hjemmel_tree_memory_release()
            return nil
        }
        self.root = root
    }

    deinit {
        hjemmel_tree_memory_release()
    }
}
