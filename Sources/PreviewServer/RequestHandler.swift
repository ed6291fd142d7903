import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers requests without holding up the thread that they came on.
struct RequestHandler: Sendable {
    let readers: NIOThreadPool
    var endpoint: Endpoint?

    /// - Parameters:
    ///   - head: The request as it came, for the endpoint.
    ///   - site: What is shown; `nil` where there has been nothing to show yet.
    func answer(
        to request: PreviewRequest, _ head: HTTPRequestHead, body: [UInt8],
        from site: PreviewSite?, on loop: any EventLoop
    ) -> EventLoopFuture<Response> {
        if let endpoint, endpoint.takes(request) {
            return readers.runIfActive(eventLoop: loop) {
                endpoint.response(to: request, head, body: body)
            }
        }
        // Only the endpoint takes more than questions.
        guard head.method != .POST else {
            return loop.makeSucceededFuture(.page(.methodNotAllowed))
        }
        if request.parts == PreviewScript.parts, !request.isFolder {
            return loop.makeSucceededFuture(
                Response(contentType: ContentType.script, body: Array(PreviewScript.text.utf8)))
        }
        return readers.runIfActive(eventLoop: loop) {
            site?.answer(to: request) ?? .page(.serviceUnavailable)
        }
    }
}
