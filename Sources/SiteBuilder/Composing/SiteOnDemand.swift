public import CalendarDate
public import FileSystem
public import HandbookModel
import Synchronization

/// The site of a handbook, each file of it made when it is asked for.
///
/// Making it costs next to nothing, so that a preview can have a new one after each change. The
/// files are those of ``SitePlan`` for the same purpose, byte for byte.
public struct SiteOnDemand: Sendable {
    private let files: [String: OutputFile.Contents]
    private let search: SearchOnDemand

    /// The site of a handbook, in one theme, on one day.
    public init(
        of handbook: Handbook, from source: FileTree, theme: Theme, on today: Day,
        for purpose: SitePurpose
    ) {
        let site = SiteFiles(of: handbook, from: source, theme: theme, on: today, for: purpose)
        files = Dictionary(
            site.files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
        search = SearchOnDemand(SearchFiles(handbook: handbook, on: today))
    }

    /// The file at a path from the root of the site; `nil` where there is none.
    public func contents(of path: String) throws(SystemError) -> [UInt8]? {
        if let contents = files[path] { return try contents.bytes() }
        guard path.hasPrefix(SearchFiles.folder + "/") else { return nil }
        return try search.files[path]?.bytes()
    }
}

/// The files of the search, made together when the first of them is asked for.
private final class SearchOnDemand: Sendable {
    private let search: SearchFiles
    private let made = Mutex<[String: OutputFile.Contents]?>(nil)

    init(_ search: SearchFiles) {
        self.search = search
    }

    var files: [String: OutputFile.Contents] {
        made.withLock { made in
            if let made { return made }
            let byPath = Dictionary(
                search.files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first }
            )
            made = byPath
            return byPath
        }
    }
}
