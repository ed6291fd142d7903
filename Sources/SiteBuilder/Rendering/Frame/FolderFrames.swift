import Handbook
import Synchronization

/// The frames of all folders of a site, each made when the first page of its folder is.
final class FolderFrames: Sendable {
    /// The first page of each folder.
    private let pages: [String: PagePath]
    private let frame: @Sendable (PagePath) -> FolderFrame
    private let made = Mutex<[String: FolderFrame]>([:])

    /// The frames of the folders that these pages stand in.
    ///
    /// - Parameter frame: Makes the frame of the folder that a page stands in.
    init(of pages: [PagePath], frame: @escaping @Sendable (PagePath) -> FolderFrame) {
        self.pages = Dictionary(
            pages.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
        self.frame = frame
    }

    /// The frame of a folder; `nil` where no page stands.
    subscript(folder: String) -> FolderFrame? {
        if let known = made.withLock({ $0[folder] }) { return known }
        guard let page = pages[folder] else { return nil }
        // Two threads may make the same frame, which is better than that one waits.
        let new = frame(page)
        made.withLock { $0[folder] = new }
        return new
    }
}
