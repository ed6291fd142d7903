/// One file of the handbook before and after a command edited it.
public struct FileChange: Sendable {
    /// The path from the handbook's root, as it shall be.
    public let file: String
    /// The path as it is; `nil` for a new file.
    public let formerFile: String?
    /// The text as it is; `nil` for a new file.
    public let before: String?
    /// The text as it shall be; `nil` for a file that is removed or moved as it is.
    public let after: String?
    /// What a file that is no text holds, and keeps where it comes.
    public let bytes: [UInt8]?

    /// Whether the file goes away.
    public var isRemoval: Bool { after == nil && bytes == nil }

    /// A file that is edited where it stands.
    public init(editing file: String, from before: String, to after: String) {
        self.init(file: file, formerFile: file, before: before, after: after)
    }

    /// A file that gets another path, and perhaps another text.
    public init(moving formerFile: String, to file: String, from before: String, to after: String) {
        self.init(file: file, formerFile: formerFile, before: before, after: after)
    }

    /// A new file.
    public init(making file: String, with text: String) {
        self.init(file: file, formerFile: nil, before: nil, after: text)
    }

    /// A file that goes away.
    public init(removing file: String, with before: String) {
        self.init(file: file, formerFile: file, before: before, after: nil)
    }

    /// A file that is no text, which gets another path.
    public init(moving formerFile: String, to file: String, as bytes: [UInt8]) {
        self.init(file: file, formerFile: formerFile, before: nil, after: nil, bytes: bytes)
    }

    private init(
        file: String, formerFile: String?, before: String?, after: String?, bytes: [UInt8]? = nil
    ) {
        self.bytes = bytes
        self.file = file
        self.formerFile = formerFile
        self.before = before
        self.after = after
    }

    /// Whether anything is changed.
    public var isEmpty: Bool { before == after && formerFile == file }

    /// What each file holds and shall hold.
    public var contents: [(path: String, before: [UInt8]?, after: [UInt8]?)] {
        let old = bytes ?? before.map { Array($0.utf8) }
        let new = bytes ?? after.map { Array($0.utf8) }
        guard let formerFile, formerFile != file else { return [(file, old, new)] }
        return [(file, nil, new), (formerFile, old, nil)]
    }

    /// The lines that differ, in the order of the file; of a new file, all.
    public var difference: [ChangedLine] {
        ChangedLine.between(
            TextLines(before ?? "").contents, TextLines(after ?? "").contents)
    }
}

/// A line that a command took away or put in.
public struct ChangedLine: Hashable, Sendable {
    /// What became of the line.
    public enum Kind: Sendable {
        /// It was there before and is no longer.
        case removed
        /// It was not there before.
        case added
    }

    /// What became of it.
    public let kind: Kind
    /// Its number, from 1: of a removed line in the old text, of an added one in the new.
    public let number: Int
    /// The line without its end.
    public let text: String

    static func between(_ old: [String], _ new: [String]) -> [ChangedLine] {
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [ChangedLine] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if removed.contains(left) {
                lines.append(ChangedLine(kind: .removed, number: left + 1, text: old[left]))
                left += 1
            } else if added.contains(right) {
                lines.append(ChangedLine(kind: .added, number: right + 1, text: new[right]))
                right += 1
            } else {
                (left, right) = (left + 1, right + 1)
            }
        }
        return lines
    }
}
