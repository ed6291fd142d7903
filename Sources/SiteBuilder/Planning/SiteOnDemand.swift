public import CalendarDate
public import FileSystem
public import Handbook
public import SourceFiles

/// The site of a handbook, each file of it made when it is asked for.
///
/// Making it costs next to nothing, so that a preview can have a new one after each change. The
/// files are those of ``SitePlan`` for the same purpose, byte for byte.
public struct SiteOnDemand: Sendable {
    private let files: [String: OutputFile.Contents]
    /// The files of the search, which are made together.
    private let search: Once<[String: OutputFile.Contents]>

    /// The site of a handbook, in one theme, on one day.
    public init(
        of handbook: Handbook, from source: FileTree, theme: Theme, on today: Day,
        for purpose: SitePurpose
    ) {
        let site = SiteFiles(of: handbook, from: source, theme: theme, on: today, for: purpose)
        files = Dictionary(
            site.files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
        search = Once {
            Dictionary(
                SearchFiles(handbook: handbook, on: today).files.map { ($0.path, $0.contents) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The file at a path from the root of the site; `nil` where there is none.
    public func contents(of path: String) throws(SystemError) -> [UInt8]? {
        if let contents = files[path] { return try contents.bytes() }
        guard path.hasPrefix(SearchFiles.folder + "/") else { return nil }
        return try search.value[path]?.bytes()
    }
}
