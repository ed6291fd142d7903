/// Why a theme cannot be used. Files are named by their path in the theme's folder, lines and
/// columns count from 1.
enum ThemeFault: Error, Hashable, Sendable {
    /// A template that a kind of page needs is in neither the theme nor the one below it.
    case missingTemplate(file: String)
    /// A template that cannot be read.
    case syntax(file: String, line: Int, column: Int, Problem)
    /// A template that is not UTF-8.
    case notText(file: String)
    /// A path that leaves the folder of the theme, or is none.
    case outside(path: String)

    /// What is wrong in a template.
    enum Problem: Hashable, Sendable {
        /// A tag without its end, or with a character that no name has.
        case unfinishedTag
        /// A tag that themes may not use: `{{= =}}`, `{{% %}}` and `{{>*name}}`.
        case forbiddenTag
        /// A section or block without its end.
        case unclosedSection
        /// An end without its section or block.
        case unopenedSection
        /// Something other than blocks in `{{<layout}}`.
        case onlyBlocks
        /// An included template that is in neither the theme nor the one below it.
        case missingTemplate(name: String)
        /// Templates that include each other in a circle, the first again last.
        case circle(names: [String])
    }
}

extension ThemeFault {
    /// What is wrong, in Norwegian, with file, line and column where there are any.
    var message: String {
        switch self {
        case .missingTemplate(let file): "Malen \(file) mangler."
        case .syntax(let file, let line, let column, let problem):
            "\(file):\(line):\(column): \(problem.message)"
        case .notText(let file): "\(file): Filen er ikke lagret som UTF-8."
        case .outside(let path): "\(path): Filen ligger utenfor mappen til temaet."
        }
    }
}

extension ThemeFault.Problem {
    fileprivate var message: String {
        switch self {
        case .unfinishedTag: "En kode i malen er ikke avsluttet, eller navnet er ugyldig."
        case .forbiddenTag: "Denne koden kan ikke brukes i temaer."
        case .unclosedSection: "En del av malen begynner, men slutter ikke."
        case .unopenedSection: "En del av malen slutter uten å ha begynt."
        case .onlyBlocks: "Bare blokker kan stå inne i oppsettet."
        case .missingTemplate(let name): "Malen «\(name)» finnes ikke."
        case .circle(let names):
            "Malene henter hverandre i ring: \(names.joined(separator: " → "))."
        }
    }
}
