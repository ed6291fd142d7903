import FileSystem
import FoundationEssentials
import Glibc
import HandbookEditor
import PreviewServer
import SystemTesting
import Testing

@Suite("The editor's requests")
struct HandbookEditorTests {
    private static let chapter =
        "---\r\ntittel: A\r\n---\r\n\r\n# En\r\n\r\nto  \r\ntre\r\n\r\n- fire"

    /// A server on a small handbook, and what a browser that was let in sends with each request.
    private struct Editing {
        let temporary: TemporaryFolder
        let server: PreviewServer
        let cookie: String

        var headers: [String] {
            [
                "Cookie: \(cookie)", "Origin: http://localhost", "Content-Type: application/json",
                "Sec-Fetch-Site: same-origin",
            ]
        }

        func send(
            _ method: String, _ path: String, headers: [String], body: String = ""
        ) throws -> (status: String, head: String, body: String) {
            let client = try Client(port: server.port)
            let length = method == "POST" ? ["Content-Length: \(body.utf8.count)"] : []
            client.get(
                "/_hjemmel/rediger/" + path, method,
                headers: headers + length + ["Connection: close"])
            client.send(body)
            client.receiveToEnd()
            let text = client.received
            let end = text.utf8.firstRange(of: "\r\n\r\n".utf8)?.upperBound ?? text.endIndex
            let status = text.split(separator: " ").dropFirst().first.map(String.init) ?? ""
            return (status, String(text[..<end]), String(text[end...]))
        }

        func opened() throws -> (version: String, blocks: [[String: String]]) {
            let body = try send("GET", "kapittel?side=/a.html", headers: headers).body
            let value = try JSONDecoder().decode(Opened.self, from: Data(body.utf8))
            return (
                value.versjon,
                value.blokker.map { ["kilde": $0.kilde, "linjer": "\($0.fra)-\($0.til)"] }
            )
        }

        func save(_ values: [String: String], line: Int, path: String = "lagre") throws -> (
            status: String, head: String, body: String
        ) {
            var fields = values.map { "\"\($0.key)\":\(quoted($0.value))" }
            fields.append("\"fra\":\(line)")
            return try send(
                "POST", path, headers: headers, body: "{\(fields.joined(separator: ","))}")
        }

        var file: String {
            get throws {
                String(decoding: try temporary.folder("h").read("a.md"), as: UTF8.self)
            }
        }

        private func quoted(_ text: String) -> String {
            let encoded = try? JSONEncoder().encode([text])
            return String(decoding: encoded ?? Data(), as: UTF8.self).dropFirst().dropLast()
                .description
        }
    }

    private struct Opened: Decodable {
        struct Block: Decodable {
            let fra: Int
            let til: Int
            let kilde: String
        }
        let fil: String
        let versjon: String
        let blokker: [Block]
    }

    private func edit(_ body: (Editing) throws -> Void) async throws {
        let temporary = try TemporaryFolder()
        try temporary.write(["h/a.md": Self.chapter, "h/b.txt": "b", "ute.md": "# Ute"])
        #expect(symlink("../ute.md", temporary("h/lenke.md")) == 0)
        let editor = HandbookEditor(source: temporary("h"))
        editor.show(["a.html": "a.md"])
        let server = try await PreviewServer.start(port: 0, endpoint: editor.endpoint)
        do {
            let token = editor.startPath.drop { $0 != "=" }.dropFirst()
            try body(
                Editing(
                    temporary: temporary, server: server, cookie: "hjemmel-rediger=\(token)"))
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    @Test("A chapter is opened as its blocks, and a saved block changes its own lines")
    func saving() async throws {
        try await edit { (editing) throws in
            let (opened, blocks) = try editing.opened()
            #expect(blocks.map { $0["linjer"] } == ["5-5", "7-8", "10-10"])
            #expect(blocks[1]["kilde"] == "to  \ntre")
            let answer = try editing.save(
                ["fil": "a.md", "versjon": opened, "kilde": "to  \ntre", "tekst": "to  \nfem"],
                line: 7)
            #expect(answer.status == "200", "\(answer)")
            let expected = "---\r\ntittel: A\r\n---\r\n\r\n# En\r\n\r\nto  \r\nfem\r\n\r\n- fire"
            #expect(try editing.file == expected)
            let version = try editing.opened().version
            #expect(answer.body.contains(version))
        }
    }

    @Test("A new block stands after the one that it is put after")
    func inserting() async throws {
        try await edit { (editing) throws in
            let answer = try editing.save(
                [
                    "fil": "a.md", "versjon": try editing.opened().version, "kilde": "- fire",
                    "tekst": "fem",
                ], line: 10, path: "sett-inn")
            #expect(answer.status == "200")
            #expect(try editing.file == Self.chapter + "\r\n\r\nfem")
        }
    }

    @Test("A file that is another than the opened one is not written; both texts are told")
    func conflict() async throws {
        try await edit { (editing) throws in
            let version = try editing.opened().version
            try editing.temporary.write(["h/a.md": "---\n---\nannet"])
            let answer = try editing.save(
                ["fil": "a.md", "versjon": version, "kilde": "# En", "tekst": "# Min"], line: 5)
            #expect(answer.status == "409")
            #expect(answer.body.contains("# Min") && answer.body.contains("annet"))
            #expect(try editing.file == "---\n---\nannet")
            // The same version, but not the block that was opened.
            let other = try editing.save(
                [
                    "fil": "a.md", "versjon": try editing.opened().version, "kilde": "# En",
                    "tekst": "# Min",
                ], line: 3)
            #expect(other.status == "409")
        }
    }

    @Test("Of two that save at once, one is told that the other was first")
    func race() async throws {
        try await edit { (editing) throws in
            let version = try editing.opened().version
            let values = ["fil": "a.md", "versjon": version, "kilde": "# En"]
            let first = try editing.save(values.merging(["tekst": "# A"]) { $1 }, line: 5)
            let second = try editing.save(values.merging(["tekst": "# B"]) { $1 }, line: 5)
            #expect([first.status, second.status] == ["200", "409"])
            #expect(try editing.file.contains("# A"))
        }
    }

    @Test(
        "A request without the cookie, from another page or of another kind is refused",
        arguments: [
            (["Origin: http://localhost", "Content-Type: application/json"], "403"),
            (["Cookie: K", "Content-Type: application/json"], "403"),
            (
                ["Cookie: K", "Origin: http://evil.example", "Content-Type: application/json"],
                "403"
            ),
            (["Cookie: K", "Origin: null", "Content-Type: application/json"], "403"),
            (
                [
                    "Cookie: K", "Origin: http://localhost", "Content-Type: application/json",
                    "Sec-Fetch-Site: same-site",
                ], "403"
            ),
            (["Cookie: K", "Origin: http://localhost", "Content-Type: text/plain"], "415"),
            (["Cookie: K", "Origin: http://localhost"], "415"),
            (["Cookie: hjemmel-rediger=", "Origin: http://localhost"], "403"),
        ])
    func foreign(headers: [String], status: String) async throws {
        try await edit { (editing) throws in
            let sent = headers.map { $0 == "Cookie: K" ? "Cookie: \(editing.cookie)" : $0 }
            let body =
                "{\"fil\":\"a.md\",\"versjon\":\"\",\"fra\":5,\"kilde\":\"\",\"tekst\":\"x\"}"
            #expect(try editing.send("POST", "lagre", headers: sent, body: body).status == status)
            #expect(try editing.file == Self.chapter)
        }
    }

    @Test("Without the cookie no source is read; a wrong token gives none")
    func reading() async throws {
        try await edit { (editing) throws in
            #expect(try editing.send("GET", "kapittel?side=/a.html", headers: []).status == "403")
            let wrong = try editing.send("GET", "start?nokkel=abc", headers: [])
            #expect(wrong.status == "403" && !wrong.head.contains("Set-Cookie"))
            let key = editing.cookie.drop { $0 != "=" }.dropFirst()
            let right = try editing.send("GET", "start?nokkel=\(key)", headers: [])
            #expect(right.status == "303" && right.head.contains("\r\nLocation: /\r\n"))
            #expect(
                right.head.contains(
                    "\r\nSet-Cookie: \(editing.cookie); Path=/; HttpOnly; SameSite=Strict\r\n"))
        }
    }

    @Test(
        "Only chapters of the handbook are written",
        arguments: [
            "../ute.md", "lenke.md", "b.txt", "borte.md", "/etc/passwd", "./a.md", "a.md/../a.md",
            "", ".skjult.md", "a.md\\u0000",
        ])
    func paths(file: String) async throws {
        try await edit { (editing) throws in
            let version = try editing.opened().version
            let body =
                "{\"fil\":\"\(file)\",\"versjon\":\"\(version)\",\"fra\":1,"
                + "\"kilde\":\"# Ute\",\"tekst\":\"x\"}"
            let answer = try editing.send("POST", "lagre", headers: editing.headers, body: body)
            #expect(answer.status == "404", "\(answer.body)")
            #expect(
                String(decoding: try editing.temporary.folder().read("ute.md"), as: UTF8.self)
                    == "# Ute")
        }
    }

    @Test("What is too large or malformed is refused", arguments: ["", "{", "[]", "{\"fil\":1}"])
    func malformed(body: String) async throws {
        try await edit { (editing) throws in
            let answer = try editing.send("POST", "lagre", headers: editing.headers, body: body)
            #expect(answer.status == "400")
            let client = try Client(port: editing.server.port)
            client.get(
                "/_hjemmel/rediger/lagre", "POST",
                headers: editing.headers + ["Content-Length: 4000001"])
            client.send(String(repeating: "x", count: 4_000_001))
            client.receive(until: "\r\n\r\n")
            #expect(client.received.hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test("Nothing but the editor takes more than questions")
    func elsewhere() async throws {
        try await edit { (editing) throws in
            let client = try Client(port: editing.server.port)
            client.get(
                "/a.html", "POST", headers: ["Content-Length: 0", "Connection: close"])
            client.receiveToEnd()
            #expect(client.received.hasPrefix("HTTP/1.1 405 "))
            #expect(
                try editing.send("POST", "kapittel", headers: editing.headers).status == "404")
            #expect(
                try editing.send("DELETE", "lagre", headers: editing.headers).status == "405")
        }
    }
}
