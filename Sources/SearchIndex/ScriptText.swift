/// Writes one call of the client's registering function, with JSON values as arguments.
struct ScriptText {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
        bytes.append(contentsOf: "hjemmelSok(".utf8)
    }

    /// The whole script.
    var script: [UInt8] { bytes + Array(");\n".utf8) }

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

    /// Appends a string literal of UTF-8 bytes; white space becomes single spaces.
    mutating func string(_ text: some Sequence<UInt8>) {
        bytes.append(0x22)
        let start = bytes.count
        for byte in text {
            switch byte {
            case 0x00...0x20:
                if bytes.count > start, bytes[bytes.count - 1] != 0x20 { bytes.append(0x20) }
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            default:
                bytes.append(byte)
            }
        }
        if bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
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
