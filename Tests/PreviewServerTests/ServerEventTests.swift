import PreviewServer
import SystemTesting
import Testing

@Suite("Events of the preview server")
struct ServerEventTests {
    private let site = PreviewSite(["index.html": "forside"])

    private func serve(
        _ limits: PreviewServer.Limits = .init(), _ body: (PreviewServer) async throws -> Void
    ) async throws {
        let server = try await PreviewServer.start(port: 0, limits: limits)
        server.show(site)
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private func listener(of server: PreviewServer) throws -> Client {
        let client = try Client(port: server.port)
        client.get(PreviewScript.eventPath)
        #expect(client.receive(until: "event: feil\ndata: "))
        return client
    }

    @Test("A listener first hears of the edition that its page has, then of changes")
    func changes() async throws {
        try await serve { server in
            let page = try Client(port: server.port)
            page.get("/")
            page.receive(until: "forside")
            let edition = try #require(
                page.received.split(separator: "utgave;desc=\"").last?.prefix { $0 != "\"" })
            let number = try #require(Int(edition))
            let listener = try listener(of: server)
            #expect(listener.received.contains("Content-Type: text/event-stream; charset=utf-8"))
            #expect(listener.received.contains("event: endret\ndata: \(number)\n\n"))
            #expect(listener.received.contains("event: feil\ndata: []\n\n"))
            server.show(site)
            server.show(site)
            #expect(listener.receive(until: "event: endret\ndata: \(number + 1)\n\n"))
            #expect(listener.receive(until: "event: endret\ndata: \(number + 2)\n\n"))
        }
    }

    @Test("Faults reach those who listen and those who come later, until others are told")
    func faults() async throws {
        try await serve { server in
            let early = try listener(of: server)
            let json = "[{\"file\":\"a.md\",\"message\":\"æ\"}]"
            server.show(faults: json)
            #expect(early.receive(until: "event: feil\ndata: \(json)\n\n"))
            let late = try listener(of: server)
            #expect(late.receive(until: "data: \(json)\n\n"))
            server.show(site, faults: "[2]")
            let warned = try listener(of: server)
            #expect(warned.received.contains("event: feil\ndata: [2]\n\n"))
            server.show(site)
            let last = try listener(of: server)
            #expect(last.receive(until: "event: feil\ndata: []\n\n"))
        }
    }

    @Test("A stream outlives the time for requests and carries a sign of life")
    func heartbeat() async throws {
        var limits = PreviewServer.Limits()
        limits.requestTime = .seconds(4)
        limits.answerTime = .seconds(4)
        limits.heartbeat = .milliseconds(4_500)
        try await serve(limits) { server in
            let listener = try listener(of: server)
            #expect(listener.receive(until: "\n:\n\n"))
            server.show(faults: "[1]")
            #expect(listener.receive(until: "data: [1]\n\n"))
        }
    }

    @Test("Pages of other sites may not listen")
    func foreign() async throws {
        try await serve { server in
            let client = try Client(port: server.port)
            client.get(PreviewScript.eventPath, headers: ["Origin: http://evil.example"])
            #expect(client.receiveToEnd())
            #expect(client.received.hasPrefix("HTTP/1.1 403 "))
        }
    }

    @Test("The server brings the script itself")
    func script() async throws {
        try await serve { server in
            let client = try Client(port: server.port)
            client.get(PreviewScript.path, headers: ["Connection: close"])
            #expect(client.receiveToEnd())
            #expect(client.received.contains("Content-Type: text/javascript; charset=utf-8"))
            #expect(client.received.contains(PreviewScript.eventPath))
            #expect(!client.received.contains("innerHTML"))
        }
    }

    @Test("Stopping closes the streams and frees the port")
    func stopping() async throws {
        let server = try await PreviewServer.start(port: 0)
        let listener = try listener(of: server)
        await server.stop()
        #expect(listener.receiveToEnd())
        // Another program may be given the same port meanwhile, but not time and again.
        var isFree = false
        for _ in 0..<10 where !isFree {
            let first = try await PreviewServer.start(port: 0)
            await first.stop()
            let second = try? await PreviewServer.start(port: first.port)
            isFree = second?.port == first.port
            await second?.stop()
        }
        #expect(isFree)
    }
}
