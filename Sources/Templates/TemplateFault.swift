/// What is wrong in a template. Files are named by their path in the theme's folder, lines and
/// columns (of characters) count from 1 and are those of the tag.
package struct TemplateFault: Error, Hashable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int
    package let problem: Problem

    package init(file: String, line: Int, column: Int, _ problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
    }

    /// What can be wrong.
    package enum Problem: Hashable, Sendable {
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
        /// More sections inside each other than any page needs.
        case tooDeep
        /// A template that becomes larger than any page needs when others are included in it.
        case tooLarge
        /// An included template that is in neither the theme nor the one below it.
        case missingTemplate(name: String, suggestion: String?)
        /// Templates that include each other in a circle, the first again last.
        case circle(names: [String])
        /// A block that the layout does not have.
        case missingBlock(name: String, layout: String, suggestion: String?)
        /// A name that the page, or the part around it, has no value for.
        case unknownName(name: String, template: String, suggestion: String?)
        /// A part, a list or a yes or no in the place of a text.
        case notText(name: String)
        /// A template that neither a page nor another template uses.
        case unused(suggestion: String?)
    }
}

/// All that is wrong in the templates of a theme, by file and place.
package struct TemplateFaults: Error, Hashable, Sendable {
    package let faults: [TemplateFault]

    /// Each fault once, though the template may be included in many.
    package init(_ faults: some Sequence<TemplateFault>) {
        let sorted = Set(faults).sorted {
            ($0.file, $0.line, $0.column, $0.message) < ($1.file, $1.line, $1.column, $1.message)
        }
        self.faults = sorted.enumerated().filter { index, fault in
            index == 0 || !fault.isSameName(as: sorted[index - 1])
        }.map(\.element)
    }
}

extension TemplateFault {
    /// Whether both are the same name at the same place, not found in different templates.
    fileprivate func isSameName(as other: TemplateFault) -> Bool {
        guard case .unknownName = problem, case .unknownName = other.problem else { return false }
        return (file, line, column) == (other.file, other.line, other.column)
    }

    /// What is wrong, in Norwegian, with file, line and column.
    package var message: String { "\(file):\(line):\(column): \(problem.message)" }
}

extension TemplateFault.Problem {
    fileprivate var message: String {
        switch self {
        case .unfinishedTag: "En kode i malen er ikke avsluttet, eller navnet er ugyldig."
        case .forbiddenTag: "Denne koden kan ikke brukes i temaer."
        case .unclosedSection: "En del av malen begynner, men slutter ikke."
        case .unopenedSection: "En del av malen slutter uten å ha begynt."
        case .onlyBlocks: "Bare blokker kan stå inne i oppsettet."
        case .tooDeep: "Det er for mange deler inni hverandre i malen."
        case .tooLarge: "Malen blir for stor med alle malene som hentes inn i den."
        case .missingTemplate(let name, let suggestion):
            "Malen «\(name)» finnes ikke." + Self.question(suggestion)
        case .circle(let names):
            "Malene henter hverandre i ring: \(names.joined(separator: " → "))."
        case .missingBlock(let name, let layout, let suggestion):
            "Oppsettet «\(layout)» har ingen blokk som heter «\(name)»."
                + Self.question(suggestion)
        case .unknownName(let name, let template, let suggestion):
            "Navnet «\(name)» finnes ikke her når malen «\(template)» brukes."
                + Self.question(suggestion)
        case .notText(let name):
            "«\(name)» er ikke en tekst og kan ikke skrives ut. Bruk {{#\(name)}}."
        case .unused(let suggestion):
            "Verken en side eller en annen mal bruker denne malen." + Self.question(suggestion)
        }
    }

    private static func question(_ suggestion: String?) -> String {
        suggestion.map { " Mente du «\($0)»?" } ?? ""
    }
}
