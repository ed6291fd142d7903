import FileSystem
import NIOHTTP1

/// The folder that is served, found anew by its path for each request.
struct SiteFolder: Sendable {
    let path: String

    /// The page or file that a request asks for.
    func answer(to request: PreviewRequest) -> Answer {
        do {
            return try file(for: request)
        } catch {
            switch error.kind {
            case .notFound, .notFolder, .symbolicLink, .unsupported, .nameTooLong:
                return notFound()
            default: return .page(.internalServerError)
            }
        }
    }

    private func file(for request: PreviewRequest) throws(SystemError) -> Answer {
        var folder = try Folder(at: path)
        var parts = request.parts
        if request.isFolder { parts.append("index.html") }
        let name = parts.popLast() ?? "index.html"
        for part in parts { folder = try folder.folder(part) }
        do {
            return try Answer(
                contentType: ContentType.ofFile(name), body: folder.read(name, limit: Self.limit))
        } catch  where error.kind == .isFolder {
            return Answer(
                status: .movedPermanently, location: Self.withSlash(request.target))
        }
    }

    /// The largest file in bytes that is read into memory.
    private static let limit = 500_000_000

    /// The address of a folder; relative, so that it cannot lead elsewhere.
    private static func withSlash(_ target: String) -> String {
        let path = target.prefix { $0 != "?" && $0 != "#" }
        let query = target[path.endIndex...].prefix { $0 != "#" }
        return path + "/" + query
    }

    private func notFound() -> Answer {
        guard let page = try? Folder(at: path).read("404.html", limit: Self.limit) else {
            return .page(.notFound)
        }
        return Answer(status: .notFound, body: page)
    }
}
