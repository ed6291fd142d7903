import Glibc

/// Where the program's words go.
enum Output {
    /// A line on standard error.
    static func error(_ text: VisibleText) {
        write(text, to: 2)
    }

    /// Text on standard output.
    static func write(_ text: VisibleText) {
        write(text, to: 1, end: "")
    }

    /// A file for another program on standard output, as it is: JSON, a calendar, HTML.
    static func write(file: String) {
        write(file, to: 1)
    }

    /// Bytes on standard output, as they are.
    static func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { write($0, to: 1) }
    }

    private static func write(_ text: VisibleText, to descriptor: Int32, end: String = "\n") {
        write(text.description.withoutOrders + end, to: descriptor)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    /// A reader that went away, as in `| head`, ends the writing and nothing else.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
        ProgressLine.makeRoom()
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

extension String {
    /// The text without what the log of GitHub Actions would take for an order: `::` at the beginning of a
    /// line, and `##[` anywhere (`actions/runner`, `ActionCommand.cs`).
    fileprivate var withoutOrders: String {
        guard contains("::") || contains("##[") else { return self }
        return split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let start = line.drop { $0 == " " || $0 == "\t" }
            let isOrder = start.hasPrefix("::")
            return (isOrder ? "\(line.dropLast(start.count)): \(start.dropFirst())" : String(line))
                .replacing("##[", with: "## [")
        }.joined(separator: "\n")
    }
}
