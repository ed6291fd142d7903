import NIOCore
import NIOHTTP1

/// One connection: reads requests, answers them in turn, or sends events until the page is gone.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let clients: EventClients
    private let requestHandler: RequestHandler
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    /// Whether there was more than a request may carry.
    private var isTooLarge = false
    private var isListening = false
    /// Closes the connection when the client takes too long.
    private var deadline: Scheduled<Void>?
    private var heartbeat: RepeatedTask?

    init(clients: EventClients, requestHandler: RequestHandler) {
        self.clients = clients
        self.requestHandler = requestHandler
    }

    func channelActive(context: ChannelHandlerContext) {
        guard clients.admit(context.channel) else {
            context.close(promise: nil)
            return
        }
        setDeadline(clients.limits.requestTime, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        heartbeat?.cancel()
        clients.release(context.channel)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            (body, isTooLarge) = ([], false)
        case .body(let part):
            let limit = head?.method == .POST ? requestHandler.endpoint?.bodyLimit ?? 0 : 0
            isTooLarge = isTooLarge || body.count + part.readableBytes > limit
            if isTooLarge { body = [] } else { body += part.readableBytesView }
        case .end:
            guard let head else { return }
            self.head = nil
            respond(to: head, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? ServerEvent {
            send(event.text, context)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}

extension ConnectionHandler {
    private func respond(to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        setDeadline(clients.limits.answerTime, context)
        let keepAlive = head.isKeepAlive && !isTooLarge
        let (site, edition) = clients.shown
        do {
            if isTooLarge { throw Refusal(status: .payloadTooLarge) }
            let port = context.localAddress?.port ?? 0
            let request = try PreviewRequest(
                head, port: port, limits: clients.limits,
                bodyLimit: requestHandler.endpoint?.bodyLimit)
            if request.parts == PreviewScript.eventParts, !request.isHead {
                startListening(head, context)
                return
            }
            requestHandler.answer(
                to: request, head, body: body, from: site, on: context.eventLoop
            ).assumeIsolated()
                .whenComplete {
                    let answer = (try? $0.get()) ?? .page(.internalServerError)
                    self.write(answer, edition: edition, to: head, keepAlive: keepAlive, context)
                }
        } catch {
            let status = (error as? Refusal)?.status ?? .badRequest
            write(.page(status), edition: edition, to: head, keepAlive: false, context)
        }
    }

    private func write(
        _ answer: Response, edition: Int, to head: HTTPRequestHead, keepAlive: Bool,
        _ context: ChannelHandlerContext
    ) {
        var headers = answer.headers(edition: edition)
        if !keepAlive { headers.add(name: "Connection", value: "close") }
        let responseHead = HTTPResponseHead(
            version: head.version, status: answer.status, headers: headers)
        context.write(wrapOutboundOut(.head(responseHead)), promise: nil)
        if head.method != .HEAD {
            let body = context.channel.allocator.buffer(bytes: answer.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { _ in
            guard keepAlive else {
                context.close(promise: nil)
                return
            }
            self.setDeadline(self.clients.limits.requestTime, context)
        }
    }

    private func startListening(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        isListening = true
        let headers: HTTPHeaders = [
            "Content-Type": ContentType.events, "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
        ]
        let responseHead = HTTPResponseHead(version: head.version, status: .ok, headers: headers)
        context.write(wrapOutboundOut(.head(responseHead)), promise: nil)
        let first = clients.listen(context.channel)
        send("retry: 500\n\n" + first.map(\.text).joined(), context)
        let pause = TimeAmount(clients.limits.heartbeat)
        let channel = context.channel
        heartbeat = context.eventLoop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { _ in
            channel.pipeline.fireUserInboundEventTriggered(ServerEvent.heartbeat)
        }
    }

    /// Sends a part of the stream; a client that has stopped reading is let go.
    private func send(_ text: String, _ context: ChannelHandlerContext) {
        guard isListening else { return }
        guard context.channel.isWritable else {
            context.close(promise: nil)
            return
        }
        let buffer = context.channel.allocator.buffer(string: text)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
    }

    private func setDeadline(_ time: Duration, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: TimeAmount(time)) {
            channel.close(promise: nil)
        }
    }
}
