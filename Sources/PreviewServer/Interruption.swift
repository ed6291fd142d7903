import Dispatch

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The user's wish to end the program (Ctrl-C), or the system's.
public struct Interruption: Sendable {
    private static let signals = [SIGINT, SIGTERM]
    private let wishes: AsyncStream<Void>
    private let ending: AsyncStream<Void>.Continuation

    /// Takes SIGINT and SIGTERM in, from now on, so that they do not end the program at once.
    public init() {
        let (wishes, continuation) = AsyncStream.makeStream(of: Void.self)
        let sources = Self.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        continuation.onTermination = { _ in
            for source in sources { source.cancel() }
            for number in Self.signals { signal(number, SIG_DFL) }
        }
        self.wishes = wishes
        self.ending = continuation
    }

    /// Waits for the first of the signals. A second one ends the program as usual.
    public func wait() async {
        for await _ in wishes { break }
        ending.finish()
    }
}
