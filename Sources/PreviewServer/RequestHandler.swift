import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers requests without holding up the thread that they came on.
struct RequestHandler: Sendable {
    let readers: NIOThreadPool

    /// - Parameter site: What is shown; `nil` where there has been nothing to show yet.
    func answer(
        to request: PreviewRequest, from site: PreviewSite?, on loop: any EventLoop
    ) -> EventLoopFuture<Response> {
        if request.parts == PreviewScript.parts, !request.isFolder {
            return loop.makeSucceededFuture(
                Response(contentType: ContentType.script, body: Array(PreviewScript.text.utf8)))
        }
        return readers.runIfActive(eventLoop: loop) {
            site?.answer(to: request) ?? .page(.serviceUnavailable)
        }
    }
}
