import Glibc

/// Where the program's words go.
enum Output {
    /// A line on standard error.
    static func error(_ text: String) {
        write(text + "\n", to: 2)
    }

    /// Text on standard output, as it is.
    static func write(_ text: String) {
        write(text, to: 1)
    }

    /// Bytes on standard output, as they are.
    static func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { write($0, to: 1) }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    /// A reader that went away, as in `| head`, ends the writing and nothing else.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
