import Dispatch
import Glibc
import SiteBuilder
import Synchronization

/// What happens when somebody ends a build (Ctrl-C, SIGTERM): the program says which site stands.
///
/// A signal either comes before the sites are exchanged, and ends the program with 128 and its
/// number as a shell counts it; or it comes after, and the program ends as if nothing had come. What
/// is left in the folder beside the site the next build clears.
struct BuildInterruption {
    private let progress = Progress()
    private let sources: [any DispatchSourceSignal]

    /// Takes the signals in from now on, for a site that is built in a folder.
    init(of output: String) {
        // A queue of its own, since the others are busy with the site.
        let queue = DispatchQueue(label: "BuildInterruption")
        sources = [SIGINT, SIGTERM].map { [progress] number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { progress.end(by: number, buildingIn: output) }
            source.resume()
            signal(number, SIG_IGN)
            return source
        }
    }

    /// A publisher during whose exchange nobody can end the program.
    func guarding(_ publisher: Publisher) -> Publisher {
        var guarded = publisher
        guarded.exchange = { [progress] exchange throws(PublishingError) in
            try progress.published(by: exchange)
        }
        return guarded
    }
}

/// Whether the new site is in its place.
private final class Progress: Sendable {
    private let isPublished = Mutex(false)

    func published(by exchange: () throws(PublishingError) -> Void) throws(PublishingError) {
        try isPublished.withLock { isPublished throws(PublishingError) in
            try exchange()
            isPublished = true
        }
    }

    /// Ends the program, unless the new site stands already.
    func end(by signal: CInt, buildingIn output: String) {
        isPublished.withLock { isPublished in
            guard !isPublished else {
                Output.error("hjemmel: Det nye nettstedet er allerede på plass i \(output).")
                return
            }
            Output.error(
                "hjemmel: Avbrutt før det nye nettstedet var ferdig. \(output) er ikke endret.")
            _exit(128 + signal)
        }
    }
}
