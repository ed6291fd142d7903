import NIOCore
import Synchronization

/// The connections of a server: all of them, and those of pages that wait for events.
final class EventClients: Sendable {
    private struct State {
        var connections: [ObjectIdentifier: any Channel] = [:]
        var listeners: [ObjectIdentifier: any Channel] = [:]
        var edition: Int
        var site: PreviewSite?
        var faults = "[]"
    }

    let limits: PreviewServer.Limits
    private let state: Mutex<State>

    init(limits: PreviewServer.Limits) {
        self.limits = limits
        // Another number after each start, so that pages from before it load themselves anew.
        self.state = Mutex(State(edition: Int.random(in: 1...1_000_000_000)))
    }

    /// The site as it stands, and its number.
    var shown: (site: PreviewSite?, edition: Int) {
        state.withLock { ($0.site, $0.edition) }
    }

    /// Takes a connection in, if there is room.
    func admit(_ channel: any Channel) -> Bool {
        state.withLock { state in
            guard state.connections.count < limits.connections else { return false }
            state.connections[ObjectIdentifier(channel)] = channel
            return true
        }
    }

    /// Forgets a connection that has closed.
    func release(_ channel: any Channel) {
        state.withLock { state in
            state.connections[ObjectIdentifier(channel)] = nil
            state.listeners[ObjectIdentifier(channel)] = nil
        }
    }

    /// Lets a connection hear of all events from now on.
    ///
    /// - Returns: What it has to know first.
    func listen(_ channel: any Channel) -> [ServerEvent] {
        state.withLock { state in
            state.listeners[ObjectIdentifier(channel)] = channel
            return [.changed(edition: state.edition), .faults(state.faults)]
        }
    }

    /// Shows a site from now on, with what is wrong with it.
    func show(_ site: PreviewSite, faults: String) {
        // It is let go of when all have been told: that takes long for a large site.
        let former = shown.site
        defer { withExtendedLifetime(former) {} }
        tell { state in
            state.edition += 1
            state.site = site
            state.faults = faults
            return .changed(edition: state.edition)
        }
    }

    /// Tells what is wrong; the site stays.
    func show(faults: String) {
        tell { state in
            state.faults = faults
            return .faults(faults)
        }
    }

    private func tell(_ change: (inout sending State) -> ServerEvent) {
        let (event, listeners) = state.withLock { state in
            (change(&state), Array(state.listeners.values))
        }
        for channel in listeners { channel.pipeline.fireUserInboundEventTriggered(event) }
    }

    /// Closes all connections.
    func dismiss() {
        for channel in state.withLock({ Array($0.connections.values) }) {
            channel.close(promise: nil)
        }
    }
}
