import NIOHTTP1
import Testing

@testable import PreviewServer

@Suite("A request to the preview")
struct PreviewRequestTests {
    private func request(
        _ uri: String, method: HTTPMethod = .GET, headers: HTTPHeaders = ["Host": "127.0.0.1:80"]
    ) throws(Refusal) -> PreviewRequest {
        let head = HTTPRequestHead(version: .http1_1, method: method, uri: uri, headers: headers)
        return try PreviewRequest(head, port: 80, limits: PreviewServer.Limits())
    }

    private func refusal(
        _ uri: String = "/", method: HTTPMethod = .GET,
        headers: HTTPHeaders = ["Host": "127.0.0.1:80"]
    ) -> HTTPResponseStatus? {
        do {
            _ = try request(uri, method: method, headers: headers)
            return nil
        } catch {
            return error.status
        }
    }

    @Test(
        "Its path is decoded, without the query",
        arguments: [
            ("/", [], true), ("/a/b.html", ["a", "b.html"], false), ("/a/", ["a"], true),
            ("/bl%C3%A5%20b%c3%a6r.html", ["blå bær.html"], false), ("/a?b=/../c", ["a"], false),
            ("/a#b", ["a"], false), ("/%41", ["A"], false), ("/100%25", ["100%"], false),
        ])
    func path(uri: String, parts: [String], isFolder: Bool) throws {
        let request = try request(uri)
        #expect(request.parts == parts)
        #expect(request.isFolder == isFolder)
        #expect(!request.isHead)
    }

    @Test(
        "A path that leaves the folder, or leads to a hidden file, is refused",
        arguments: [
            "/..", "/../etc/passwd", "/a/../../b", "/%2e%2e/b", "/%2E./b", "/.git/config",
            "/.hjemmel",
            "/a/%2ehidden", "/a%2fb", "/..%2f..%2fetc", "/a%5cb", "/a\\b", "/a%00b", "/a%0ab",
            "//a",
            "/a//b", "//", "/./a",
        ])
    func traversal(uri: String) {
        #expect(refusal(uri) == .notFound)
    }

    @Test(
        "A path that is malformed is refused",
        arguments: ["a", "", "*", "http://127.0.0.1/", "/%", "/%4", "/%zz", "/%ff", "/%C3"])
    func malformed(uri: String) {
        #expect(refusal(uri) == .badRequest)
    }

    @Test(
        "Only names of this machine are answered",
        arguments: ["localhost", "LOCALHOST:80", "[::1]"])
    func ownHost(host: String) {
        #expect(refusal(headers: ["Host": host]) == nil)
    }

    @Test(
        "A name that somebody else points here is refused",
        arguments: [
            "evil.example", "evil.example:80", "127.0.0.1:81", "localhost.evil.example", "",
        ])
    func foreignHost(host: String) {
        #expect(refusal(headers: ["Host": host]) == .misdirectedRequest)
    }

    @Test("A request names one host")
    func hostCount() {
        #expect(refusal(headers: [:]) == .badRequest)
        #expect(refusal(headers: ["Host": "localhost", "host": "localhost"]) == .badRequest)
    }

    @Test(
        "What a page of another site makes a browser ask for is refused",
        arguments: [
            ["Origin": "http://evil.example"], ["Origin": "null"],
            ["Origin": "http://localhost:81"],
            ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"],
            ["Sec-Fetch-Site": "cross-site"],
        ])
    func foreignOrigin(headers: [String: String]) {
        let all = HTTPHeaders(headers.map { ($0.key, $0.value) } + [("Host", "localhost:80")])
        #expect(refusal(headers: all) == .forbidden)
    }

    @Test(
        "Its own pages, and links that somebody follows, are answered",
        arguments: [
            ["Origin": "http://localhost:80"], ["Sec-Fetch-Site": "same-origin"],
            ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"],
        ])
    func ownOrigin(headers: [String: String]) {
        let all = HTTPHeaders(headers.map { ($0.key, $0.value) } + [("Host", "localhost:80")])
        #expect(refusal(headers: all) == nil)
    }

    @Test("Only reading is possible, without a body and with an address of some length")
    func shape() throws {
        #expect(refusal(method: .POST) == .methodNotAllowed)
        #expect(refusal(method: .OPTIONS) == .methodNotAllowed)
        #expect(try request("/", method: .HEAD).isHead)
        #expect(refusal("/" + String(repeating: "a", count: 4_096)) == .uriTooLong)
        let host = ("Host", "localhost")
        #expect(refusal(headers: .init([host, ("Content-Length", "1")])) == .payloadTooLarge)
        #expect(
            refusal(headers: .init([host, ("Transfer-Encoding", "chunked")])) == .payloadTooLarge)
        #expect(refusal(headers: .init([host, ("Content-Length", "0")])) == nil)
    }

    @Test(
        "The type of a file follows from its ending",
        arguments: [
            ("a.html", "text/html; charset=utf-8"), ("a.b.CSS", "text/css; charset=utf-8"),
            ("a.ics", "text/calendar; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"),
            ("a.svg", "image/svg+xml; charset=utf-8"), ("a.png", "image/png"),
            ("a", "application/octet-stream"), ("a.ukjent", "application/octet-stream"),
        ])
    func type(name: String, type: String) {
        #expect(ContentType.ofFile(name) == type)
    }

    @Test("Each line of an event is data of its own, so that no text can end the event")
    func event() {
        #expect(ServerEvent.changed(edition: 3).text == "event: endret\ndata: 3\n\n")
        #expect(
            ServerEvent.faults("[\n\r\nevent: x\u{2028}]").text
                == "event: feil\ndata: [\ndata: \ndata: event: x\ndata: ]\n\n")
    }
}
