import FileSystem
import Handbook
import Templates

/// The whole book and its parts, written together: the text of a chapter is rendered once for both
/// that it stands in.
///
/// A part whose folders do not follow each other in the whole is left to be written alone, and so
/// is the part of a folder inside another.
struct JointBooks {
    private let whole: BookWriter
    /// The parts by the paths of their first folders.
    private let parts: [String: BookWriter]
    private let address: String

    /// The whole book of a handbook, and the books of its folders.
    init(_ whole: Book, _ parts: [Book], with composer: Composer) {
        address = whole.address.path
        let writer = BookWriter(whole, of: whole, with: composer)
        self.whole = writer
        let paths = whole.folders.map(\.path)
        var joint: [String: BookWriter] = [:]
        var end = 0
        for part in parts {
            guard let first = part.folders.first?.path,
                let start = paths[end...].firstIndex(of: first),
                paths[start...].starts(with: part.folders.map(\.path))
            else { continue }
            joint[first] = BookWriter(part, of: whole, with: composer)
            end = start + part.folders.count
        }
        self.parts = joint
    }

    /// The books as files of a site.
    var group: OutputGroup {
        OutputGroup(paths: [address] + parts.values.map(\.book.address.path).sorted()) {
            open throws(SystemError) in try write(open)
        }
    }

    private func write(_ open: @escaping OutputGroup.Opening) throws(SystemError) {
        try open(address) { sink throws(SystemError) in
            let page = whole.page
            try sink(page.before)
            var folders = whole.folders[...]
            while let folder = folders.first {
                guard let part = parts[folder.folder.path] else {
                    try whole.write(folder, to: sink)
                    folders.removeFirst()
                    continue
                }
                let own = folders.prefix(part.book.folders.count)
                try open(part.book.address.path) { partSink throws(SystemError) in
                    let page = part.page
                    try partSink(page.before)
                    for folder in own {
                        try write(folder, to: sink, and: part, to: partSink)
                    }
                    try partSink(page.after)
                }
                folders.removeFirst(own.count)
            }
            if let registers = whole.book.registers { try whole.write(registers, to: sink) }
            try sink(page.after)
        }
    }

    private func write(
        _ folder: BookWriter.NumberedFolder, to sink: OutputFile.PieceSink, and part: BookWriter,
        to partSink: OutputFile.PieceSink
    ) throws(SystemError) {
        let (frame, partFrame) = (whole.part(of: folder), part.part(of: folder))
        try sink(frame.before)
        try partSink(partFrame.before)
        for chapter in whole.chapters(of: folder) {
            let text = whole.text(of: chapter)
            try sink(whole.html(of: chapter, text))
            try partSink(part.html(of: chapter, text))
        }
        try sink(frame.after)
        try partSink(partFrame.after)
    }
}
