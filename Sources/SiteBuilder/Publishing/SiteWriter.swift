import Dispatch
import FileSystem
import Synchronization
import Templates

/// Writes files into the folder of a new site, keeping those that the old site has already.
struct SiteWriter {
    /// What became of the files.
    struct Outcome {
        var written = 0
        var kept = 0
        /// The files that are in the new site.
        var checksums: [String: FileChecksum] = [:]
        /// Those of the old site that somebody had changed since they were written.
        var changed: [String] = []

        mutating func add(_ more: Outcome) {
            written += more.written
            kept += more.kept
            checksums.merge(more.checksums) { own, _ in own }
            changed += more.changed
        }
    }

    let files: [OutputFile]
    /// Files that are written together, unless they get compressed copies.
    var groups: [OutputGroup] = []
    let new: Folder
    let old: Folder?
    /// What the run that made the old site wrote.
    var oldList: SiteList?
    /// Whether text files get a copy in gzip beside them.
    var compresses = false

    /// Writes all files; the first failure ends the work.
    @discardableResult
    func write(on threads: Int) throws(SystemError) -> Outcome {
        let batches = batches()
        try makeFolders(for: batches)
        let jobs = jobs(of: batches)
        let progress = Mutex(Progress())
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads, jobs.count))) { _ in
            while let next = progress.withLock({ $0.take(of: jobs.count) }) {
                var outcome = Outcome()
                do throws(SystemError) {
                    switch jobs[next] {
                    case .group(let files): try write(files, into: &outcome)
                    case .batch(let batch): try write(batch, into: &outcome)
                    }
                    progress.withLock { $0.add(outcome) }
                } catch {
                    progress.withLock { $0.fail(error) }
                }
            }
        }
        let end = progress.withLock { $0 }
        if let failure = end.failure { throw failure }
        return end.outcome
    }

    private func write(_ batch: Batch, into outcome: inout Outcome) throws(SystemError) {
        let target = try new.folder(atPath: batch.folder)
        // An old site that lacks the folder, or has a file in its place, has nothing to keep.
        let source = try? old?.folder(atPath: batch.folder)
        for index in batch.files {
            let file = files[index]
            let name = String(file.path[batch.nameStart(in: file.path)...])
            let place = FilePlace(path: file.path, name: name, source: source, target: target)
            if !compresses, case .pieces(let make) = file.contents {
                outcome.checksums[file.path] = try write(make, at: place)
                try keep(at: place, into: &outcome, otherwise: make)
                continue
            }
            let bytes = try file.contents.bytes()
            try put(bytes, at: place, into: &outcome)
            if compresses, CompressedCopy.isUseful(for: name, count: bytes.count) {
                try put(CompressedCopy.of(bytes), at: place.compressed, into: &outcome)
            }
        }
    }

    /// Writes some files together, then takes over those of the old site that are the same.
    private func write(_ group: Group, into outcome: inout Outcome) throws(SystemError) {
        var checksums: [String: FileChecksum] = [:]
        try group.files.write { path, pieces throws(SystemError) in
            checksums[path] = try write(pieces, at: place(of: path))
        }
        outcome.checksums.merge(checksums) { own, _ in own }
        for index in group.places {
            let file = files[index]
            try keep(at: place(of: file.path), into: &outcome, otherwise: file.contents.write)
        }
    }

    /// Where a file goes, and where it may come from.
    private struct FilePlace {
        let path: String
        let name: String
        let source: Folder?
        let target: Folder

        /// The place of the copy in gzip.
        var compressed: FilePlace {
            FilePlace(
                path: path + CompressedCopy.ending, name: name + CompressedCopy.ending,
                source: source, target: target)
        }
    }

    private func place(of path: String) throws(SystemError) -> FilePlace {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = path[..<(slash ?? path.startIndex)]
        let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        return FilePlace(
            path: path, name: name, source: try? old?.folder(atPath: folder),
            target: try new.folder(atPath: folder))
    }

    private func put(
        _ bytes: [UInt8], at place: FilePlace, into outcome: inout Outcome
    ) throws(SystemError) {
        outcome.checksums[place.path] = FileChecksum(of: bytes)
        if let source = place.source,
            try keep(place.name, holding: bytes, from: source, in: place.target)
        {
            outcome.kept += 1
        } else {
            try place.target.write(bytes, to: place.name)
            outcome.written += 1
            noteChange(of: place, in: &outcome)
        }
    }

    /// Writes a file piece by piece.
    private func write(
        _ make: (_ sink: OutputFile.PieceSink) throws(SystemError) -> Void, at place: FilePlace
    ) throws(SystemError) -> FileChecksum {
        var checksum = FileChecksum()
        try place.target.write(to: place.name, observe: { checksum.add($0) }, pieces: make)
        return checksum
    }

    /// Takes the old file over the new one if they are the same; `make` writes the new one again
    /// where that cannot be done.
    private func keep(
        at place: FilePlace, into outcome: inout Outcome,
        otherwise make: (_ sink: OutputFile.PieceSink) throws(SystemError) -> Void
    ) throws(SystemError) {
        let (name, target) = (place.name, place.target)
        guard let source = place.source,
            (try? source.holdsSame(as: target, at: name)) == true
        else {
            outcome.written += 1
            noteChange(of: place, in: &outcome)
            return
        }
        // The old file has the old time of change. Where it cannot be linked, the new one stays.
        try target.remove(name)
        do throws(SystemError) {
            try source.link(name, into: target)
            outcome.kept += 1
        } catch {
            try target.write(to: name, pieces: make)
            outcome.written += 1
        }
    }

    /// Takes a file over from the old site if it holds these bytes.
    private func keep(
        _ name: String, holding bytes: [UInt8], from source: Folder, in target: Folder
    ) throws(SystemError) -> Bool {
        guard (try? source.holds(bytes, at: name)) == true else { return false }
        do throws(SystemError) {
            try source.link(name, into: target)
        } catch {
            // Not every file system has links, and not every user may link every file.
            guard let status = try source.status(of: name) else { return false }
            try target.write(bytes, to: name, modified: status.modified)
        }
        return true
    }

    /// Notes whether somebody had changed the file of the old site that is replaced.
    private func noteChange(of place: FilePlace, in outcome: inout Outcome) {
        guard let written = oldList?.files[place.path], let source = place.source,
            let found = try? source.checksum(of: place.name), found != written
        else { return }
        outcome.changed.append(place.path)
    }
}

extension SiteWriter {
    /// What a thread takes at a time.
    private enum Job {
        case group(Group)
        case batch(Batch)
    }

    /// Files that are written together, with their places among all.
    private struct Group {
        let files: OutputGroup
        let places: [Int]
    }

    /// The work in the order of its size: what is written together takes longest.
    private func jobs(of batches: [Batch]) -> [Job] {
        guard !compresses, !groups.isEmpty else { return batches.map(Job.batch) }
        let grouped = Set(groups.flatMap(\.paths))
        var places: [String: Int] = [:]
        var rest: [Job] = []
        for batch in batches {
            let path = files[batch.files[0]].path
            if grouped.contains(path) {
                places[path] = batch.files[0]
            } else {
                rest.append(.batch(batch))
            }
        }
        return groups.map { group in
            .group(Group(files: group, places: group.paths.compactMap { places[$0] }))
        } + rest
    }

    /// Some files of one folder, as much as a thread takes at a time.
    private struct Batch {
        let folder: Substring
        var files: [Int]

        func nameStart(in path: String) -> String.Index {
            path.utf8.index(
                path.startIndex, offsetBy: folder.utf8.count + (folder.isEmpty ? 0 : 1))
        }
    }

    /// What is written piece by piece comes first, each file by itself: it takes longest, and no
    /// thread shall be left alone with it at the end.
    private func batches() -> [Batch] {
        let size = 32
        var large: [Batch] = []
        var batches: [Batch] = []
        var latest: [Substring: Int] = [:]
        for (index, file) in files.enumerated() {
            let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/"))
            let folder = file.path[..<(slash ?? file.path.startIndex)]
            if case .pieces = file.contents {
                large.append(Batch(folder: folder, files: [index]))
            } else if let batch = latest[folder], batches[batch].files.count < size {
                batches[batch].files.append(index)
            } else {
                latest[folder] = batches.count
                batches.append(Batch(folder: folder, files: [index]))
            }
        }
        return large + batches
    }

    private func makeFolders(for batches: [Batch]) throws(SystemError) {
        var made: Set<Substring> = [""]
        for batch in batches where !made.contains(batch.folder) {
            var parent = new
            var end = batch.folder.startIndex
            for part in batch.folder.split(separator: "/") {
                end = part.endIndex
                let isNew = made.insert(batch.folder[..<end]).inserted
                if isNew { try parent.makeFolder(String(part)) }
                parent = try parent.folder(String(part))
            }
        }
    }

    /// What the threads share.
    private struct Progress {
        private(set) var outcome = Outcome()
        private(set) var failure: SystemError?
        private var next = 0

        /// The next batch to write; `nil` when there is none or one has failed.
        mutating func take(of count: Int) -> Int? {
            guard failure == nil, next < count else { return nil }
            defer { next += 1 }
            return next
        }

        mutating func add(_ more: Outcome) {
            outcome.add(more)
        }

        mutating func fail(_ error: SystemError) {
            if let failure, failure.path <= error.path { return }
            failure = error
        }
    }
}
