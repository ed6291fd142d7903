import Templates

extension Theme {
    /// Everything that has a template of its own, which each theme or the one below it must have.
    static let contents: [any TemplateContent.Type] = [
        AboutPage.self, AccessibilityPage.self, AuditPage.self, BookPage.self,
        ChangesPage.self, ChapterPage.self, ChaptersPage.self, CircularsPage.self,
        ComparisonPage.self, CoveragePage.self, DemandPage.self,
        EditionsPage.self, EvaluationPage.self, FaultGuidePage.self, FolderPage.self,
        GlossaryPage.self, HomePage.self, IndexPage.self, LawPage.self, NotFoundPage.self,
        OfficeChoicePage.self, OfficesPage.self, PosterPage.self, RedirectPage.self,
        RereadPage.self,
        ResultsPage.self, ReviewPage.self, RiskPage.self, RolePage.self, RoundPage.self,
        SearchPage.self, SectionPage.self, SheetPage.self, WheelPage.self,
        ActivityItem.self, Addition.self, BookChapter.self, BookEntry.self, BookPart.self,
        Breadcrumbs.self, ChangeNote.self, Citation.self, FolderEntry.self,
        FormAreaItem.self, FormFieldItem.self, FormQuestionItem.self, Header.self,
        IndexEntry.self, LawSection.self, LinkLine.self, Navigation.self,
        NavigationFolder.self, PageLink.self, PathText.self, ReviewRow.self, SheetRow.self,
        StepBar.self,
    ]
}

/// A whole page of the site.
protocol Page: TemplateContent {
    /// What every kind of page has.
    var layout: Layout { get }
}

extension TemplateContent {
    /// The names that the template may use, the outermost scope first.
    static var scopes: [TemplateNames] {
        let own = [fields.names]
        return self is any Page.Type ? [Frame.fields.names, PageFacts.fields.names] + own : own
    }
}
