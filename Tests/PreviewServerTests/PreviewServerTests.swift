import PreviewServer
import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("The preview server")
struct PreviewServerTests {
    private let files = [
        "index.html": "forside", "a/side.html": "<p>æ", "a/index.html": "a", "stil.css": "p{}",
    ]

    /// Runs something with a server of a site.
    private func serve(
        _ limits: PreviewServer.Limits = .init(), _ files: [String: String]? = nil,
        _ body: (PreviewServer) async throws -> Void
    ) async throws {
        let server = try await PreviewServer.start(port: 0, limits: limits)
        server.show(PreviewSite(files ?? self.files))
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    /// The whole answer to one request.
    private func answer(
        _ path: String, _ method: String = "GET", from server: PreviewServer,
        headers: [String] = []
    ) throws -> String {
        let client = try Client(port: server.port)
        client.get(path, method, headers: headers + ["Connection: close"])
        #expect(client.receiveToEnd())
        return client.received
    }

    /// Whether a page is answered with this text, now or when the server has noticed that there is
    /// room.
    private func shows(_ text: String, at path: String, on server: PreviewServer) async throws
        -> Bool
    {
        for _ in 0..<3_000 {
            let client = try Client(port: server.port)
            client.get(path, headers: ["Connection: close"])
            client.receiveToEnd()
            if client.received.hasSuffix(text) { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }

    @Test("Pages come with their type and are never kept")
    func pages() async throws {
        try await serve { server in
            let page = try answer("/a/side.html", from: server)
            #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(page.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"))
            #expect(page.contains("\r\nCache-Control: no-store\r\n"))
            #expect(page.contains("\r\nX-Content-Type-Options: nosniff\r\n"))
            #expect(page.contains("\r\nContent-Length: 5\r\n"))
            #expect(page.hasSuffix("\r\n\r\n<p>æ"))
            #expect(try answer("/", from: server).hasSuffix("\r\n\r\nforside"))
            #expect(try answer("/a/?x", from: server).hasSuffix("\r\n\r\na"))
            #expect(try answer("/stil.css", from: server).contains("text/css; charset=utf-8"))
        }
    }

    @Test("HEAD has the headers and no body")
    func head() async throws {
        try await serve { server in
            let page = try answer("/a/side.html", "HEAD", from: server)
            #expect(page.contains("\r\nContent-Length: 5\r\n"))
            #expect(page.hasSuffix("\r\n\r\n"))
        }
    }

    @Test("A folder without its slash is redirected to it")
    func folder() async throws {
        try await serve { server in
            let page = try answer("/a?b=1", from: server)
            #expect(page.hasPrefix("HTTP/1.1 301 "))
            #expect(page.contains("\r\nLocation: /a/?b=1\r\n"))
        }
    }

    @Test("What is missing gets a page of its own, or that of the site")
    func missing() async throws {
        try await serve { server in
            let plain = try answer("/borte.html", from: server)
            #expect(plain.hasPrefix("HTTP/1.1 404 "))
            #expect(plain.contains("Fant ikke siden"))
            #expect(plain.contains(PreviewScript.path))
            server.show(PreviewSite(files.merging(["404.html": "egen side"]) { $1 }))
            let own = try answer("/stil.css/x", from: server)
            #expect(own.hasPrefix("HTTP/1.1 404 ") && own.hasSuffix("egen side"))
        }
    }

    @Test("Nothing but plain names is asked of the site")
    func outside() async throws {
        let server = try await PreviewServer.start(port: 0)
        server.show(PreviewSite { _ in Array("hemmelig".utf8) })
        let paths = [
            "/../hemmelig.txt", "/%2e%2e/hemmelig.txt", "/a/../../hemmelig.txt", "/.hjemmel",
            "/a/%2fhemmelig.txt", "/..%2fhemmelig.txt", "/a//b", "/a%00", "/a%5cb",
        ]
        for path in paths {
            let page = try answer(path, from: server)
            #expect(page.hasPrefix("HTTP/1.1 404 "), "\(path)")
            #expect(!page.contains("hemmelig"), "\(path)")
        }
        await server.stop()
    }

    @Test("Before there is a site, and where a file cannot be made, a page says so")
    func nothing() async throws {
        let server = try await PreviewServer.start(port: 0)
        let early = try answer("/a/side.html", from: server)
        #expect(early.hasPrefix("HTTP/1.1 503 ") && early.contains(PreviewScript.path))
        server.show(PreviewSite { _ in throw Unreadable() })
        #expect(try answer("/", from: server).hasPrefix("HTTP/1.1 500 "))
        await server.stop()
    }

    @Test("Another site is shown from the next request on")
    func exchanged() async throws {
        try await serve { server in
            server.show(PreviewSite(["index.html": "ny forside"]))
            let page = try answer("/", from: server)
            #expect(page.hasSuffix("ny forside"))
            #expect(try answer("/stil.css", from: server).hasPrefix("HTTP/1.1 404 "))
        }
    }

    @Test("One connection carries several requests, also such as are sent ahead")
    func keepAlive() async throws {
        try await serve { server in
            let client = try Client(port: server.port)
            client.get("/")
            #expect(client.receive(until: "forside"))
            client.get("/stil.css")
            client.get("/a/side.html")
            client.get("/borte")
            #expect(client.receive(until: "Fant ikke siden"))
            let order = ["forside", "p{}", "<p>æ", "Fant ikke"].map { text in
                client.received.range(of: text)
            }
            #expect(order.allSatisfy { $0 != nil })
            #expect(zip(order, order.dropFirst()).allSatisfy { ($0 ?? 0) < ($1 ?? 0) })
        }
    }

    @Test("Other hosts, other origins, other methods and bodies are refused")
    func refused() async throws {
        try await serve { server in
            let client = try Client(port: server.port)
            client.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
            #expect(client.receiveToEnd())
            #expect(client.received.hasPrefix("HTTP/1.1 421 "))
            let foreign = try answer("/", from: server, headers: ["Origin: http://evil.example"])
            #expect(foreign.hasPrefix("HTTP/1.1 403 "))
            let post = try answer("/", "POST", from: server, headers: ["Content-Length: 0"])
            #expect(post.hasPrefix("HTTP/1.1 405 ") && post.contains("\r\nAllow: GET, HEAD\r\n"))
            let body = try Client(port: server.port)
            body.get("/", headers: ["Content-Length: 3"])
            body.send("abc")
            #expect(body.receiveToEnd())
            #expect(body.received.hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test("Requests that are too large or no HTTP are refused, and the server lives on")
    func oversized() async throws {
        try await serve { server in
            let long = "/" + String(repeating: "a", count: 5_000)
            #expect(try answer(long, from: server).hasPrefix("HTTP/1.1 414 "))
            for text in [
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "a", count: 500_000),
                "GET /" + String(repeating: "a", count: 500_000), "\u{16}\u{3}\u{1}tull\r\n\r\n",
            ] {
                let client = try Client(port: server.port)
                client.send(text)
                #expect(client.receiveToEnd())
                #expect(!client.received.contains(" 200 "))
            }
            #expect(try answer("/", from: server).hasSuffix("forside"))
        }
    }

    @Test("A client that takes too long is let go, whether it sends nothing or a little at a time")
    func slow() async throws {
        var limits = PreviewServer.Limits()
        // Long enough that one who asks at once is never too late.
        limits.requestTime = .seconds(4)
        try await serve(limits) { server in
            let idle = try Client(port: server.port)
            idle.get("/")
            #expect(idle.receive(until: "forside"))
            let silent = try Client(port: server.port)
            let trickling = try Client(port: server.port)
            trickling.send("GET / HTTP/1.1\r\n")
            for _ in 0..<25 {
                try await Task.sleep(for: .milliseconds(200))
                trickling.send("X: y\r\n")
            }
            for client in [silent, trickling, idle] { #expect(client.receiveToEnd()) }
            #expect(trickling.received.isEmpty)
        }
    }

    @Test("No more connections are held than there is room for, and a closed one makes room")
    func connections() async throws {
        var limits = PreviewServer.Limits()
        limits.connections = 3
        try await serve(limits) { server in
            var held = try (0..<3).map { _ in try Client(port: server.port) }
            for client in held {
                client.get("/")
                #expect(client.receive(until: "forside"))
            }
            let refused = try Client(port: server.port)
            #expect(refused.receiveToEnd())
            #expect(refused.received.isEmpty)
            held.removeLast()
            #expect(try await shows("forside", at: "/", on: server))
        }
    }

    @Test("A thousand connections are held, and one more page is served when some go")
    func thousand() async throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_max, 8_192)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let count = min(1_000, Int(limit.rlim_cur) / 2 - 100)
        try await serve { server in
            var held = try (0..<count).map { _ in try Client(port: server.port) }
            for client in held { client.get("/") }
            for client in held { #expect(client.receive(until: "forside")) }
            held.removeLast(10)
            #expect(try await shows("forside", at: "/", on: server))
        }
    }

    @Test("A port in use and a port that is none are errors")
    func errors() async throws {
        try await serve { server in
            await #expect(throws: PreviewError.portInUse(server.port)) {
                try await PreviewServer.start(port: server.port)
            }
        }
        await #expect(throws: PreviewError.portNotAllowed(70_000)) {
            try await PreviewServer.start(port: 70_000)
        }
    }
}

extension PreviewSite {
    /// A site of texts by path.
    init(_ texts: [String: String]) {
        self.init { texts[$0].map { Array($0.utf8) } }
    }
}

private struct Unreadable: Error {}

extension String {
    /// Where a text begins, in bytes.
    fileprivate func range(of text: String) -> Int? {
        let bytes = Array(utf8)
        let wanted = Array(text.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: wanted) }
    }
}
