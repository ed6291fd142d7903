import Dispatch

/// Tells when files in some folders change.
///
/// The system only says that something happened (inotify, where there is one), and not everywhere: so
/// the folders are compared now and then in any case. What changed follows
/// from comparing the folders with what they held before, so that nothing is missed when a folder
/// is removed and made anew, when a branch is switched, or when there are more events than the
/// system holds. Names that begin with a dot are passed over, as in the handbook itself.
public struct FolderWatcher: Sendable {
    /// How a watcher takes its time.
    public struct Pace: Sendable {
        /// How long nothing may happen before a burst counts as over.
        public var quiet = Duration.milliseconds(10)
        /// How long a burst may last before it is told of all the same.
        public var longest = Duration.milliseconds(500)
        /// How often the folders are compared where the system does not tell, or a folder is gone.
        public var polling = Duration.milliseconds(400)
        /// How often the folders are compared although the system tells: it knows nothing of what
        /// other machines do on a network share, or Windows below `/mnt`.
        public var comparing = Duration.seconds(2)
        /// How long a file that is being saved is left alone before it is looked at again.
        public var saving = Duration.milliseconds(40)

        /// The pace that holds unless a caller sets another.
        public init() {}
    }

    private let folders: [String]
    private let pace: Pace
    private let usesSystemEvents: Bool
    private let first: [FolderSnapshot]

    /// A watcher of everything that happens from now on.
    ///
    /// - Parameters:
    ///   - folders: The paths of the folders; one that is missing is watched for.
    ///   - usesSystemEvents: Whether to ask the system to tell, where it can.
    public init(folders: [String], pace: Pace = Pace(), usesSystemEvents: Bool = true) {
        self.folders = folders
        self.pace = pace
        self.usesSystemEvents = usesSystemEvents
        self.first = folders.map { FolderSnapshot(of: $0) { _ in } }
    }

    /// The changes as they come, until the task that waits for them is cancelled.
    ///
    /// Each element is the paths of the files that are new, changed or gone, each with its folder
    /// in front as that was given, in order; never empty.
    public func changes() -> AsyncStream<[String]> {
        AsyncStream { continuation in
            guard let fileEvents = FileEvents(usesSystemEvents: usesSystemEvents) else {
                continuation.finish()
                return
            }
            continuation.onTermination = { _ in fileEvents.end() }
            DispatchQueue(label: "FolderWatcher").async {
                watch(fileEvents) { continuation.yield($0) }
                continuation.finish()
            }
        }
    }

    private func watch(_ fileEvents: FileEvents, tell: ([String]) -> Void) {
        var known = first
        // What happened before the events were asked for is found by the first comparison.
        var isDue = true
        while true {
            if !isDue {
                let allThere = known.allSatisfy(\.isThere)
                switch fileEvents.wait(
                    allThere && fileEvents.isTrusted ? pace.comparing : pace.polling)
                {
                case .ended: return
                case .silence: break
                case .event: guard settle(fileEvents) else { return }
                }
            }
            isDue = false
            guard let current = whole(after: known, fileEvents) else { return }
            let changes = zip(known, current).flatMap { $0.changes(to: $1) }
            known = current
            if !changes.isEmpty { tell(Array(Set(changes)).sorted()) }
        }
    }

    /// What the folders hold once no file in them is half saved: some programs empty a file or take it
    /// away before they write it anew.
    ///
    /// - Returns: `nil` when the watching ends.
    private func whole(
        after known: [FolderSnapshot], _ fileEvents: FileEvents
    ) -> [FolderSnapshot]? {
        let deadline = ContinuousClock.now + pace.longest
        var current = snapshots(fileEvents)
        while ContinuousClock.now < deadline,
            zip(known, current).contains(where: { $0.isHalfSaved(in: $1) })
        {
            if case .ended = fileEvents.wait(pace.saving) { return nil }
            current = snapshots(fileEvents)
        }
        return current
    }

    private func snapshots(_ fileEvents: FileEvents) -> [FolderSnapshot] {
        folders.map { folder in FolderSnapshot(of: folder) { fileEvents.add($0) } }
    }

    /// Waits for the end of a burst.
    ///
    /// - Returns: Whether to go on watching.
    private func settle(_ fileEvents: FileEvents) -> Bool {
        let deadline = ContinuousClock.now + pace.longest
        while ContinuousClock.now < deadline {
            switch fileEvents.wait(pace.quiet) {
            case .ended: return false
            case .silence: return true
            case .event: break
            }
        }
        return true
    }
}
