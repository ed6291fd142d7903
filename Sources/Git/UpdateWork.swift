import CalendarDate
import FileSystem

/// The merging of an update, in an empty repository: trees and commits are written, and nothing else.
struct UpdateWork {
    let repository: GitRepository
    let bare: BareFolder
    let choices: [String: Update.Side]
    let signature: Signature
    /// What is published.
    let published: String
    private(set) var conflicts: [Update.Conflict] = []

    init(
        repository: GitRepository, bare: BareFolder, choices: [String: Update.Side],
        signature: Signature, published: String
    ) {
        self.repository = repository
        self.bare = bare
        self.choices = choices
        self.signature = signature
        self.published = published
    }

    private var prefix: String { repository.place.prefix }

    /// A commit of the files as they are on the disk, upon the latest; that one where nothing is changed.
    func commit(of changes: [WorkingChange]) throws(GitRepository.Refusal) -> String {
        guard !changes.isEmpty else { return repository.commit }
        var entries: [(path: String, file: (mode: String, id: String)?)] = []
        for change in changes {
            var file: (mode: String, id: String)?
            if let bytes = change.bytes { file = (change.mode, try bare.blob(bytes)) }
            entries.append((prefix + change.path, file))
        }
        let tree = try bare.tree(of: repository.commit, with: entries)
        return try bare.commit(
            tree: tree, parents: [repository.commit], message: "", by: signature)
    }

    /// Whether all that a commit changed stands in another, as after a merge that made one commit of many.
    func isContained(_ own: String, in other: String) throws(GitRepository.Refusal) -> Bool {
        let run = try bare.run(["merge-base", own, other])
        guard run.status == 0 else { return false }
        let base = String(decoding: run.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        let differing = Set(try bare.changes(from: own, to: other).map(\.path))
        let changed = try bare.changes(from: base, to: own)
        return !changed.isEmpty && changed.allSatisfy { !differing.contains($0.path) }
    }

    /// A merge of two commits. What is published is its first parent, so that the published line can be
    /// followed.
    mutating func merge(
        _ first: String, and second: String, publishedFirst: Bool = true
    ) throws(GitRepository.Refusal) -> String {
        let (mine, theirs) = publishedFirst ? (second, first) : (first, second)
        let tree = try merged(mine, with: theirs)
        return try bare.commit(
            tree: tree, parents: [first, second], message: GitRepository.updateTitle + "\n",
            by: signature)
    }

    /// The tree of the working files with what a commit has more than the latest.
    mutating func tree(
        bringing target: String, into working: String
    ) throws(GitRepository.Refusal) -> String {
        if working == repository.commit { return target }
        // Stands upon the latest commit, so that it is what both come from.
        let tree = try bare.word(["rev-parse", "--verify", "\(target)^{tree}"])
        let theirs = try bare.commit(
            tree: tree, parents: [repository.commit], message: "", by: signature)
        return try merged(working, with: theirs)
    }

    /// The tree of two commits together; what both have changed is decided by the choices or noted.
    private mutating func merged(
        _ mine: String, with theirs: String
    ) throws(GitRepository.Refusal) -> String {
        let run = try bare.run(["merge-tree", "--write-tree", "-z", "--no-messages", mine, theirs])
        guard run.status == 0 || run.status == 1 else {
            let errors = String(decoding: run.errors, as: UTF8.self)
            throw .failed(
                errors.contains("usage:")
                    ? "git er for gammel. «hjemmel update» trenger git 2.38 eller nyere."
                    : errors.split(separator: "\n").first.map(String.init) ?? "git merge-tree")
        }
        let tokens = run.output.split(separator: 0, omittingEmptySubsequences: false)
        let tree = String(decoding: tokens.first ?? [], as: UTF8.self)
        var stages: [String: [Int: TreeChange.File]] = [:]
        for token in tokens.dropFirst() {
            guard let tab = token.firstIndex(of: UInt8(ascii: "\t")) else { break }
            let fields = String(decoding: token[..<tab], as: UTF8.self).split(separator: " ")
            guard fields.count == 3, let stage = Int(fields[2]) else { break }
            let path = String(decoding: token[(tab + 1)...], as: UTF8.self)
            stages[path, default: [:]][stage] = TreeChange.File(
                mode: String(fields[0]), id: String(fields[1]))
        }
        var entries: [(path: String, file: (mode: String, id: String)?)] = []
        for (path, files) in stages.sorted(by: { $0.key < $1.key }) {
            if let side = choices[shown(path)] {
                entries.append((path, try chosen(side, of: files)))
            } else {
                conflicts.append(try conflict(at: path, files, in: tree))
            }
        }
        return entries.isEmpty ? tree : try bare.tree(of: tree, with: entries)
    }

    /// A path as the user knows it.
    private func shown(_ path: String) -> String {
        path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// A file in which the places that both have changed are as one of them has them.
    private func chosen(
        _ side: Update.Side, of files: [Int: TreeChange.File]
    ) throws(GitRepository.Refusal) -> (mode: String, id: String)? {
        let whole = files[side == .mine ? 2 : 3]
        guard let base = files[1], let mine = files[2], let theirs = files[3] else {
            return whole.map { ($0.mode, $0.id) }
        }
        let texts = try repository.contents(
            of: [mine, base, theirs].map { ("", Array($0.id.utf8)[...]) })
        let names = ["a", "b", "c"]
        do throws(SystemError) {
            let folder = try Folder(at: bare.path)
            for (name, text) in zip(names, texts) {
                try folder.removeTree(name)
                try folder.write(text, to: name)
            }
        } catch {
            throw .failed(error.description)
        }
        let run = try bare.run(
            ["merge-file", "-p", side == .mine ? "--ours" : "--theirs"] + names, in: bare.path)
        guard run.status == 0 else { return whole.map { ($0.mode, $0.id) } }
        return (mine.mode, try bare.blob(run.output))
    }

    private func conflict(
        at path: String, _ files: [Int: TreeChange.File], in tree: String
    ) throws(GitRepository.Refusal) -> Update.Conflict {
        var places: [Update.Conflict.Place] = []
        if files[2] != nil, files[3] != nil {
            let text = try bare.git(["cat-file", "blob", "\(tree):\(path)"])
            places = Self.places(in: String(decoding: text, as: UTF8.self))
        }
        let told = String(
            decoding: try bare.git(["rev-list", "-1", "--format=%cs %an", published, "--", path]),
            as: UTF8.self)
        let lines = told.split(separator: "\n").dropFirst().first.map(String.init)
        return Update.Conflict(
            path: shown(path), places: places, author: lines.map { String($0.dropFirst(11)) },
            day: lines.flatMap { Day(String($0.prefix(10))) }, isRemovedHere: files[2] == nil,
            isRemovedThere: files[3] == nil)
    }

    /// What stands between git's marks.
    private static func places(in text: String) -> [Update.Conflict.Place] {
        var places: [Update.Conflict.Place] = []
        var side: Update.Side?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("<<<<<<< ") {
                places.append(Update.Conflict.Place())
                side = .mine
            } else if line == "=======", side == .mine {
                side = .theirs
            } else if line.hasPrefix(">>>>>>> "), side == .theirs {
                side = nil
            } else if side == .mine {
                places[places.count - 1].mine.append(String(line))
            } else if side == .theirs {
                places[places.count - 1].theirs.append(String(line))
            }
        }
        return places
    }

    /// What files on the disk must become.
    func replacements(
        from working: String, to merged: String, in update: inout Update
    ) throws(GitRepository.Refusal) {
        let changes = try bare.changes(from: working, to: merged)
        func texts(_ files: [TreeChange.File?]) throws(GitRepository.Refusal) -> [[UInt8]?] {
            var found = try repository.contents(
                of: files.compactMap { $0.map { ("", Array($0.id.utf8)[...]) } })[...]
            return files.map { $0 == nil ? nil : found.popFirst() }
        }
        for change in changes {
            guard
                change.new == nil || change.new?.mode == "100644"
                    || change.new?.mode == change.old?.mode
            else {
                throw .failed(
                    "«\(change.path)» er en fil som hjemmel ikke kan hente. Bruk «git pull».")
            }
        }
        let (old, new) = (try texts(changes.map(\.old)), try texts(changes.map(\.new)))
        for (index, change) in changes.enumerated() {
            let path = shown(change.path)
            let isInside =
                change.path.hasPrefix(prefix) && !path.hasPrefix(".")
                && !path.contains("/.")
            let disk: [UInt8]?
            do throws(SystemError) {
                disk = try Folder(at: repository.place.root).bytes(atPath: change.path)
            } catch {
                throw .failed("\(change.path): \(error.message)")
            }
            if disk == new[index] { continue }
            var after = new[index]
            if disk != old[index] {
                // The checkout may have given the text other line ends.
                guard let present = disk, let text = old[index],
                    GitRepository.withoutReturns(present) == text
                else {
                    throw .failed(
                        "«\(change.path)» er endret hos deg og av andre, og ligger utenfor det "
                            + "hjemmel fletter. Lagre den med git, eller ta endringen bort.")
                }
                after = after.map(Self.withReturns)
            }
            let replacement = FileReplacement(
                path: isInside ? path : change.path, before: disk, after: after)
            if isInside {
                update.inside.append(replacement)
            } else {
                update.outside.append(replacement)
            }
        }
    }

    private static func withReturns(_ text: [UInt8]) -> [UInt8] {
        GitRepository.withoutReturns(text).flatMap {
            $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0]
        }
    }
}
