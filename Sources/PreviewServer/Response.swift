import NIOHTTP1

/// What is answered to a request.
struct Response: Hashable, Sendable {
    var status: HTTPResponseStatus = .ok
    var contentType = ContentType.html
    var location: String?
    var cookie: String?
    var body: [UInt8] = []

    /// A small page that says why there is no other.
    static func page(_ status: HTTPResponseStatus) -> Response {
        let text =
            switch status {
            case .notFound: "Fant ikke siden"
            case .forbidden, .misdirectedRequest: "Forespørselen kom fra et annet nettsted"
            case .methodNotAllowed: "Her kan du bare lese"
            case .serviceUnavailable: "Håndboka har feil og kan ikke vises ennå"
            case .internalServerError: "Siden kunne ikke leses"
            default: "Forespørselen er ikke gyldig"
            }
        let page = """
            <!doctype html>
            <html lang="nb">
            <meta charset="utf-8">
            <title>\(text)</title>
            <h1>\(text)</h1>
            <p><a href="/">Til forsiden</a></p>
            <script src="\(PreviewScript.path)"></script>
            </html>

            """
        return Response(status: status, body: Array(page.utf8))
    }

    /// The headers, with the length of the body.
    ///
    /// - Parameter edition: The edition of the site that the body was read from.
    func headers(edition: Int) -> HTTPHeaders {
        var headers: HTTPHeaders = [
            "Content-Type": contentType,
            "Content-Length": String(body.count),
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "SAMEORIGIN",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Referrer-Policy": "same-origin",
            // The one header whose value a page may read of itself.
            "Server-Timing": "utgave;desc=\"\(edition)\"",
        ]
        if let location { headers.add(name: "Location", value: location) }
        if let cookie { headers.add(name: "Set-Cookie", value: cookie) }
        if status == .methodNotAllowed { headers.add(name: "Allow", value: "GET, HEAD") }
        return headers
    }
}
