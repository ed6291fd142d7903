public import CalendarDate
import FileSystem
public import Handbook
public import SourceFiles
import Templates

extension SitePlan {
    /// Plans one site with the handbooks of several offices: each in a folder named after the
    /// office, which stands by itself, and a page above them where one is chosen.
    ///
    /// - Parameters:
    ///   - common: The handbook that they share; it gives the title, and is not in the site.
    ///   - offices: The handbooks of the offices.
    ///   - observe: Is told when each stage of the planning of an office begins.
    /// - Throws: `OutputPlan.Fault` when two files want the same place, which only a fault of the
    ///   program or the theme can cause.
    public init(
        ofOffices offices: [Handbook], sharing common: Handbook, from source: FileTree,
        theme: Theme, on today: Day, for purpose: SitePurpose = .publishing,
        observe: BuildStage.Observer = { _ in }
    ) throws(OutputPlan.Fault) {
        var files = SiteFiles.themeFiles(of: theme)
        var groups: [OutputGroup] = []
        var pageCount = 1
        for handbook in offices {
            guard let id = handbook.office?.office.id else { continue }
            let plan = try SitePlan(
                of: handbook.published(in: id), from: source, theme: theme, on: today,
                for: purpose, observe: observe)
            files += plan.output.files.map {
                OutputFile(path: "\(id)/\($0.path)", contents: $0.contents)
            }
            groups += plan.output.groups.map { $0.moved(into: id) }
            pageCount += plan.pageCount
        }
        files.append(
            OutputFile(
                path: GeneratedPage.home.address.path,
                contents: .made { () throws(SystemError) in
                    theme.render(OfficeChoicePage(of: offices, sharing: common))
                }))
        self.init(output: try OutputPlan(files, groups: groups), pageCount: pageCount)
    }
}

extension OfficeChoicePage {
    /// The page where one of these offices is chosen.
    init(of offices: [Handbook], sharing common: Handbook) {
        let settings = common.settings
        let frame = Frame(
            siteID: settings.id, siteTitle: settings.title, root: "",
            assets: SiteFiles.themeFolder + "/", header: .empty)
        layout = Layout(
            frame: frame.templateValue, facts: PageFacts(title: settings.title),
            links: Links(from: GeneratedPage.home.address))
        lead = settings.subtitle
        self.offices = offices.compactMap(\.office?.office).map {
            PageLink(title: $0.title, href: "\($0.id)/\(GeneratedPage.home.address.path)")
        }
    }
}
