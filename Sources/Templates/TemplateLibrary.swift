import Diagnostics

/// The templates of a theme, each proven against the values that it is for, ready to render.
package struct TemplateLibrary: Sendable {
    /// A template that the program itself renders, and the names of its values, the outermost scope
    /// first.
    package struct Entry: Sendable {
        fileprivate let name: String
        fileprivate let scopes: [TemplateNames]

        /// A template for these names, the outermost scope first.
        package init(_ name: String, scopes: [TemplateNames]) {
            self.name = name
            self.scopes = scopes
        }
    }

    private let programs: [String: TemplateProgram]
    /// All that stands in any template.
    private let text: [UInt8]

    /// Reads and joins templates; each entry must be among them.
    ///
    /// - Throws: ``TemplateFaults``, all of them.
    package init(
        _ sources: [TemplateSource], entries: [Entry]
    ) throws(TemplateFaults) {
        var parsed: [String: TemplateCompiler.Parsed] = [:]
        var text: [UInt8] = []
        var faults: [TemplateFault] = []
        for source in sources {
            do throws(TemplateFault) {
                parsed[source.name] = TemplateCompiler.Parsed(
                    source: source, nodes: try TemplateParser.nodes(of: source),
                    offset: text.count)
                text += source.bytes
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw TemplateFaults(faults) }
        var programs: [String: TemplateProgram] = [:]
        var used: Set<String> = []
        for entry in entries {
            var compiler = TemplateCompiler(entry.name, of: parsed, scopes: entry.scopes)
            do throws(TemplateFault) {
                programs[entry.name] = try compiler.compiled()
            } catch {
                // Nothing is gained by meeting it again in each template that leads there.
                throw TemplateFaults(faults + compiler.faults + [error])
            }
            faults += compiler.faults
            used.formUnion(compiler.used)
        }
        let known = Set(sources.filter { !$0.isOwn }.map(\.name)).union(used)
        for source in sources where source.isOwn && !known.contains(source.name) {
            let suggestion = nearMiss(of: source.name, in: known.sorted())
            faults.append(source.fault(at: 0, .unused(suggestion: suggestion)))
        }
        guard faults.isEmpty else { throw TemplateFaults(faults) }
        self.programs = programs
        self.text = text
    }

    /// Renders a template once for each item: the values of its scopes, the outermost first.
    package func render(_ name: String, for items: some Sequence<[TemplateValue]>) -> Fragment {
        guard let program = programs[name] else {
            preconditionFailure("a template that the theme was not asked for: \(name)")
        }
        var machine = TemplateMachine(program, text: text)
        for scopes in items { machine.write(scopes) }
        return machine.output
    }
}
