/// Where the file of a chapter lies: in the common handbook, or in the folder of an office that
/// lies over it.
package struct ChapterPlace: Sendable {
    /// The folder that holds the folders of the offices.
    package static let officeFolder = "kontor"
    /// The end of the name of an addition to a chapter.
    package static let additionEnding = ".tillegg.md"

    /// The id of the office; `nil` for the common handbook.
    package let office: Office.ID?
    /// The path from the handbook's root, or from the folder of the office: what lies in
    /// `kontor/hamar/20-rutiner/` stands among the chapters of `20-rutiner/`.
    package let path: String

    /// The place of a file, by its path from the handbook's root.
    package init(_ file: String) {
        // Asked at every link: most files are not an office's.
        guard file.utf8.starts(with: ChapterPlace.officeFolder.utf8) else {
            office = nil
            path = file
            return
        }
        let parts = file.split(separator: "/", maxSplits: 2)
        let isOffice = parts.count == 3 && parts[0] == ChapterPlace.officeFolder
        office = isOffice ? String(parts[1]) : nil
        path = isOffice ? String(parts[2]) : file
    }

    /// Whether the chapter is guidance to a section of law.
    package var isGuidance: Bool { path.hasPrefix("lover/") }

    /// Whether the file adds to a common chapter instead of being one.
    package var isAddition: Bool { office != nil && path.hasSuffix(ChapterPlace.additionEnding) }

    /// The chapter that an addition adds to.
    package var chapterOfAddition: String {
        String(path.dropLast(ChapterPlace.additionEnding.count)) + ".md"
    }
}
