public import FileSystem

/// Why nothing was published; the old site is untouched.
public enum PublishingError: Error, Hashable, Sendable {
    /// The folder that should take the site may not be replaced.
    case refused(path: String, Refusal)
    /// Another run is publishing to the same place.
    case busy(path: String)
    /// The sibling that is built in holds something that no run of this program left there.
    case workspaceTaken(path: String)
    /// The file system cannot exchange two folders.
    case exchangeUnsupported(path: String)
    /// A file could not be read, made or written.
    case system(SystemError)

    /// Why a folder may not be replaced.
    public enum Refusal: Hashable, Sendable {
        /// The path names no folder of its own: `.`, `..` or `/`.
        case unnamed
        /// It is a symbolic link.
        case symbolicLink
        /// It is a file.
        case notFolder
        /// It has something in it and was not made by this program.
        case notOurs
        /// It has a git repository of its own in it.
        case repository
        /// It is, lies in or has in it a folder that is read from.
        case overlaps(String)
        /// Something is mounted at this path in it.
        case mount(String)
        /// A link, or what is neither file nor folder, stands at this path in it.
        case linkInside(String)
        /// The name at this path in it is not UTF-8.
        case nameNotUTF8(String)
        /// A file that this program did not write stands at this path in it, which the site needs.
        case placeTaken(String)
        /// Something else took its place while the site was built.
        case changed
    }
}

extension PublishingError: CustomStringConvertible {
    /// What is wrong and what to do about it, in Norwegian.
    public var description: String {
        switch self {
        case .refused(let path, let refusal): "\(path): \(refusal.message) \(refusal.suggestion)"
        case .busy(let path):
            "\(path): et annet hjemmel skriver hit akkurat nå. Vent til det er ferdig, og prøv igjen."
        case .workspaceTaken(let path):
            "\(path): er ikke laget av hjemmel, men ligger i en mappe som brukes under "
                + "bygging. Flytt den ut, eller slett den selv."
        case .exchangeUnsupported(let path):
            "\(path): filsystemet kan ikke bytte ut en mappe i ett grep. "
                + "Velg en annen plass med --output, og kopier nettstedet dit etterpå."
        case .system(let error): error.description
        }
    }
}

extension PublishingError.Refusal {
    fileprivate var message: String {
        switch self {
        case .unnamed: "stien peker ikke på en egen mappe."
        case .symbolicLink: "er en symbolsk lenke."
        case .notFolder: "er ikke en mappe."
        case .notOurs: "mappen har innhold som hjemmel ikke har laget."
        case .repository: "mappen er et eget git-arkiv."
        case .overlaps(let source): "overlapper med «\(source)», som nettstedet lages av."
        case .mount(let inner): "«\(inner)» er en annen disk eller mappe som er koblet til her."
        case .linkInside(let inner): "«\(inner)» er en lenke eller spesialfil."
        case .nameNotUTF8(let inner): "navnet «\(inner)» er ikke UTF-8."
        case .placeTaken(let inner):
            "«\(inner)» er ikke laget av hjemmel, men står der en side skal ligge."
        case .changed: "mappen ble byttet ut av noe annet under byggingen."
        }
    }

    fileprivate var suggestion: String {
        switch self {
        case .unnamed, .symbolicLink, .notFolder, .overlaps:
            "Velg en annen mappe med --output."
        case .notOurs: "Velg en tom mappe med --output, eller slett innholdet selv."
        case .repository: "Velg en undermappe med --output."
        case .mount: "Koble den fra, eller velg en annen mappe med --output."
        case .linkInside, .nameNotUTF8, .placeTaken:
            "Flytt den ut, eller velg en annen mappe med --output."
        case .changed: "Prøv igjen."
        }
    }
}

/// Runs calls to the system, whose failures become the publisher's.
func systemCalls<Value>(
    _ body: () throws(SystemError) -> Value
) throws(PublishingError) -> Value {
    do throws(SystemError) {
        return try body()
    } catch {
        throw .system(error)
    }
}
