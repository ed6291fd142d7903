import Dispatch
import FileSystem
import Synchronization

/// Writes files into the folder of a new site, keeping those that the old site has already.
struct SiteWriter {
    /// How many files were made and how many kept.
    struct Counts {
        var written = 0
        var kept = 0
    }

    let files: [OutputFile]
    /// Files that are written together, unless they get compressed copies.
    var groups: [OutputGroup] = []
    let new: Folder
    let old: Folder?
    /// Whether text files get a copy in gzip beside them.
    var compresses = false

    /// Writes all files; the first failure ends the work.
    @discardableResult
    func write(on threads: Int) throws(SystemError) -> Counts {
        let batches = batches()
        try makeFolders(for: batches)
        let jobs = jobs(of: batches)
        let progress = Mutex(Progress())
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads, jobs.count))) { _ in
            while let next = progress.withLock({ $0.take(of: jobs.count) }) {
                var counts = Counts()
                do throws(SystemError) {
                    switch jobs[next] {
                    case .group(let files): try write(files, counting: &counts)
                    case .batch(let batch): try write(batch, counting: &counts)
                    }
                    progress.withLock { $0.add(counts) }
                } catch {
                    progress.withLock { $0.fail(error) }
                }
            }
        }
        let end = progress.withLock { $0 }
        if let failure = end.failure { throw failure }
        return end.counts
    }

    private func write(_ batch: Batch, counting counts: inout Counts) throws(SystemError) {
        let target = try new.folder(atPath: batch.folder)
        // An old site that lacks the folder, or has a file in its place, has nothing to keep.
        let source = try? old?.folder(atPath: batch.folder)
        for index in batch.files {
            let file = files[index]
            let name = String(file.path[batch.nameStart(in: file.path)...])
            if !compresses, case .pieces(let make) = file.contents {
                try put(make, at: name, from: source, in: target, counting: &counts)
                continue
            }
            let bytes = try file.contents.bytes()
            try put(bytes, at: name, from: source, in: target, counting: &counts)
            if compresses, CompressedCopy.isUseful(for: name, count: bytes.count) {
                try put(
                    CompressedCopy.of(bytes), at: name + CompressedCopy.ending, from: source,
                    in: target, counting: &counts)
            }
        }
    }

    /// Writes some files together, then takes over those of the old site that are the same.
    private func write(_ group: Group, counting counts: inout Counts) throws(SystemError) {
        try group.files.write { path, pieces throws(SystemError) in
            let (folder, name) = SiteWriter.parts(of: path)
            try new.folder(atPath: folder).write(to: name, pieces: pieces)
        }
        for index in group.places {
            let file = files[index]
            let (folder, name) = SiteWriter.parts(of: file.path)
            try keep(
                name, from: try? old?.folder(atPath: folder), in: new.folder(atPath: folder),
                counting: &counts, otherwise: file.contents.write)
        }
    }

    /// The folder of a path, and the name in it.
    private static func parts(of path: String) -> (folder: Substring, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        return (path[..<slash], String(path[path.utf8.index(after: slash)...]))
    }

    private func put(
        _ bytes: [UInt8], at name: String, from source: Folder?, in target: Folder,
        counting counts: inout Counts
    ) throws(SystemError) {
        if let source, try keep(name, holding: bytes, from: source, in: target) {
            counts.kept += 1
        } else {
            try target.write(bytes, to: name)
            counts.written += 1
        }
    }

    /// Writes a file piece by piece, then takes the old one over it if they are the same.
    private func put(
        _ make: (_ sink: OutputFile.PieceSink) throws(SystemError) -> Void, at name: String,
        from source: Folder?, in target: Folder, counting counts: inout Counts
    ) throws(SystemError) {
        try target.write(to: name, pieces: make)
        try keep(name, from: source, in: target, counting: &counts, otherwise: make)
    }

    /// Takes the old file over the new one if they are the same; `make` writes the new one again
    /// where that cannot be done.
    private func keep(
        _ name: String, from source: Folder?, in target: Folder, counting counts: inout Counts,
        otherwise make: (_ sink: OutputFile.PieceSink) throws(SystemError) -> Void
    ) throws(SystemError) {
        guard let source, (try? source.holdsSame(as: target, at: name)) == true else {
            counts.written += 1
            return
        }
        // The old file has the old time of change. Where it cannot be linked, the new one stays.
        try target.remove(name)
        do throws(SystemError) {
            try source.link(name, into: target)
            counts.kept += 1
        } catch {
            try target.write(to: name, pieces: make)
            counts.written += 1
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
        private(set) var counts = Counts()
        private(set) var failure: SystemError?
        private var next = 0

        /// The next batch to write; `nil` when there is none or one has failed.
        mutating func take(of count: Int) -> Int? {
            guard failure == nil, next < count else { return nil }
            defer { next += 1 }
            return next
        }

        mutating func add(_ more: Counts) {
            counts.written += more.written
            counts.kept += more.kept
        }

        mutating func fail(_ error: SystemError) {
            if let failure, failure.path <= error.path { return }
            failure = error
        }
    }
}
