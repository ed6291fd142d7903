import Templates

/// Why a theme cannot be used. Files are named by their path in the theme's folder.
enum ThemeFault: Error, Hashable, Sendable {
    /// A template that a kind of page needs is in neither the theme nor the one below it.
    case missingTemplate(file: String)
    /// Templates that cannot be read, or that use what is not there.
    case templates(TemplateFaults)
    /// A template that is not UTF-8.
    case notText(file: String)
    /// A path that leaves the folder of the theme, or is none.
    case outside(path: String)
}

extension ThemeFault {
    /// How many faults are told of at once.
    private static let limit = 30

    /// What is wrong, in Norwegian, with file, line and column where there are any; a line for each
    /// fault.
    var message: String {
        switch self {
        case .missingTemplate(let file): "Malen \(file) mangler."
        case .templates(let found): ThemeFault.message(of: found.faults)
        case .notText(let file): "\(file): Filen er ikke lagret som UTF-8."
        case .outside(let path): "\(path): Filen ligger utenfor mappen til temaet."
        }
    }

    private static func message(of faults: [TemplateFault]) -> String {
        let lines = faults.prefix(limit).map(\.message)
        let rest = faults.count - lines.count
        return (lines + (rest > 0 ? ["… og \(rest) til."] : [])).joined(separator: "\n")
    }
}
