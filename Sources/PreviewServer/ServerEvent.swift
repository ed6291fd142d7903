/// An event of a stream of server-sent events (HTML Living Standard, section 9.2).
struct ServerEvent: Hashable, Sendable {
    /// The event as it is sent.
    let text: String

    /// The site has this edition now.
    static func changed(edition: Int) -> ServerEvent {
        ServerEvent(name: "endret", data: String(edition))
    }

    /// The faults of the latest build, as JSON.
    static func faults(_ json: String) -> ServerEvent {
        ServerEvent(name: "feil", data: json)
    }

    /// Nothing but a comment, which shows whether anybody still reads the stream.
    static let heartbeat = ServerEvent(text: ":\n\n")

    private init(text: String) {
        self.text = text
    }

    /// An event with one `data` line for each line of the data.
    private init(name: String, data: String) {
        let lines = data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        self.text = "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
    }
}
