import Diagnostics

extension ChapterFolder {
    /// The folders of chapters, in the order of their paths: order numbers decide.
    package static func all(of chapters: [Chapter]) -> [ChapterFolder] {
        var byPath: [String: [Chapter]] = [:]
        for chapter in chapters {
            byPath[SourcePath.folder(of: chapter.id), default: []].append(chapter)
        }
        return byPath.keys.sorted().map { path in
            let inside = byPath[path] ?? []
            let introduction = inside.first { SourcePath.name(of: $0.id) == "index.md" }
            return ChapterFolder(
                path: path,
                title: introduction?.title ?? PagePath.withoutOrder(SourcePath.name(of: path)),
                address: introduction?.address ?? address(of: path),
                introduction: introduction?.id,
                chapters: inside.filter { $0.id != introduction?.id }.map(\.id))
        }
    }

    /// Where the page of a folder stands; of the root, the home page.
    package static func address(of path: String) -> PagePath {
        PagePath(chapterFile: path.isEmpty ? "index.md" : path + "/index.md")
            ?? GeneratedPage.home.address
    }
}
