#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import Synchronization

/// Waits until the system tells that something happened in a folder, or until it is ended.
final class FileEvents: Sendable {
    /// What ended a wait.
    enum Signal {
        case event
        /// Nothing happened for the whole time.
        case silence
        case ended
    }

    /// The two ends of a pipe; what is written to it ends the waiting.
    private let ending: (read: CInt, write: CInt)
    /// The descriptor that inotify tells by; -1 where the system has none.
    private let events: CInt
    private let missesFolders = Atomic(false)

    /// - Returns: `nil` when the process may not open any more files.
    init?(usesSystemEvents: Bool) {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        self.ending = (ends[0], ends[1])
        #if os(Linux)
            self.events =
                usesSystemEvents ? inotify_init1(CInt(IN_CLOEXEC) | CInt(IN_NONBLOCK)) : -1
        #else
            self.events = -1
        #endif
    }

    deinit {
        for descriptor in [ending.read, ending.write, events] where descriptor >= 0 {
            close(descriptor)
        }
    }

    /// Whether silence means that nothing happened.
    var isTrusted: Bool { events >= 0 && !missesFolders.load(ordering: .relaxed) }

    /// Listens to what happens in a folder, though not in the folders in it; twice is once.
    func add(_ folder: String) {
        #if os(Linux)
            guard events >= 0 else { return }
            let kinds =
                IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
                | IN_DELETE_SELF | IN_MOVE_SELF | IN_MODIFY | IN_ONLYDIR
            if inotify_add_watch(events, folder, UInt32(kinds)) < 0, errno == ENOSPC {
                missesFolders.store(true, ordering: .relaxed)
            }
        #endif
    }

    /// Waits; `nil` means for as long as it takes.
    func wait(_ longest: Duration?) -> Signal {
        var waiting = [
            pollfd(fd: ending.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: events, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = longest.map { CInt(max(1, $0 / .milliseconds(1))) } ?? -1
        let count = poll(&waiting, nfds_t(waiting.count), milliseconds)
        if waiting[0].revents != 0 { return .ended }
        guard count > 0 else { return .silence }
        drain()
        return .event
    }

    /// Ends the present and every later wait.
    func end() {
        _ = write(ending.write, [1], 1)
    }

    /// Takes the events away; which they are does not matter.
    private func drain() {
        withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
            while read(events, buffer.baseAddress, buffer.count) > 0 {}
        }
    }
}
