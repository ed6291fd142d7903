import NIOHTTP1

/// The site that is shown: its files, each made when a browser asks for it.
public struct PreviewSite: Sendable {
    private let contents: @Sendable (_ path: String) throws -> [UInt8]?

    /// A site.
    ///
    /// - Parameter contents: Gives the file at a path from the root of the site, `nil` where there
    ///   is none. It is called on several threads, only with paths whose parts are plain names.
    public init(contents: @escaping @Sendable (_ path: String) throws -> [UInt8]?) {
        self.contents = contents
    }

    /// The page or file that a request asks for.
    func answer(to request: PreviewRequest) -> Response {
        do {
            return try file(for: request)
        } catch {
            return .page(.internalServerError)
        }
    }

    private func file(for request: PreviewRequest) throws -> Response {
        let asksFolder = request.isFolder || request.parts.isEmpty
        let parts = request.parts + (asksFolder ? ["index.html"] : [])
        if let body = try contents(parts.joined(separator: "/")) {
            return Response(contentType: ContentType.ofFile(parts[parts.count - 1]), body: body)
        }
        let index = (request.parts + ["index.html"]).joined(separator: "/")
        if !asksFolder, try contents(index) != nil {
            return Response(status: .movedPermanently, location: Self.withSlash(request.target))
        }
        guard let page = try contents("404.html") else { return .page(.notFound) }
        return Response(status: .notFound, body: page)
    }

    /// The address of a folder; relative, so that it cannot lead elsewhere.
    private static func withSlash(_ target: String) -> String {
        let path = target.prefix { $0 != "?" && $0 != "#" }
        let query = target[path.endIndex...].prefix { $0 != "#" }
        return path + "/" + query
    }
}
