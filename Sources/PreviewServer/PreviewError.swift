import NIOCore

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Why a preview could not start.
public enum PreviewError: Error, Hashable, Sendable {
    /// Another program listens on the port.
    case portInUse(Int)
    /// The port is not between 0 and 65535, or is the system's own.
    case portNotAllowed(Int)
    /// Anything else; what the system says.
    case other(String)

    init(_ error: any Error, port: Int) {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: self = .portInUse(port)
        case EACCES: self = .portNotAllowed(port)
        default: self = .other(String(describing: error))
        }
    }
}

extension PreviewError: CustomStringConvertible {
    /// What is wrong and what to do about it, in Norwegian.
    public var description: String {
        switch self {
        case .portInUse(let port):
            "Port \(port) er i bruk. Er en forhåndsvisning åpen allerede? "
                + "Velg ellers en annen port med --port \(port < 65_535 ? port + 1 : 8080)."
        case .portNotAllowed(let port):
            "Port \(port) kan ikke brukes. Velg et tall mellom 1024 og 65535 med --port."
        case .other(let text): "Forhåndsvisningen kunne ikke starte: \(text)"
        }
    }
}
