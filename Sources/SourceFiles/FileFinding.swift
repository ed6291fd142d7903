/// A file or folder of the handbook that is left out, and why.
public struct FileFinding: Hashable, Sendable {
    /// The reasons.
    public enum Reason: Hashable, Sendable {
        /// A symbolic link could lead out of the handbook.
        case symbolicLink
        /// A device, a socket or a pipe.
        case special
        /// The user may not read it, or the disk failed; the message of the system.
        case unreadable(String)
        /// The name is not UTF-8; the path shows it with U+FFFD.
        case nameNotUTF8
        /// The name has a line break or another control character in it, or a backslash.
        case nameNotPlain
        /// The name differs from this path only by capitals or by how å is composed.
        case sameName(as: String)
        /// The file is larger than this many bytes.
        case tooLarge(limit: Int)
        /// The folder it lies in would be taken for a git repository, whose settings git follows.
        case gitFolder
        /// The folder lies deeper than this many folders.
        case tooDeep(limit: Int)
    }

    /// The path from the root of the tree.
    public let path: String
    /// Why it is left out.
    public let reason: Reason

    /// A path that is left out for this reason.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

extension FileFinding {
    /// What is wrong, in Norwegian, one sentence.
    public var message: String {
        switch reason {
        case .symbolicLink: "Dette er en symbolsk lenke, og slike følges ikke."
        case .special: "Dette er ikke en vanlig fil."
        case .unreadable(let message): "Kan ikke leses: \(message)"
        case .nameNotUTF8: "Navnet inneholder tegn som ikke er UTF-8."
        case .nameNotPlain: "Navnet inneholder linjeskift, skråstrek eller andre styretegn."
        case .sameName(let other):
            "Navnet skiller seg fra «\(other)» bare i store og små bokstaver."
        case .tooLarge(let limit): "Filen er større enn \(limit / 1_000_000) MB."
        case .gitFolder:
            "Mappen med «HEAD», «objects» og «refs» kan bli tatt for et git-arkiv, og da kan git "
                + "kjøre programmer som er nevnt i den."
        case .tooDeep(let limit): "Mappen ligger mer enn \(limit) nivåer nede."
        }
    }

    /// What to do about it, in Norwegian.
    public var suggestion: String {
        switch reason {
        case .symbolicLink: "Legg en kopi av filen her i stedet."
        case .special: "Flytt den ut av håndboka."
        case .unreadable: "Rett tilgangen til filen, eller flytt den ut av håndboka."
        case .nameNotUTF8, .nameNotPlain:
            "Gi den et nytt navn med vanlige bokstaver, tall og bindestrek."
        case .sameName: "Gi en av dem et annet navn."
        case .tooLarge: "Gjør filen mindre, eller lenk til den et annet sted."
        case .gitFolder: "Slett filene, eller flytt dem ut av håndboka."
        case .tooDeep: "Flytt mappen høyere opp."
        }
    }
}
