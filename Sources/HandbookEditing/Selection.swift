import Handbook
import HandbookReading

/// The chapters that somebody names for one command: files, and folders for all that lie below.
struct Selection {
    /// The chapters, each once, in the order they are named and then read.
    private(set) var chapters: [Chapter] = []
    /// Those that were named one by one.
    private(set) var named: Set<Chapter.ID> = []

    /// Finds them.
    ///
    /// - Parameter paths: From the handbook's root; an empty one, or `.`, means all.
    /// - Throws: Where a path is neither a chapter nor a folder with chapters; the nearest is in the refusal.
    init(_ paths: [String], in reading: HandbookReading, _ handbook: Handbook) throws(EditRefusal) {
        let all = reading.written(in: handbook)
        var seen: Set<String> = []
        for path in paths {
            let folder = SourcePath.resolve(path, in: "") ?? path
            let below = all.filter { folder.isEmpty || $0.file.hasPrefix(folder + "/") }
            if below.isEmpty {
                let chapter = try reading.chapter(named: folder, in: handbook)
                named.insert(chapter.file)
                if seen.insert(chapter.file).inserted { chapters.append(chapter) }
            } else {
                chapters += below.filter { seen.insert($0.file).inserted }
            }
        }
        guard !chapters.isEmpty else { throw EditRefusal(.use, "Oppgi minst ett kapittel.") }
    }
}
