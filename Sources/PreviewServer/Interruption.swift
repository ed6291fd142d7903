import Dispatch

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The user's wish to end the program (Ctrl-C), or the system's.
public enum Interruption {
    /// Waits for SIGINT or SIGTERM, which then do not end the program at once.
    ///
    /// A second signal, after this has returned, ends it as usual.
    public static func wait() async {
        let signals = [SIGINT, SIGTERM]
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let sources = signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        for await _ in stream { break }
        for source in sources { source.cancel() }
        for number in signals { signal(number, SIG_DFL) }
    }
}
