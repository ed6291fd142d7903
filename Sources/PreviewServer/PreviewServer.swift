import FileSystem
import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves a folder to browsers on this machine and tells their pages when it has changed.
///
/// The folder is opened anew for each request, so that another may be exchanged for it at any time.
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
    private let audience: Audience

    /// The address to open in a browser.
    public var address: String { "http://127.0.0.1:\(port)/" }

    /// Starts serving a folder.
    ///
    /// - Parameters:
    ///   - folder: The path of the folder; it must exist now, but may come and go later.
    ///   - port: The port; 0 lets the system choose one.
    public static func start(
        serving folder: String, port: Int, limits: Limits = Limits()
    ) async throws(PreviewError) -> PreviewServer {
        // A larger number would be cut to sixteen bits without a word.
        guard (0...65_535).contains(port) else { throw .portNotAllowed(port) }
        do throws(SystemError) {
            _ = try Folder(at: folder)
        } catch {
            throw .folder(error)
        }
        let audience = Audience(limits: limits)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let readers = NIOThreadPool(numberOfThreads: 2)
        readers.start()
        let answerer = Answerer(folder: SiteFolder(path: folder), readers: readers)
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                        withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(
                        ConnectionHandler(audience: audience, answerer: answerer))
                }
            }
        do {
            let channel = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
            return PreviewServer(
                port: channel.localAddress?.port ?? port, channel: channel, group: group,
                readers: readers, audience: audience)
        } catch {
            try? await group.shutdownGracefully()
            try? await readers.shutdownGracefully()
            throw PreviewError(error, port: port)
        }
    }

    /// Tells all pages to load themselves anew, and takes away the faults that they show.
    public func announceChange() {
        audience.announceChange()
    }

    /// Shows faults over all pages, also over those that are opened later, until the next change.
    ///
    /// - Parameter json: A JSON array of objects with `file`, `line`, `column`, `severity`, `code`,
    ///   `message` and `hint`.
    public func announceFaults(_ json: String) {
        audience.announceFaults(json)
    }

    /// Closes all connections and frees the port.
    public func stop() async {
        try? await channel.close()
        audience.dismiss()
        try? await group.shutdownGracefully()
        try? await readers.shutdownGracefully()
    }
}
