import NIOHTTP1

/// A request that may be answered.
struct PreviewRequest: Hashable, Sendable {
    /// The parts of the path, decoded; none is empty, `.` or `..` or begins with a dot.
    let parts: [String]
    /// Whether the path ends in a slash and so means a folder.
    let isFolder: Bool
    /// Whether only the head of the answer is asked for.
    let isHead: Bool
    /// The path and the query as they came, for redirections.
    let target: String
}

/// A request that is refused.
struct Refusal: Error, Hashable {
    let status: HTTPResponseStatus
}

extension PreviewRequest {
    /// Reads the head of a request.
    ///
    /// - Parameters:
    ///   - port: The port that the request came to.
    ///   - bodyLimit: The largest body in bytes, where anything but reading is answered.
    /// - Throws: When the method, the host, the origin or the path is not one of ours.
    init(
        _ head: HTTPRequestHead, port: Int, limits: PreviewServer.Limits, bodyLimit: Int? = nil
    ) throws(Refusal) {
        let isPost = head.method == .POST && bodyLimit != nil
        guard isPost || head.method == .GET || head.method == .HEAD else {
            throw Refusal(status: .methodNotAllowed)
        }
        guard head.uri.utf8.count <= limits.addressLength else {
            throw Refusal(status: .uriTooLong)
        }
        try Self.checkSender(head.headers, port: port)
        guard head.headers["Transfer-Encoding"].isEmpty,
            head.headers["Content-Length"].allSatisfy({
                Int($0).map { 0...(isPost ? bodyLimit ?? 0 : 0) ~= $0 } ?? false
            })
        else { throw Refusal(status: .payloadTooLarge) }

        let path = head.uri.prefix { $0 != "?" && $0 != "#" }
        guard path.utf8.first == UInt8(ascii: "/") else { throw Refusal(status: .badRequest) }
        var parts: [String] = []
        for encoded in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let part = percentDecoded(encoded) else { throw Refusal(status: .badRequest) }
            parts.append(part)
        }
        let isFolder = parts.last == ""
        if isFolder { parts.removeLast() }
        guard parts.allSatisfy(Self.isPlain) else { throw Refusal(status: .notFound) }
        self.parts = parts
        self.isFolder = isFolder
        self.isHead = head.method == .HEAD
        self.target = head.uri
    }

    /// Refuses what a page of another site makes a browser send.
    ///
    /// A name that somebody else's name server points to this machine shows in `Host` (DNS
    /// rebinding), the page that asks in `Origin` and `Sec-Fetch-Site`.
    private static func checkSender(_ headers: HTTPHeaders, port: Int) throws(Refusal) {
        let hosts = ["127.0.0.1", "localhost", "[::1]"].flatMap { ["\($0):\(port)", $0] }
        let named = headers["Host"]
        guard named.count == 1 else { throw Refusal(status: .badRequest) }
        guard hosts.contains(named[0].lowercased()) else {
            throw Refusal(status: .misdirectedRequest)
        }
        guard headers["Origin"].allSatisfy({ $0.lowercased() == "http://\(named[0].lowercased())" })
        else { throw Refusal(status: .forbidden) }
        let isForeign = headers["Sec-Fetch-Site"].contains("cross-site")
        guard !isForeign || headers["Sec-Fetch-Mode"] == ["navigate"] else {
            throw Refusal(status: .forbidden)
        }
    }

    private static func isPlain(_ part: String) -> Bool {
        part.utf8.first != nil && part.utf8.first != UInt8(ascii: ".")
            && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x2F && $0 != 0x5C }
    }
}

/// The text that a part of an address stands for (RFC 3986 section 2.1); `nil` when it is malformed
/// or not UTF-8.
func percentDecoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = rest.popFirst().flatMap(hexValue),
            let low = rest.popFirst().flatMap(hexValue)
        else { return nil }
        bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}
