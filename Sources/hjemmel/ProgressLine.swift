import Dispatch
import Glibc
import Synchronization

/// What the program is at, on one line of a terminal, when that takes more than a second.
///
/// The line is taken away before anything else is written and when the work is over. In a pipe or a
/// file, and on a terminal that says it is `dumb`, nothing is ever written.
enum ProgressLine {
    private struct State {
        var text: String?
        var begun = 0.0
        var isShown = false
        var timer: (any DispatchSourceTimer)?
    }

    private static let state = Mutex(State())
    private static let isWanted =
        isatty(2) == 1 && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false

    /// Says what is being done from now on.
    static func say(_ text: String) {
        guard isWanted else { return }
        state.withLock { state in
            state.text = text.onOneLine
            guard state.timer == nil else { return }
            state.begun = Clock.seconds
            // A queue of its own, since the others are busy with the work.
            let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "ProgressLine"))
            timer.setEventHandler { draw() }
            timer.schedule(deadline: .now() + 1, repeating: 0.25)
            timer.resume()
            state.timer = timer
        }
    }

    /// Says that the work is over.
    static func end() {
        state.withLock { state in
            state.timer?.cancel()
            state.timer = nil
            state.text = nil
            erase(&state)
        }
    }

    /// Makes room for what is written next.
    static func makeRoom() {
        guard isWanted else { return }
        state.withLock { erase(&$0) }
    }

    private static func draw() {
        state.withLock { state in
            guard let text = state.text else { return }
            let seconds = Int(Clock.seconds - state.begun)
            put("\r\u{1B}[K\(text) … \(seconds) s")
            state.isShown = true
        }
    }

    private static func erase(_ state: inout State) {
        guard state.isShown else { return }
        put("\r\u{1B}[K")
        state.isShown = false
    }

    private static func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(2, bytes, bytes.count)
    }
}
