public import FileSystem

/// What a publication did.
public struct Publication: Hashable, Sendable {
    /// How many files are new or have new contents.
    public let written: Int
    /// How many files kept their bytes and times.
    public let kept: Int
    /// Paths in the site of files that this program did not write: they are published as well.
    public let foreign: [String]
    /// Paths in the site of files that somebody had changed, and that were written anew.
    public let changed: [String]
    /// What stays beside the site, if anything.
    public let leftover: Leftover?
}

/// What a run could not clear away.
public enum Leftover: Hashable, Sendable {
    /// Somebody put this file into the old site while the new one was built.
    case foreign(path: String)
    /// The old site could not be removed; the next run tries again.
    case failed(SystemError)
}

extension Publication {
    /// What the user has to know about, in Norwegian, one sentence or two each.
    ///
    /// - Parameter path: The folder of the site.
    public func warnings(at path: String) -> [String] {
        var warnings =
            foreign.map {
                "\(path)/\($0) er ikke laget av hjemmel, og ligger fortsatt på nettstedet. Flytt den "
                    + "ut hvis den ikke skal være der."
            }
            + changed.map {
                "\(path)/\($0) var endret siden sist, og er laget på nytt. Endringer må gjøres i "
                    + "håndboka."
            }
        switch leftover {
        case nil: break
        case .foreign(let path):
            warnings.append(
                "\(path) ble lagt inn mens nettstedet ble laget, og er ikke slettet. Flytt den ut før "
                    + "neste bygging.")
        case .failed(let error):
            warnings.append(
                "Det gamle nettstedet er byttet ut, men ble ikke slettet: \(error.description) "
                    + "Neste bygging prøver igjen.")
        }
        return warnings
    }
}
