import Dispatch

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The user's wish to end the program (Ctrl-C), or the system's.
public struct Interruption {
    private static let signals = [SIGINT, SIGTERM]
    private let sources: [any DispatchSourceSignal]
    private let wishes: AsyncStream<Void>

    /// Takes SIGINT and SIGTERM in, from now on, so that they do not end the program at once.
    public init() {
        let (wishes, continuation) = AsyncStream.makeStream(of: Void.self)
        self.wishes = wishes
        sources = Self.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
    }

    /// Waits for the first of the signals. One that comes later ends the program as usual.
    public func wait() async {
        for await _ in wishes { break }
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
    }
}
