import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves a site to browsers on this machine and tells their pages when another is shown instead.
///
/// Only programs on the machine can connect (loopback), and only pages of the server itself may
/// make their browser ask it for something.
public struct PreviewServer: Sendable {
    /// The bounds that a server keeps to.
    public struct Limits: Sendable {
        /// How many connections are held at once; one more is closed at once.
        public var connections = 1_000
        /// How long a client may take to send a request, or keep a connection idle.
        public var requestTime = Duration.seconds(15)
        /// How long a client may take to receive an answer.
        public var answerTime = Duration.seconds(60)
        /// The longest address in bytes.
        public var addressLength = 4_096
        /// How often an open page hears that the server is still there.
        public var heartbeat = Duration.seconds(20)

        /// The limits that hold unless a caller sets others.
        public init() {}
    }

    /// The port that is listened on.
    public let port: Int
    private let channel: any Channel
    private let group: MultiThreadedEventLoopGroup
    private let readers: NIOThreadPool
    private let clients: EventClients

    /// The address to open in a browser.
    public var address: String { "http://127.0.0.1:\(port)/" }

    /// Starts serving, with nothing to show yet.
    ///
    /// - Parameters:
    ///   - port: The port; 0 lets the system choose one.
    ///   - endpoint: What is answered besides the pages; without it nothing but reading is.
    public static func start(
        port: Int, limits: Limits = Limits(), endpoint: Endpoint? = nil
    ) async throws(PreviewError) -> PreviewServer {
        // A larger number would be cut to sixteen bits without a word.
        guard (0...65_535).contains(port) else { throw .portNotAllowed(port) }
        let clients = EventClients(limits: limits)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let readers = NIOThreadPool(numberOfThreads: 2)
        readers.start()
        let requestHandler = RequestHandler(readers: readers, endpoint: endpoint)
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                        withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(
                        ConnectionHandler(clients: clients, requestHandler: requestHandler))
                }
            }
        do {
            let channel = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
            return PreviewServer(
                port: channel.localAddress?.port ?? port, channel: channel, group: group,
                readers: readers, clients: clients)
        } catch {
            try? await group.shutdownGracefully()
            try? await readers.shutdownGracefully()
            throw PreviewError(error, port: port)
        }
    }

    /// Shows a site from now on: all open pages load themselves anew.
    ///
    /// - Parameter faults: What is wrong with it, as for ``show(faults:)``.
    public func show(_ site: PreviewSite, faults: String = "[]") {
        clients.show(site, faults: faults)
    }

    /// Shows faults over all pages, also over those that are opened later, until others are told.
    ///
    /// - Parameter faults: A JSON array of objects with `file`, `line`, `column`, `severity`,
    ///   `code`, `message` and `hint`.
    public func show(faults: String) {
        clients.show(faults: faults)
    }

    /// Closes all connections and frees the port.
    public func stop() async {
        try? await channel.close()
        clients.dismiss()
        try? await group.shutdownGracefully()
        try? await readers.shutdownGracefully()
    }
}
