import EmbeddedFiles
import FileSystem
public import PreviewServer
import SourceFiles
import Synchronization

/// The editor in the browser: what it asks the server for, and what the server does for it.
///
/// Whoever has the address that is printed at the start may write: it gives the browser a cookie,
/// without which nothing of a chapter's source is handed out and nothing is written.
public final class HandbookEditor: Sendable {
    /// The address of the script that pages of a handbook under edit include.
    public static let scriptPath = "/" + (parts + ["rediger.js"]).joined(separator: "/")

    static let parts = ["_hjemmel", "rediger"]
    /// The largest request, which is larger than any block that a person writes.
    static let bodyLimit = 4_000_000
    private static let cookieName = "hjemmel-rediger"

    /// The folder of the handbook.
    let source: String
    private let token: String
    /// The file of the chapter on each page, by the path of the page.
    private let files = Mutex<[String: String]>([:])

    /// An editor of the handbook in a folder.
    public init(source: String) {
        self.source = source
        var generator = SystemRandomNumberGenerator()
        token = (0..<4).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// What the server answers for the editor.
    public var endpoint: Endpoint {
        Endpoint(parts: Self.parts, bodyLimit: Self.bodyLimit) { self.answer(to: $0) }
    }

    /// The address, below that of the server, which lets a browser write.
    public var startPath: String {
        (Self.parts + ["start"]).joined(separator: "/") + "?nokkel=" + token
    }

    /// Says which chapters the pages show from now on: the file by the path of the page.
    public func show(_ files: [String: String]) {
        self.files.withLock { $0 = files }
    }

    func file(ofPage page: String) -> String? {
        let path = page.hasPrefix("/") ? String(page.dropFirst()) : page
        let whole = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        return files.withLock { $0[whole] }
    }

    private func answer(to request: Endpoint.Request) -> Endpoint.Answer {
        let name = request.parts.joined(separator: "/")
        if request.method == .get {
            if name == "start" { return start(request) }
            if let script = Self.clientFiles[name] { return Answer(name: name, body: script) }
        }
        guard request.cookies[Self.cookieName].map(isToken) ?? false else {
            return .refusal(
                403, "Åpne adressen som står i terminalen, for å redigere i denne nettleseren.")
        }
        switch (request.method, name) {
        case (.get, "kapittel"): return chapter(onPage: request.query["side"] ?? "")
        case (.post, "lagre"), (.post, "sett-inn"):
            if let refusal = refusalToWrite(request) { return refusal }
            return name == "lagre" ? save(request.body) : insert(request.body)
        default: return .refusal(404, "Redigeringen har ikke noe på denne adressen.")
        }
    }

    typealias Answer = Endpoint.Answer

    /// Gives the browser the cookie, once it has shown that it knows the token.
    private func start(_ request: Endpoint.Request) -> Answer {
        guard isToken(request.query["nokkel"] ?? "") else {
            return .refusal(403, "Adressen gjelder ikke lenger. Bruk den som står i terminalen.")
        }
        var answer = Answer(status: 303, name: "start.txt", body: [])
        answer.location = "/"
        answer.cookie = "\(Self.cookieName)=\(token); Path=/; HttpOnly; SameSite=Strict"
        return answer
    }

    /// Compares in a time that tells nothing of the token.
    private func isToken(_ text: String) -> Bool {
        guard text.utf8.count == token.utf8.count else { return false }
        return zip(text.utf8, token.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Why a request may not write: it has to come from a page of this server, as JSON.
    private func refusalToWrite(_ request: Endpoint.Request) -> Answer? {
        let site = request.header("Sec-Fetch-Site")
        // That the origin is the server's own is checked of every request that names one.
        guard request.header("Origin").count == 1, site.isEmpty || site == ["same-origin"] else {
            return .refusal(403, "Forespørselen kom ikke fra redigeringen.")
        }
        let type = request.header("Content-Type").first?.prefix { $0 != ";" }.lowercased()
        guard type == "application/json" else {
            return .refusal(415, "Forespørselen er ikke JSON.")
        }
        return nil
    }

    /// Whether the program was built with the rich editor.
    static var hasRichEditor: Bool { clientFiles["prosemirror.js"] != nil }

    /// The scripts and the style sheet of the client, and the rich editor where the program has it.
    private static let clientFiles: [String: [UInt8]] = Dictionary(
        (EmbeddedFile.files(below: "Sources/HandbookEditor/Client")
            + EmbeddedFile.files(below: ".editor"))
            .map { ($0.path, $0.file.bytes) }, uniquingKeysWith: { first, _ in first })
}
