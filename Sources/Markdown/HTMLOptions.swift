/// What the caller decides about the HTML of a document.
///
/// Without any change the HTML is that of libcmark-gfm, but for the differences that
/// ``Document/renderHTML(into:options:)`` lists.
public struct HTMLOptions {
    /// An address in HTML.
    public struct Target {
        /// Writes the address, escaped for a quoted attribute.
        public var writeAddress: (_ output: inout [UInt8]) -> Void
        /// Attributes after the address: names and values. Values are escaped when they are written.
        public var attributes: [(name: String, value: String)]

        /// An address with attributes. It is escaped when it is written.
        public init(_ address: String, attributes: [(name: String, value: String)] = []) {
            self.init(attributes: attributes) { HTMLEscape.appendAddress(address, to: &$0) }
        }

        /// An address that this writes, escaped for a quoted attribute, with attributes.
        public init(
            attributes: [(name: String, value: String)] = [],
            writeAddress: @escaping (_ output: inout [UInt8]) -> Void
        ) {
            self.writeAddress = writeAddress
            self.attributes = attributes
        }
    }

    /// Stands before every id, and after `#` in links to footnotes: for several documents on one page.
    public var idPrefix = ""

    /// How many levels deeper the headings stand than in the source. No level is deeper than 6.
    public var headingShift = 0

    /// Whether the points of numbered lists bear their anchors as ids.
    public var numbersPoints = false

    /// The address of a link, or nil when only its text is to be shown. Unsafe addresses are not asked for.
    public var link: (Link) -> Target? = { Target($0.destination) }

    /// The address of an image, or nil when only its description is to be shown. Unsafe addresses are
    /// not asked for.
    public var image: (Image) -> Target? = { Target($0.destination) }

    /// Writes what stands before an annotated part.
    public var openAnnotation: (_ id: Int, _ output: inout [UInt8]) -> Void = { _, _ in }

    /// Writes what stands after an annotated part.
    public var closeAnnotation: (_ id: Int, _ output: inout [UInt8]) -> Void = { _, _ in }

    /// Writes what stands after the text of a heading, inside its element.
    public var endHeading: (_ heading: Heading, _ output: inout [UInt8]) -> Void = { _, _ in }

    /// Writes what stands before a table, such as the start of an element that scrolls.
    public var openTable: (_ table: Table, _ output: inout [UInt8]) -> Void = { _, _ in }

    /// Writes what stands after a table.
    public var closeTable: (_ table: Table, _ output: inout [UInt8]) -> Void = { _, _ in }

    /// Finished HTML that stands among the blocks of the document.
    public struct Insertion {
        /// The index of the block of the document that it stands before; the number of blocks puts it
        /// after them, before the footnotes.
        public var index: Int
        /// Appends the HTML, well formed by itself or together with that of another insertion.
        public var write: (_ output: inout [UInt8]) -> Void

        /// HTML before a block.
        public init(at index: Int, write: @escaping (_ output: inout [UInt8]) -> Void) {
            self.index = index
            self.write = write
        }
    }

    /// What stands among the blocks without being one of them. Of two at one place the first stands
    /// first.
    public var insertions: [Insertion] = []

    /// Whether no line may break between `§` and its number, nor before a letter of the number.
    public var bindsSigns = false

    /// Options that change nothing.
    public init() {}
}
