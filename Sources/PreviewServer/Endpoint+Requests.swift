import NIOHTTP1

extension Endpoint {
    /// Whether a request is for it.
    func takes(_ request: PreviewRequest) -> Bool {
        request.parts.starts(with: parts) && request.parts.count > parts.count
    }

    /// Answers a request that it takes.
    func response(to request: PreviewRequest, _ head: HTTPRequestHead, body: [UInt8]) -> Response {
        let headers = head.headers
        let answer = answer(
            Request(
                method: head.method == .POST ? .post : .get,
                parts: Array(request.parts.dropFirst(parts.count)),
                query: Endpoint.query(of: request.target), cookies: Endpoint.cookies(in: headers),
                header: { headers[$0] }, body: body))
        return Response(
            status: HTTPResponseStatus(statusCode: answer.status),
            contentType: ContentType.ofFile(answer.name), location: answer.location,
            cookie: answer.cookie, body: answer.body)
    }

    private static func query(of target: String) -> [String: String] {
        guard let start = target.firstIndex(of: "?") else { return [:] }
        let pairs = target[target.index(after: start)...].prefix { $0 != "#" }.split(separator: "&")
        return values(of: pairs) { percentDecoded($0) }
    }

    private static func cookies(in headers: HTTPHeaders) -> [String: String] {
        let text = headers["Cookie"].joined(separator: ";")
        return values(of: text.split(separator: ";").map { $0.drop { $0 == " " } }) { String($0) }
    }

    private static func values(
        of pairs: [Substring], _ decode: (Substring) -> String?
    ) -> [String: String] {
        var values: [String: String] = [:]
        for pair in pairs {
            let name = pair.prefix { $0 != "=" }
            values[String(name)] = decode(pair.dropFirst(name.count + 1))
        }
        return values
    }
}
