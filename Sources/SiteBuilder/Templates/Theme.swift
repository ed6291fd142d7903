import Handbook
import HandbookReports
import Mustache
import ParallelMap

/// How pages look: templates, and the files that go with them.
///
/// A theme is a folder of files by convention, without a description of its own: what ends in
/// `.mustache` is a template, everything else is copied to the site. A theme may lie over
/// another one and then only holds what differs from it. All templates are read and proven
/// when the theme is made, so rendering cannot fail.
public struct Theme: Sendable {
    /// Style sheet, scripts and pictures, sorted by path.
    let assets: [ThemeFile]
    private let files: [ThemeFile]
    private let library: MustacheLibrary
    private let shapes = ShapeCache()

    /// The theme in these files, over the files of another.
    init(_ files: [ThemeFile], over base: Theme? = nil) throws(ThemeFault) {
        if let stray = files.first(where: { !$0.isInside }) {
            throw .outside(path: stray.path)
        }
        let own = Set(files.map(\.path))
        self.files = (files + (base?.files.filter { !own.contains($0.path) } ?? []))
            .sorted { $0.path < $1.path }
        assets = self.files.filter(\.isAsset)
        library = try Theme.library(of: self.files)
    }

    /// A whole page in UTF-8.
    func render<P: Page>(_ page: P) -> [UInt8] {
        var html: [UInt8] = []
        let values = page.values.followed(by: page.layout.values)
        var shape = PageShape(in: P.template)
        shape.read(values)
        let marks = marks(of: shape, values, in: P.template)
        html.reserveCapacity(marks.size(with: shape.leaves))
        marks.append(filledWith: shape.leaves, to: &html)
        return html
    }

    /// A part for use in many pages, such as the navigation of a folder.
    func render<Part: TemplateContent>(part: Part) -> Fragment {
        render(parts: [part])
    }

    /// The items of a long list, one after the other. A template that went through the list itself
    /// would cost much more.
    func render<Part: TemplateContent>(parts: [Part]) -> Fragment {
        var html: [UInt8] = []
        var shape = PageShape(in: Part.template)
        // Items that follow each other are mostly alike.
        var latest: (key: [UInt8], marks: PageMarks)?
        for part in parts {
            let values = part.values
            shape.read(values)
            let known = latest.flatMap { $0.key == shape.key ? $0.marks : nil }
            let marks = known ?? marks(of: shape, values, in: Part.template)
            if known == nil { latest = (shape.key, marks) }
            marks.append(filledWith: shape.leaves, to: &html)
        }
        return Fragment(html)
    }

    /// A page with a ``Fragment/hole`` in it, in two: what stands before the hole and after it.
    func renderAround<P: Page>(_ page: P) -> (before: [UInt8], after: [UInt8]) {
        Theme.parted(render(page))
    }

    /// A part with a ``Fragment/hole`` in it, in two.
    func renderAround<Part: TemplateContent>(
        part: Part
    ) -> (before: [UInt8], after: [UInt8]) {
        Theme.parted(render(part: part).bytes)
    }

    private static func parted(_ bytes: [UInt8]) -> (before: [UInt8], after: [UInt8]) {
        let hole = bytes.firstIndex(of: Fragment.hole.bytes[0]) ?? bytes.endIndex
        return (Array(bytes[..<hole]), Array(bytes[hole...].dropFirst()))
    }

    /// What the engine writes for a shape, which it is asked for once.
    private func marks(
        of shape: PageShape, _ values: TemplateValues, in template: TemplateName
    ) -> PageMarks {
        shapes.marks(for: shape.key) {
            let marked = PageShape.marked(values)
            let written = library.render(marked, withTemplate: template.rawValue) ?? ""
            return PageMarks(Array(written.utf8))
        }
    }

    private static func library(of files: [ThemeFile]) throws(ThemeFault) -> MustacheLibrary {
        var sources: [TemplateSource] = []
        for file in files {
            if let source = try TemplateSource(file) { sources.append(source) }
        }
        let names = Set(sources.map(\.name))
        for name in TemplateName.allCases where !names.contains(name.rawValue) {
            throw .missingTemplate(file: name.rawValue + ".mustache")
        }
        try TemplateSource.prove(sources)
        let templates = Parallel.map(sources) { source in
            Result { () throws(ThemeFault) in try source.parsed() }
        }
        var parsed: [String: MustacheTemplate] = [:]
        for (source, template) in zip(sources, templates) {
            parsed[source.name] = try template.get()
        }
        return MustacheLibrary(templates: parsed)
    }
}
