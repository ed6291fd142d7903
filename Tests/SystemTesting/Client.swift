#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A connection to a server on this machine, one byte stream each way.
public final class Client {
    private let socketNumber: CInt
    private var bytes: [UInt8] = []
    /// When patience with what is being received ends.
    private var deadline = ContinuousClock.now

    /// All that has come.
    public var received: String { String(decoding: bytes, as: UTF8.self) }

    /// Connects to a port.
    public init(port: Int) throws {
        #if canImport(Darwin)
            socketNumber = socket(AF_INET, SOCK_STREAM, 0)
        #else
            socketNumber = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        #endif
        _ = fcntl(socketNumber, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(
            socketNumber, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socketNumber, $0, size) }
        }
        guard result == 0 else { throw ClientError(code: errno) }
    }

    deinit {
        close(socketNumber)
    }

    /// Sends a text as it is.
    public func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Self.write(socketNumber, bytes)
    }

    /// Asks for a page as a browser would.
    public func get(_ path: String, _ method: String = "GET", headers: [String] = []) {
        let lines = ["\(method) \(path) HTTP/1.1", "Host: localhost"] + headers
        send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    }

    /// Receives until a text has come.
    ///
    /// - Returns: Whether it came before the server closed and before patience ended.
    @discardableResult
    public func receive(until text: String) -> Bool {
        let wanted = Array(text.utf8)
        var checked = 0
        waitAnew()
        while true {
            // Bytes are compared, because in a `String` CR and LF make one character.
            while checked + wanted.count <= bytes.count {
                if bytes[checked...].starts(with: wanted) { return true }
                checked += 1
            }
            guard receiveSome() else { return false }
        }
    }

    /// Receives until the server closes.
    ///
    /// - Returns: Whether it closed before patience ended.
    @discardableResult
    public func receiveToEnd() -> Bool {
        waitAnew()
        while receiveSome() {}
        return isClosed
    }

    private var isClosed = false

    /// Receives what comes next.
    ///
    /// - Returns: Whether anything came before the server closed and before patience ended.
    public func receiveMore() -> Bool {
        waitAnew()
        return receiveSome()
    }

    private func waitAnew() {
        deadline = .now + .seconds(60)
    }

    private func receiveSome() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var count = 0
        repeat {
            guard ContinuousClock.now < deadline else { return false }
            count = recv(socketNumber, &buffer, buffer.count, 0)
        } while count < 0 && errno == EINTR
        guard count > 0 else {
            isClosed = count == 0 || errno == ECONNRESET
            return false
        }
        bytes += buffer[..<count]
        return true
    }

    private static func write(_ socketNumber: CInt, _ bytes: [UInt8]) -> Int {
        #if canImport(Darwin)
            Darwin.send(socketNumber, bytes, bytes.count, 0)
        #else
            Glibc.send(socketNumber, bytes, bytes.count, CInt(MSG_NOSIGNAL))
        #endif
    }
}

struct ClientError: Error {
    let code: CInt
}
