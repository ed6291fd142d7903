import Glibc

/// A step in the folder that it changes, with the journal it takes from.
struct PlacedStep {
    let step: ChangeStep
    let root: Folder
    let journal: Folder

    private var name: String { step.path.split(separator: "/").last.map(String.init) ?? "" }

    /// The folder that the step changes.
    private func folder() throws(SystemError) -> Folder {
        let above = step.path.split(separator: "/").dropLast().joined(separator: "/")
        return try root.folder(atPath: above[...])
    }

    /// How far the step has come.
    func state() throws(SystemError) -> ChangeStep.State {
        let aside = try journal.stamp(of: step.aside)
        let folder: Folder
        do {
            folder = try self.folder()
        } catch  where error.kind == .notFound {
            return stateWithoutFolder(aside: aside)
        }
        let isFree = try folder.status(of: name) == nil
        let here = try folder.stamp(of: name)
        switch step.action {
        case .makeFolder:
            return try folder.status(of: name)?.kind == .folder ? .after : .before
        case .exchange(let old, let new):
            if aside == new { return here == old ? .before : .changedBefore }
            return here == new ? .after : .changedAfter
        case .overwrite(let old):
            if here == old { return .before }
            return here?.number == old.number
                ? try stateOfContent(in: folder) : .changedBefore
        case .add(let new):
            if aside == new { return isFree ? .before : .changedBefore }
            return here == new ? .after : .changedAfter
        case .remove(let old):
            if aside == old { return isFree ? .after : .changedAfter }
            return here == old ? .before : .changedBefore
        }
    }

    /// The folder of the file is one that an earlier step makes, or somebody has removed it.
    private func stateWithoutFolder(aside: FileStamp?) -> ChangeStep.State {
        switch step.action {
        case .makeFolder: .before
        case .exchange(_, let new): aside == new ? .changedBefore : .changedAfter
        case .overwrite: .changedBefore
        case .add(let new): aside == new ? .before : .changedAfter
        case .remove(let old): aside == old ? .after : .changedBefore
        }
    }

    /// How far a file has been written anew: its begin is the new content, and the rest still the old,
    /// or room that was taken for the new.
    private func stateOfContent(in folder: Folder) throws(SystemError) -> ChangeStep.State {
        let here = try folder.read(name)
        let new = try journal.read(step.aside)
        if here == new { return .after }
        let old = try journal.read(step.copy)
        // It was written anew and taken back.
        if here == old { return .before }
        let written = zip(here, new).prefix { $0 == $1 }.count
        let room = old + Array(repeating: 0, count: max(0, here.count - old.count))
        let isMixed = here[written...].elementsEqual(room.dropFirst(written))
        return isMixed ? .between : .changedBefore
    }

    /// Does the step where it is not done yet.
    ///
    /// - Parameter resumes: Whether an earlier process may have begun it.
    /// - Throws: `.busy` when somebody has saved the file since the change was prepared.
    func goOn(resumes: Bool) throws(SystemError) {
        let state = try state()
        guard state == .before || (resumes && state == .between) else {
            if resumes || state == .after { return }
            throw SystemError(call: "rename", path: step.path, code: EBUSY)
        }
        let folder = try folder()
        switch step.action {
        case .makeFolder: try folder.makeFolder(name)
        case .exchange: try exchange(in: folder)
        case .overwrite: try folder.overwrite(name, with: journal.read(step.aside))
        case .add: try journal.rename(step.aside, into: folder, as: name)
        case .remove: try folder.rename(name, into: journal, as: step.aside)
        }
        // What somebody saved between the last look and the step lies in the journal now.
        guard try hasTakenOld() else {
            try undo(in: folder)
            throw SystemError(call: "rename", path: step.path, code: EBUSY)
        }
    }

    /// Whether what came into the journal is the file that the change was prepared for.
    private func hasTakenOld() throws(SystemError) -> Bool {
        switch step.action {
        case .exchange(let old, _), .remove(let old):
            return try journal.stamp(of: step.aside) == old
        case .makeFolder, .overwrite, .add: return true
        }
    }

    /// Undoes a step whose file turned out to be another.
    private func undo(in folder: Folder) throws(SystemError) {
        switch step.action {
        case .exchange: try exchange(in: folder)
        case .remove: try journal.rename(step.aside, into: folder, as: name)
        case .makeFolder, .overwrite, .add: break
        }
    }

    /// Takes the step back where it is done.
    func goBack() throws(SystemError) {
        let state = try state()
        guard state == .after || state == .between else { return }
        let folder = try folder()
        switch step.action {
        case .makeFolder:
            do throws(SystemError) {
                try folder.removeFolder(name)
            } catch  where error.kind == .notEmpty || error.kind == .exists {
                // Somebody has put something into it.
            }
        case .exchange: try exchange(in: folder)
        case .overwrite: try folder.overwrite(name, with: journal.read(step.copy))
        case .add: try folder.rename(name, into: journal, as: step.aside)
        case .remove: try journal.rename(step.aside, into: folder, as: name)
        }
    }

    private func exchange(in folder: Folder) throws(SystemError) {
        try journal.exchange(step.aside, with: name, in: folder)
    }
}

extension Folder {
    /// Writes other bytes into the file that bears a name, which stays the same file.
    ///
    /// The room for them is taken before a byte is written, so that a full disk changes nothing.
    func overwrite(_ name: String, with bytes: [UInt8]) throws(SystemError) {
        var file = try opened(name, O_WRONLY)
        let size = try file.status().size
        if bytes.count > size {
            let code = posix_fallocate(file.number, 0, off_t(bytes.count))
            // A file system that cannot do it says so, and is written to all the same.
            guard code == 0 || code == EOPNOTSUPP || code == EINVAL else {
                _ = ftruncate(file.number, off_t(size))
                throw SystemError(call: "fallocate", path: file.path, code: code)
            }
        }
        try Descriptor.append(bytes, to: file.number, path: file.path)
        guard ftruncate(file.number, off_t(bytes.count)) == 0 else {
            throw .latest("ftruncate", file.path)
        }
        try file.finish()
    }
}
