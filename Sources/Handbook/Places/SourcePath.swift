/// A path from the handbook's root, with `/` and without `.` and `..`.
package enum SourcePath {
    /// The folder of a file; empty for files in the root.
    package static func folder(of file: String) -> String {
        file.utf8.lastIndex(of: slash).map { String(file[..<$0]) } ?? ""
    }

    /// The last part of a path.
    package static func name(of file: String) -> String {
        file.utf8.lastIndex(of: slash).map { String(file[file.utf8.index(after: $0)...]) } ?? file
    }

    /// The path that a relative one means in a folder; `nil` when it leaves the root.
    package static func resolve(_ relative: String, in folder: String) -> String? {
        var path = folder
        for part in relative.utf8.split(separator: slash) {
            switch Substring(part) {
            case ".": continue
            case "..":
                guard !path.isEmpty else { return nil }
                path = SourcePath.folder(of: path)
            case let name:
                if !path.isEmpty { path += "/" }
                path += name
            }
        }
        return path
    }

    /// The shortest way from a folder to a path, both from the root.
    package static func relative(_ path: String, from folder: String) -> String {
        let target = path.split(separator: "/")
        let base = folder.split(separator: "/")
        let common = zip(target, base).prefix { $0 == $1 }.count
        let up = Array(repeating: Substring(".."), count: base.count - common)
        let parts = up + target[common...]
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    /// A path with what would end an address in Markdown written as `%20` and the like.
    package static func encodePercent(_ path: String) -> String {
        let signs = [
            " ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "%": "%25", "#": "%23",
        ]
        return path.map { signs[String($0)] ?? String($0) }.joined()
    }

    private static let slash = UInt8(ascii: "/")

    /// A path with its `%20` and the like turned back; `nil` when the bytes are no UTF-8.
    package static func decodePercent(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(hexPair: rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate init?(hexPair: Substring.UTF8View) {
        guard hexPair.count == 2, hexPair.allSatisfy(\.isHexDigit) else { return nil }
        self.init(Substring(hexPair), radix: 16)
    }

    private var isHexDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
