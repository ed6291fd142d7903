import Handbook
import HandbookReading
import SourceFiles

extension MovedPaths {
    /// What a request to move means: a chapter into a file or folder, or a folder of chapters.
    init(
        _ source: String, to destination: String, in handbook: Handbook, of tree: FileTree
    ) throws(EditRefusal) {
        let old = SourcePath.resolve(source, in: "") ?? ""
        guard let new = SourcePath.resolve(destination, in: ""), !new.isEmpty,
            !destination.hasPrefix("/"),
            new.split(separator: "/").allSatisfy({ !$0.hasPrefix(".") })
        else { throw EditRefusal(.use, "«\(destination)» er ikke et sted i håndboka.") }
        let isFolder = tree.entries.contains { $0.path.hasPrefix(old + "/") } && !old.isEmpty
        if isFolder {
            try self.init(folder: old, to: new, of: tree)
        } else {
            guard ChapterPlace(old).office == nil else {
                throw EditRefusal(
                    .use, "Filer under kontor/ flyttes for hånd, eller med det felles kapittelet.")
            }
            let chapter = try handbook.chapter(named: old)
            guard handbook.guidedSection(chapter.id) == nil else {
                throw EditRefusal(
                    .use, "Veiledning til en paragraf hører til paragrafen og kan ikke flyttes.")
            }
            let file = new.hasSuffix(".md") ? new : "\(new)/\(SourcePath.name(of: old))"
            self.init(files: [old: file], folder: nil)
        }
        let followers = MovedPaths.followers(of: files, folder: folder, in: tree)
        files.merge(followers) { first, _ in first }
        for (from, to) in files { try MovedPaths.check(to, from: from, in: tree) }
    }

    /// What the offices have laid over the files, and what they have of their own in the folder: it must
    /// lie over them where they come too.
    private static func followers(
        of files: [String: String], folder: (old: String, new: String)?, in tree: FileTree
    ) -> [String: String] {
        var followers: [String: String] = [:]
        for entry in tree.entries {
            let place = ChapterPlace(entry.path)
            let target = place.isAddition ? place.chapterOfAddition : place.path
            guard let office = place.office else { continue }
            if let folder, place.path.hasPrefix(folder.old + "/"),
                SourceKind(entry.path) == .chapter
            {
                followers[entry.path] =
                    "\(ChapterPlace.officeFolder)/\(office)/\(folder.new)"
                    + place.path.dropFirst(folder.old.count)
                continue
            }
            guard let new = files[target] else { continue }
            let end = place.isAddition ? ChapterPlace.additionEnding : ".md"
            followers[entry.path] =
                "\(ChapterPlace.officeFolder)/\(office)/\(new.dropLast(".md".count))\(end)"
        }
        return followers
    }

    private init(
        folder old: String, to new: String, of tree: FileTree
    ) throws(EditRefusal) {
        guard !new.hasSuffix(".md"), !new.hasPrefix(old + "/") else {
            throw EditRefusal(.use, "En mappe kan ikke flyttes til «\(new)».")
        }
        let inside = tree.entries.map(\.path).filter { $0.hasPrefix(old + "/") }
        if old == "lover" || old.hasPrefix("lover/") {
            throw EditRefusal(.use, "Mappen lover/ kan ikke flyttes.")
        }
        guard old != ChapterPlace.officeFolder,
            !old.hasPrefix(ChapterPlace.officeFolder + "/")
        else { throw EditRefusal(.use, "Mapper under kontor/ flyttes for hånd.") }
        if let other = inside.first(where: { SourceKind($0) != .chapter }) {
            throw EditRefusal(
                .content,
                "Mappen har en fil som ikke er et kapittel: \(other). Flytt kapitlene "
                    + "ett for ett.")
        }
        files = Dictionary(
            uniqueKeysWithValues: inside.map { ($0, new + $0.dropFirst(old.count)) })
        folder = (old, new)
    }

    private static func check(
        _ file: String, from old: String, in tree: FileTree
    ) throws(EditRefusal) {
        guard file.contains("/") else {
            throw EditRefusal(.use, "Et kapittel må ligge i en mappe, for eksempel 20-rutiner/.")
        }
        guard !file.hasPrefix("lover/") else {
            throw EditRefusal(.use, "Under lover/ er det bare lover og veiledning til paragrafer.")
        }
        guard
            ChapterPlace(old).office != nil
                || !file.hasPrefix(ChapterPlace.officeFolder + "/")
        else {
            throw EditRefusal(.use, "Under kontor/ er det bare mapper for kontorene.")
        }
        guard file != old else { throw EditRefusal(.use, "«\(file)» er der den er.") }
        let taken = tree.entries.map(\.path) + tree.findings.map(\.path)
        guard !taken.contains(file) else {
            throw EditRefusal(.use, "«\(file)» finnes fra før.")
        }
    }

    /// Where a link leads after the move.
    func target(_ target: LinkTarget) -> LinkTarget {
        switch target {
        case .chapter(let id, let anchor): .chapter(path(of: id), anchor: anchor)
        case .folder(let path): .folder(newPath(of: path))
        case .file(let path): .file(self.path(of: path))
        case .here, .page, .controlRound, .external, .broken: target
        }
    }
}
