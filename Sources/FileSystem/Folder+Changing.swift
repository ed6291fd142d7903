import CFileSystem
import Glibc
import Synchronization

extension Folder {
    /// Changes files in this folder and the folders in it: all of them, or none, also when the process is
    /// killed or the disk fails on the way.
    ///
    /// New contents are laid ready in a journal (``ChangeJournal``), with which the old ones change places.
    /// When a step is refused, those before it are taken back; when the process is killed, the next
    /// call of ``finishChange(patience:)`` goes on. A file keeps its rights, its owner and its other names.
    /// Folders that are missing are made. Signals that would end the process wait; one that comes before
    /// the first step is a refusal (`EINTR`).
    ///
    /// - Parameter keep: What is done when all is laid ready, before the first file changes.
    /// - Throws: `.busy` when a file no longer holds what it should, because somebody else has
    ///   saved it meanwhile, or when another process is changing files; `.exists` when a new
    ///   file's name is taken. Unless ``hasUnfinishedChange`` is true then, nothing is changed.
    public func change(
        _ files: [FileReplacement], keeping keep: () throws(SystemError) -> Void = {}
    ) throws(SystemError) {
        try finishChange()
        // One at a time, since a process has one way to take signals.
        try oneChange.withLock { _ throws(SystemError) in
            hjemmel_hold_signals()
            defer { hjemmel_release_signals() }
            let journal = try ChangeJournal(making: self)
            do throws(SystemError) {
                var change = try FolderChange(of: self, in: journal)
                for file in files { try change.prepare(file) }
                guard hjemmel_held_signal() == 0 else {
                    throw SystemError(call: "change", path: path, code: EINTR)
                }
                try keep()
                try journal.settle(change.steps)
                try take(journal.placed(change.steps))
            } catch {
                try? journal.close(unlessChanged: journal.steps())
                throw error
            }
            // All is done; what cannot be cleared away now the next command clears.
            try? journal.close()
        }
    }

    /// Does all steps; the first that fails takes back those before it.
    private func take(_ steps: [PlacedStep]) throws(SystemError) {
        for (index, step) in steps.enumerated() {
            do throws(SystemError) {
                try step.goOn(resumes: false)
            } catch {
                for done in steps[...index].reversed() { try? done.goBack() }
                throw error
            }
        }
    }

    /// Whether a change is half done, so that files may not fit together.
    public var hasUnfinishedChange: Bool {
        (try? status(of: ChangeJournal.name)) != nil
    }

    /// What became of an interrupted change.
    public enum FinishedChange: Hashable, Sendable {
        case goneOn
        case takenBack
    }

    /// Finishes or takes back a change that was interrupted in this folder.
    ///
    /// It goes on, unless somebody has edited a file meanwhile that was still to be changed.
    ///
    /// - Parameter patience: How long to wait for a change that is under way.
    /// - Returns: What was done; `nil` when there was nothing to do.
    /// - Throws: `.busy` while a change is under way; `.exists` when files that were changed and files
    ///   that were not have both been edited since, or when the journal is not this program's: then
    ///   nothing is done.
    @discardableResult
    public func finishChange(
        patience: Duration = .seconds(2)
    ) throws(SystemError) -> FinishedChange? {
        guard let journal = try ChangeJournal(in: self, patience: patience) else { return nil }
        guard try journal.isOurs() else {
            throw SystemError(call: "open", path: journal.folder.path, code: EEXIST)
        }
        guard let steps = try journal.steps() else {
            try journal.close()
            return nil
        }
        let placed = journal.placed(steps)
        var states: Set<ChangeStep.State> = []
        for step in placed { try states.insert(step.state()) }
        let goesBack = states.contains(.changedBefore)
        guard !goesBack || !states.contains(.changedAfter) else {
            throw SystemError(call: "change", path: journal.folder.path, code: EEXIST)
        }
        for step in goesBack ? placed.reversed() : placed {
            if goesBack { try step.goBack() } else { try step.goOn(resumes: true) }
        }
        try journal.close()
        return goesBack ? .takenBack : .goneOn
    }
}

private let oneChange = Mutex(())

extension ChangeJournal {
    /// Takes the journal away after a refusal, if no step is left half done.
    fileprivate func close(unlessChanged steps: [ChangeStep]?) throws(SystemError) {
        for step in placed(steps ?? []) {
            let state = try step.state()
            guard state == .before || state == .changedBefore else { return }
        }
        try close()
    }
}
