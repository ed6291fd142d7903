import Glibc

/// One step of a change of several files. What a file shall hold, or what it held, lies in the journal
/// under the step's number.
struct ChangeStep: Sendable {
    /// What is done at the path.
    enum Action: Hashable, Sendable {
        /// A folder is made.
        case makeFolder
        /// A file changes places with the one in the journal.
        case exchange(old: FileStamp, new: FileStamp)
        /// A file is written anew where it lies, since it has other names, another owner or further
        /// attributes, or since the file system cannot exchange; the journal has both contents.
        case overwrite(old: FileStamp)
        /// A new file comes out of the journal.
        case add(new: FileStamp)
        /// A file goes into the journal.
        case remove(old: FileStamp)
    }

    /// How far a step has come.
    enum State: Hashable, Sendable {
        case before
        case after
        /// Neither; it may go on as well as back.
        case between
        /// Not done, and somebody has changed what it should change.
        case changedBefore
        /// Done, and somebody has changed what it gave.
        case changedAfter
    }

    /// The path from the root, with `/` between its parts.
    let path: String
    let action: Action
    /// The name in the journal of the new file, or of the old one when they have changed places.
    let aside: String
    /// The name in the journal of a copy of the old content.
    var copy: String { aside + ".gammel" }

    /// The step as the journal keeps it, on one line.
    var line: String {
        let fields: [String] =
            switch action {
            case .makeFolder: ["mappe"]
            case .exchange(let old, let new): ["bytt", old.text, new.text]
            case .overwrite(let old): ["skriv", old.text]
            case .add(let new): ["ny", new.text]
            case .remove(let old): ["fjern", old.text]
            }
        return ([aside] + fields + [path]).joined(separator: "\t")
    }

    init(path: String, action: Action, aside: String) {
        self.path = path
        self.action = action
        self.aside = aside
    }

    /// Reads a line; `nil` for what is none, or for a path that leads out of the root.
    init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count > 2, let path = fields.last, fields[0].allSatisfy(\.isNumber),
            path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({
                !["", ".", ".."].contains($0)
            })
        else { return nil }
        let stamps = fields[2..<(fields.count - 1)].compactMap(FileStamp.init)
        switch (fields[1], stamps.count) {
        case ("mappe", 0): action = .makeFolder
        case ("bytt", 2): action = .exchange(old: stamps[0], new: stamps[1])
        case ("skriv", 1): action = .overwrite(old: stamps[0])
        case ("ny", 1): action = .add(new: stamps[0])
        case ("fjern", 1): action = .remove(old: stamps[0])
        default: return nil
        }
        (aside, self.path) = (String(fields[0]), String(path))
    }
}
