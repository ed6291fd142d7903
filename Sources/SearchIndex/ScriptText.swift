/// Writes one call of the client's registering function, with JSON values as arguments.
struct ScriptText {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
        bytes.append(contentsOf: "hjemmelSok(".utf8)
    }

    /// The whole script.
    var script: [UInt8] { bytes + ");\n".utf8 }

    /// The whole file.
    func file(_ path: String) -> IndexFile {
        let script = script
        return IndexFile(path: path) { script }
    }

    /// Appends text as it is.
    mutating func raw(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount { bytes.append(text.utf8Start[index]) }
    }

    /// Appends a number.
    mutating func number(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Appends a string literal; white space becomes single spaces, none at the ends.
    mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string($0) }
    }

    /// Appends a string literal of UTF-8 bytes; white space becomes single spaces, none at the ends.
    mutating func string(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { string($0) }
    }

    private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(0x22)
        var start = 0
        // Whether a space would be one too many: at the beginning, or after another.
        var hasSpace = true
        for index in text.indices {
            switch text[index] {
            case 0x20 where !hasSpace:
                hasSpace = true
            case 0x00...0x20:
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                if !hasSpace { bytes.append(0x20) }
                hasSpace = true
                start = index + 1
            case 0x22, 0x5C:
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                bytes.append(0x5C)
                hasSpace = false
                start = index
            default:
                hasSpace = false
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        if hasSpace, bytes.last == 0x20 { bytes.removeLast() }
        bytes.append(0x22)
    }

    /// Appends values in brackets, separated by commas.
    mutating func list<Value>(
        _ values: some Sequence<Value>, _ write: (inout ScriptText, Value) -> Void
    ) {
        raw("[")
        var isFirst = true
        for value in values {
            if !isFirst { raw(",") }
            isFirst = false
            write(&self, value)
        }
        raw("]")
    }
}
