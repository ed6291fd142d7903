import NIOCore
import NIOPosix

/// Answers requests without holding up the thread that they came on.
struct Answerer: Sendable {
    let folder: SiteFolder
    let readers: NIOThreadPool

    func answer(
        to request: PreviewRequest, on loop: any EventLoop
    ) -> EventLoopFuture<Answer> {
        if request.parts == PreviewScript.parts, !request.isFolder {
            return loop.makeSucceededFuture(
                Answer(contentType: ContentType.script, body: Array(PreviewScript.text.utf8)))
        }
        return readers.runIfActive(eventLoop: loop) { folder.answer(to: request) }
    }
}
