import Templates

/// How pages look: templates, and the files that go with them.
///
/// A theme is a folder of files by convention, without a description of its own: what ends in
/// `.mustache` is a template, everything else is copied to the site. A theme may lie over
/// another one and then only holds what differs from it. All templates are read and proven
/// when the theme is made, so rendering cannot fail. The colours of the two are joined: a theme's
/// `farger.css` sets the properties that differ, and the rest keep their values.
public struct Theme: Sendable {
    /// Style sheet, scripts and pictures, sorted by path.
    let assets: [ThemeFile]
    private let files: [ThemeFile]
    private let library: TemplateLibrary

    /// The theme in these files, over the files of another.
    init(_ files: [ThemeFile], over base: Theme? = nil) throws(ThemeFault) {
        if let stray = files.first(where: { !$0.isInside }) {
            throw .outside(path: stray.path)
        }
        let own = Set(files.map(\.path))
        let files = files.map { file in
            base?.files.first { $0.path == file.path }.map { file.joined(to: $0) } ?? file
        }
        self.files = (files + (base?.files.filter { !own.contains($0.path) } ?? []))
            .sorted { $0.path < $1.path }
        assets = self.files.filter(\.isAsset)
        library = try Theme.library(of: self.files, own: own)
    }

    /// A whole page in UTF-8.
    func render(_ page: some Page) -> [UInt8] { page.layout.links.written(rendered(page)) }

    /// A part for use in many pages, such as the navigation of a folder.
    func render<Part: TemplateContent>(part: Part) -> Fragment {
        render(parts: [part])
    }

    /// The items of a long list, one after the other. A template that went through the list itself
    /// would need all of them at once.
    func render<Part: TemplateContent>(parts: [Part]) -> Fragment {
        library.render(Part.template, for: parts.lazy.map { [$0.templateValue] })
    }

    /// A page in two: what stands before its ``Slot/content`` and after it.
    func renderAround(_ page: some Page) -> (before: Fragment, after: Fragment) {
        rendered(page).aroundContent
    }

    /// A part in two: what stands before its ``Slot/content`` and after it.
    func renderAround(part: some TemplateContent) -> (before: Fragment, after: Fragment) {
        render(part: part).aroundContent
    }

    private func rendered<P: Page>(_ page: P) -> Fragment {
        library.render(
            P.template,
            for: [[page.layout.frame, page.layout.facts.templateValue, page.templateValue]])
    }

    private static func library(
        of files: [ThemeFile], own: Set<String>
    ) throws(ThemeFault) -> TemplateLibrary {
        var sources: [TemplateSource] = []
        for file in files {
            guard let name = file.templateName else { continue }
            guard String(validating: file.bytes, as: UTF8.self) != nil else {
                throw .notText(file: file.path)
            }
            sources.append(
                TemplateSource(
                    name: name, path: file.path, bytes: file.bytes, isOwn: own.contains(file.path)))
        }
        let names = Set(sources.map(\.name))
        for content in contents where !names.contains(content.template) {
            throw .missingTemplate(file: content.template + ".mustache")
        }
        do throws(TemplateFaults) {
            return try TemplateLibrary(
                sources,
                entries: contents.map { TemplateLibrary.Entry($0.template, scopes: $0.scopes) })
        } catch {
            throw .templates(error)
        }
    }
}
