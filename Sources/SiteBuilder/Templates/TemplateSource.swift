import Handbook
import Mustache
import ParallelMap

/// The text of one template, before it is parsed.
struct TemplateSource: Sendable {
    /// The name, by which others include it.
    let name: String
    private let path: String
    private let text: String

    /// The template in a file; nil when the file holds none.
    init?(_ file: ThemeFile) throws(ThemeFault) {
        guard let name = file.templateName else { return nil }
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw .notText(file: file.path)
        }
        self.name = name
        path = file.path
        self.text = text
    }

    /// The template, ready to render.
    func parsed() throws(ThemeFault) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            throw .syntax(
                file: path, line: error.context.lineNumber, column: error.context.columnNumber,
                ThemeFault.Problem(error.error))
        } catch {
            throw .syntax(file: path, line: 1, column: 1, .unfinishedTag)
        }
    }

    /// Proves that every included template is there and that none includes itself.
    ///
    /// The engine writes nothing for a missing template, and never ends on a circle.
    static func prove(_ sources: [TemplateSource]) throws(ThemeFault) {
        var byName: [String: (source: TemplateSource, inclusions: [Inclusion])] = [:]
        let found = Parallel.map(sources) { source in
            Result { () throws(ThemeFault) in try source.inclusions() }
        }
        for (source, inclusions) in zip(sources, found) {
            byName[source.name] = (source, try inclusions.get())
        }
        var proven: Set<String> = []
        func visit(_ name: String, from trail: [String]) throws(ThemeFault) {
            guard let (source, inclusions) = byName[name], !proven.contains(name) else { return }
            for inclusion in inclusions {
                guard byName[inclusion.name] != nil else {
                    throw source.fault(at: inclusion, .missingTemplate(name: inclusion.name))
                }
                let path = trail + [name]
                if let start = path.firstIndex(of: inclusion.name) {
                    throw source.fault(
                        at: inclusion, .circle(names: path[start...] + [inclusion.name]))
                }
                try visit(inclusion.name, from: path)
            }
            proven.insert(name)
        }
        for source in sources { try visit(source.name, from: []) }
    }

    /// Where a template includes another.
    private struct Inclusion: Sendable {
        let name: String
        let line: Int
        let column: Int
    }

    private func fault(at inclusion: Inclusion, _ problem: ThemeFault.Problem) -> ThemeFault {
        .syntax(file: path, line: inclusion.line, column: inclusion.column, problem)
    }

    /// The templates that this one includes, `{{>name}}` and `{{<name}}`.
    private func inclusions() throws(ThemeFault) -> [Inclusion] {
        var found: [Inclusion] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var rest = line[...]
            while let tag = rest.firstRange(of: "{{") {
                let column = line[..<tag.lowerBound].unicodeScalars.count + 1
                rest = rest[tag.upperBound...].drop { $0 == " " }
                let mark = rest.first
                let name = rest.dropFirst().drop { $0 == " " }.prefix { $0 != "}" && $0 != " " }
                if mark == "=" || mark == "%" || name.hasPrefix("*") {
                    throw .syntax(file: path, line: index + 1, column: column, .forbiddenTag)
                }
                guard mark == ">" || mark == "<" else { continue }
                found.append(Inclusion(name: String(name), line: index + 1, column: column))
            }
        }
        return found
    }
}

extension ThemeFault.Problem {
    /// What the engine's fault means.
    fileprivate init(_ error: any Error) {
        switch error {
        case MustacheTemplate.Error.sectionCloseNameIncorrect: self = .unopenedSection
        case MustacheTemplate.Error.expectedSectionEnd: self = .unclosedSection
        case MustacheTemplate.Error.illegalTokenInsideInheritSection,
            MustacheTemplate.Error.textInsideInheritSection,
            MustacheTemplate.Error.transformAppliedToInheritanceSection:
            self = .onlyBlocks
        default: self = .unfinishedTag
        }
    }
}
