import Templates

/// What all pages of one folder share.
struct Frame: TemplatePart {
    /// The identifier of the site; browser storage keys begin with it.
    var siteID: String
    /// The language of the pages.
    var language: String = "nb"
    /// The name of the handbook.
    var siteTitle: String
    /// From a page of this folder to the root of the site: empty or `../`, `../../` …
    var root: String
    /// From a page of this folder to the files of the theme: `../tema/`.
    var assets: String
    /// ``Header`` as the theme rendered it.
    var header: Fragment
    /// ``Breadcrumbs`` as the theme rendered it.
    var breadcrumbs: Fragment = .empty
    /// The links in the foot: accessibility, about the site and the like.
    var footerLinks: [PageLink] = []
    /// Elements for `<head>` that other parts of the site need, such as the scripts of the search.
    var headEntries: Fragment = .empty
    /// The address of the script that the preview needs, which may then ask the server for more;
    /// nil outside the preview.
    var previewScript: String?
    /// Whether the handbook is a proposal that no office has adopted.
    var isProposal = false
    /// The day on which what the site shows was in force; nil for the present one.
    var pastDay: DisplayDate?
    /// The home page of the present site, from an edition that it carries along.
    var presentHref: String?

    static let fields = TemplateFields<Self> {
        ("siteID", \.siteID)
        ("language", \.language)
        ("siteTitle", \.siteTitle)
        ("root", \.root)
        ("assets", \.assets)
        ("header", \.header)
        ("breadcrumbs", \.breadcrumbs)
        ("footerLinks", \.footerLinks)
        ("headEntries", \.headEntries)
        ("previewScript", \.previewScript)
        ("isProposal", \.isProposal)
        ("pastDay", \.pastDay)
        ("presentHref", \.presentHref)
    }
}

/// What every page has besides its own content.
struct Layout: Sendable {
    /// The values of the ``Frame``, made once for all pages of the folder.
    var frame: TemplateValue
    /// What is its own.
    var facts: PageFacts
    /// What its links lead to.
    var links: Links
}

/// What the layout shows of one page.
struct PageFacts: TemplatePart {
    /// The title: the `h1`, and the first part of `<title>`.
    var title: String
    /// One sentence for `<meta name="description">`.
    var description: String?
    /// The navigation with this page marked; nil leaves the column out.
    var navigation: Fragment?
    /// Where to propose a change.
    var editHref: String?
    /// The `mailto:` address of «Meld feil», with page and version in it.
    var feedbackHref: String?
    /// The date of the latest change note, `15. januar 2026`.
    var version: String?
    /// The date of approval.
    var approved: String?
    /// Every ``StepBar`` of the page, as the theme rendered it; nil where no path leads here.
    var stepBars: Fragment?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("description", \.description)
        ("navigation", \.navigation)
        ("editHref", \.editHref)
        ("feedbackHref", \.feedbackHref)
        ("version", \.version)
        ("approved", \.approved)
        ("stepBars", \.stepBars)
    }
}
