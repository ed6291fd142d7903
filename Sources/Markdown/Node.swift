internal import CCmarkGFM

/// A node of the C tree, read only.
struct Node {
    let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var type: cmark_node_type { cmark_node_get_type(pointer) }
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

    var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
    var next: Node? { Node(cmark_node_next(pointer)) }
    var previous: Node? { Node(cmark_node_previous(pointer)) }

    /// The number of nodes under this one.
    var childCount: Int {
        var count = 0
        var child = cmark_node_first_child(pointer)
        while child != nil {
            count += 1
            child = cmark_node_next(child)
        }
        return count
    }

    var children: NodeSequence { NodeSequence(first: firstChild) }

    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
    /// The text of a leaf before its inlines were read. The library never sets that of an empty heading
    /// or of a cell that a row lacks.
    var content: UnsafeBufferPointer<UInt8> {
        Self.bytes(firstChild == nil ? nil : cmark_node_get_string_content(pointer))
    }
    var destination: String { Self.string(cmark_node_get_url(pointer)) }
    var title: String { Self.string(cmark_node_get_title(pointer)) }
    var info: String { Self.string(cmark_node_get_fence_info(pointer)) }
    var literalString: String { String(decoding: literal, as: UTF8.self) }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        String(decoding: bytes(text), as: UTF8.self)
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = strlen(text)
        return UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
    }
}

/// Nodes that follow each other.
struct NodeSequence: Sequence, IteratorProtocol {
    private var upcoming: Node?

    init(first: Node?) {
        upcoming = first
    }

    mutating func next() -> Node? {
        defer { upcoming = upcoming?.next }
        return upcoming
    }
}
