@testable import SiteBuilder
import Handbook
import Templates

/// A page of every kind in which all text is the same.
struct EveryPage {
    /// The text.
    let text: String
    /// What stands for finished markup.
    let fragment = Fragment(html: "<p>fragment</p>")

    var pages: [any Page] {
        [
            chapter, home, folder, section, law, role, glossary,
            SearchPage(layout: layout, indexHref: text),
            IndexPage(
                layout: layout, letters: [IndexLetter(title: text, id: text, entries: fragment)]),
            coverage, demand, audit, wheel, poster, chapters, evaluation, results, round, risks,
            ChangesPage(layout: layout, periods: [period], feedHref: text), review,
            AboutPage(
                layout: layout, facts: [Fact(name: text, value: text)],
                stored: [Fact(name: text, value: text)], links: [link],
                body: fragment),
            faultGuide, accessibility,
            BookPage(
                layout: layout, id: text, name: text, lead: text, latestChange: date,
                isWhole: true, hasAdditions: true, contents: fragment),
            OfficesPage(
                layout: layout, lead: text,
                offices: [
                    OfficePart(
                        title: text, id: text, summary: text,
                        facts: [OfficeFact(name: text, value: text)],
                        groups: [
                            OfficeGroup(
                                title: text, count: 1,
                                items: [OfficeItem(title: text, href: text, note: text)])
                        ])
                ]),
            OfficeChoicePage(layout: layout, lead: text, offices: [link]),
            CircularsPage(
                layout: layout,
                circulars: [
                    CircularEntry(
                        id: text, number: text, title: text, names: text, href: text,
                        chapters: [link])
                ]),
            NotFoundPage(
                layout: layout, homeHref: text, searchHref: text, indexHref: text, laws: text),
            RedirectPage(layout: layout, target: link),
            EditionsPage(
                layout: layout,
                editions: [
                    EditionEntry(date: date, href: text, title: text, chapterCount: 1, commit: text)
                ]),
            SheetPage(
                layout: layout, lead: text, back: link, column: text,
                groups: [SheetGroup(title: text, rows: fragment)], signers: [text], madeOn: date),
            RereadPage(
                layout: layout, roles: [option],
                changes: [
                    RereadChange(
                        date: date, chapter: link, text: text, comparison: text, roles: text)
                ]),
            ComparisonPage(
                layout: layout, back: link,
                comparisons: [
                    ComparisonPart(title: text, id: text, note: text, changes: fragment)
                ]),
        ]
    }

    var parts: [any TemplateContent] {
        [
            Header(
                siteTitle: text, office: text, homeHref: text, searchHref: text,
                urgentHref: text,
                entries: [HeaderEntry(title: text, href: text, isCurrent: true)]),
            Breadcrumbs(links: [link]),
            Navigation(folders: Fragment(text: text)),
            NavigationFolder(
                title: text, href: text, current: .mark(page: text), isOpen: true,
                chapters: [
                    NavigationLink(title: text, href: text, current: .mark(page: text))
                ]),
            change, activity,
            FolderEntry(
                title: text, href: text, kindTitle: text, summary: text, isDraft: true,
                isLocal: true),
            LawSection(
                number: text, heading: text, id: text, href: text, lovdataHref: text,
                hasGuidance: true, citedBy: text, isRepealed: true, status: text),
            Citation(title: text, href: text, places: [link], more: 2, sentence: text),
            IndexEntry(title: text, href: text, note: text),
            ReviewRow(
                chapter: link, kindTitle: text, owner: link, ownerID: text, approvedOn: date,
                nextReview: date, statuses: [status], status: text),
            FormAreaItem(
                title: text, heading: fragment, anchor: text, content: fragment, hasFields: true,
                isOuter: true,
                noteNumber: 1, noteTitle: text),
            FormFieldItem(
                control: 1, anchor: text, number: 1, label: fragment, name: text, help: fragment,
                isLarge: true),
            FormQuestionItem(
                control: 1, anchor: text, number: 1, label: fragment, name: text, help: fragment,
                answers: [answer], hasAssessment: true),
            BookPart(
                id: text, number: text, title: text, body: fragment, isList: true),
            BookChapter(
                id: text, level: 3, number: text, title: text, kind: text, kindTitle: text,
                owner: link, approver: link, approvedOn: date, version: date, nextReview: date,
                appliesTo: [link], isRetired: true, replacement: link, lawChanges: [link],
                legalBasis: [basis], keyPoints: [KeyPoint(text: fragment)], body: fragment),
            BookEntry(
                id: text, title: text, note: text, text: text, points: [text], label: text,
                links: fragment),
            link, LinkLine(link),
            SheetRow(title: text, href: text, note: text, version: date),
            Addition(
                title: text, id: text, level: 3, body: fragment, owner: slotLink,
                approvedOn: date, approver: slotLink),
            path,
            StepBar(
                id: text, pathID: text, key: text, version: date, number: 1, count: 2, path: link,
                heading: link, next: link),
        ]
    }

    private var path: PathText {
        PathText(
            id: text, count: 1, time: text, introduction: fragment,
            stages: [
                PathStage(
                    heading: fragment, text: fragment, time: text, count: 1,
                    steps: [
                        PathStep(
                            id: text, key: text, number: 1, title: text, href: text, time: text,
                            responsible: text, responsibleHref: text, version: date,
                            changes: [change], text: fragment)
                    ])
            ],
            selfCheck: PathSelfCheck(
                heading: fragment, text: fragment,
                questions: [
                    PathQuestion(
                        heading: fragment, hint: text,
                        choices: [
                            PathChoice(name: text, control: text, text: text, isRight: true)
                        ], rightAnswer: text, explanation: fragment)
                ]),
            closing: fragment, sheetHref: text, rereadHref: text)
    }

    var layout: Layout {
        let frame = Frame(
            siteID: text, siteTitle: text, root: text, assets: text, header: fragment,
            breadcrumbs: fragment, footerLinks: [link], pastDay: date, presentHref: text)
        return Layout(
            frame: frame.templateValue,
            facts: PageFacts(
                title: text, description: text, navigation: fragment, editHref: text,
                feedbackHref: text, version: text, approved: text,
                stepBars: fragment), links: Links(from: PagePath(path: "x.html")))
    }

    private var slotLink: SlotLink { SlotLink(title: text, href: .file(text)) }
    var link: PageLink { PageLink(title: text, href: text, note: text) }
    var date: DisplayDate { DisplayDate(text: text, iso: text) }
    private var origin: Origin {
        Origin(
            title: text, isLocal: true, office: text, adoptedOn: date, adopter: link,
            warning: OriginWarning(title: text, text: text),
            replaced: ReplacedChapter(
                reason: text, comparedOn: date,
                differences: [
                    DifferencePart(
                        title: text,
                        changes: [
                            DifferenceChange(isAdded: true, text: text),
                            DifferenceChange(isAdded: false, text: text),
                        ])
                ]))
    }
    private var group: LinkGroup { LinkGroup(title: text, id: text, links: [link]) }
    private var option: FilterOption { FilterOption(id: text, title: text) }
    private var answer: FormAnswer { FormAnswer(value: text, title: text) }
    private var form: FormSheet {
        FormSheet(
            name: text, introduction: fragment, areas: fragment, ending: fragment, noteTitle: text,
            count: FormCount(answers: [answer], offices: [option]))
    }
    var basis: LegalBasisLink {
        LegalBasisLink(reference: text, heading: text, href: text)
    }
    private var change: ChangeNote {
        ChangeNote(date: date, text: text, mustReread: true, chapter: link)
    }
    private var status: StatusLabel {
        StatusLabel(title: text, kind: text, from: text, until: text, isHidden: true)
    }
    private var control: DocumentControl {
        DocumentControl(
            statuses: [status], owner: link, deputy: link, approver: link, approvedOn: date,
            interval: text, nextReview: date, isOverdue: true, version: date,
            earlier: [
                EarlierVersion(
                    date: date, href: text, title: text,
                    notes: [EarlierNote(date: date, text: text)])
            ])
    }
    private var period: ChangePeriod { ChangePeriod(title: text, id: text, changes: fragment) }
    private var activity: ActivityItem {
        ActivityItem(
            id: text, title: text, href: text, when: text, date: date, times: text, category: text,
            categoryTitle: text, responsible: [link], roles: text, legalBasis: [basis],
            notes: [text])
    }
    private var unacknowledged: UnacknowledgedItems {
        UnacknowledgedItems(
            asOf: date, count: 1,
            items: [
                UnacknowledgedItem(
                    title: text, href: text, responsible: link, due: date, remark: text,
                    isDue: true)
            ])
    }
    private var months: [MonthItems] {
        [
            MonthItems(
                number: 1, year: 2026, title: text, isCurrent: true, count: 2, missed: 1,
                activities: fragment)
        ]
    }

    private var trust: TrustLine {
        TrustLine(
            isSound: true, approvedOn: date, owner: link, nextReview: date, soonFrom: text,
            calmUntil: text)
    }

    private var chapter: ChapterPage {
        ChapterPage(
            layout: layout, kind: text, kindTitle: text, emergency: emergency, role: roleFacts,
            linkedTitle: fragment, trust: trust,
            keyPoints: [KeyPoint(text: fragment)], forms: [link], control: control,
            appliesTo: [link], isDraft: true,
            isRetired: true, replacement: link, isChangedAfterApproval: true, legalBasis: [basis],
            contents: Contents(entries: [
                .init(level: 2, title: text, id: text), .init(level: 3, title: text, id: text),
            ]).fragment,
            body: fragment, form: form, origin: origin, activities: fragment, groups: [group],
            previous: link, next: link,
            changes: [change], place: text)
    }

    private var home: HomePage {
        HomePage(
            layout: layout, lead: text, searchHref: text, indexHref: text,
            tasks: [TaskCard(title: text, href: text, chapterTitle: text)], allTasks: [group],
            coming: fragment, monthSummary: text, roles: [option], offices: [option],
            phones: emergency.groups, rolePaths: [RolePath(path: link, roles: text)],
            rereads: [RoleChange(chapter: link, date: date, text: text, roles: text)],
            rereadHref: text,
            wheelHref: text, paths: [link], changes: [change], changesHref: text, folders: [link],
            letters: [link])
    }

    private var folder: FolderPage {
        FolderPage(
            layout: layout, body: fragment, origin: origin, printHref: text, folders: [link],
            chapters: fragment)
    }

    private var section: SectionPage {
        SectionPage(
            layout: layout, number: text, heading: text, law: link, place: text, routine: link,
            lovdataHref: text,
            comparedOn: date, comparedAge: text, isComparisonOld: true, changedBy: text,
            lastDay: date, validity: text, isRepealed: true, comingLaw: [link],
            guidance: fragment, origin: origin,
            contents: fragment,
            citations: [
                CitationGroup(title: text, id: text, count: 1, citations: fragment)
            ], citationCount: 1, previous: link, next: link)
    }

    private var law: LawPage {
        LawPage(
            layout: layout, officialName: text, shortNames: text, lovdataHref: text,
            comparedOn: date, comparedAge: text, isComparisonOld: true, validity: text,
            parts: [
                LawPart(title: text, id: text, sections: fragment)
            ])
    }

    private var role: RolePage {
        RolePage(layout: layout, role: roleFacts)
    }

    private var emergency: EmergencyNumbers {
        let numbers = [PhoneNumber(title: text, text: text), PhoneNumber(title: text, text: "112")]
        return EmergencyNumbers(
            services: numbers,
            groups: [PhoneGroup(office: text, title: text, isHidden: true, numbers: numbers)],
            officesHref: text)
    }

    private var roleFacts: RoleFacts {
        RoleFacts(
            substitute: link, responsibilities: [text],
            groups: [LongLinkGroup(title: text, id: text, links: fragment)], sheetHref: text,
            rereadHref: text, months: months, unacknowledged: unacknowledged, wheelHref: text,
            calendarHref: text)
    }

    private var glossary: GlossaryPage {
        GlossaryPage(
            layout: layout,
            letters: [
                GlossaryLetter(
                    letter: text, id: text,
                    terms: [
                        GlossaryTerm(
                            id: text, term: text, abbreviation: text, explanation: text,
                            synonyms: text, links: [link])
                    ])
            ])
    }

    private var coverage: CoveragePage {
        CoveragePage(
            layout: layout, summary: text,
            figures: [CoverageFigure(title: text, count: 1, text: text)],
            filters: [CoverageFilter(id: text, title: text, count: 1)],
            columns: [option], laws: [option],
            roles: [option],
            rows: [
                CoverageRow(
                    law: text, reference: text, heading: text, href: text, order: 1, roles: text,
                    filters: text, hasGap: true,
                    cells: [
                        CoverageCell(
                            column: text, isGap: true, isRequired: true, count: text,
                            links: fragment)
                    ])
            ], csvHref: text, countedOn: date)
    }

    private var wheel: WheelPage {
        WheelPage(
            layout: layout, year: 2026, otherYears: [link], evaluationHref: text, goals: [text],
            posterHref: text, drawing: fragment, rings: [PosterEntry(title: text, ring: 1)],
            categories: [option], roles: [option], months: months, calendars: [link])
    }

    private var poster: PosterPage {
        let group = PosterGroup(title: text, entries: [PosterEntry(title: text, ring: 2)])
        return PosterPage(
            layout: layout, wheelHref: text, drawing: fragment, months: [group],
            frequent: [group], key: group.entries)
    }

    private var chapters: ChaptersPage {
        ChaptersPage(
            layout: layout, indexHref: text,
            groups: [LongLinkGroup(title: text, id: text, href: text, links: fragment)])
    }

    private var evaluation: EvaluationPage {
        let row = EvaluationRow(
            title: text, href: text, category: text, responsible: link, planned: 1, done: 1,
            late: 1, leftOut: 1, ahead: 1, notes: [text], isSum: true)
        return EvaluationPage(
            layout: layout, year: 2026, otherYears: [link], wheelHref: text, summary: text,
            asOf: date, chart: fragment, quarters: [row],
            categories: [EvaluationGroup(title: text, rows: [row])], activities: [row])
    }

    private var review: ReviewPage {
        ReviewPage(
            layout: layout, summary: text,
            groups: [
                ReviewGroup(
                    title: text, href: text,
                    chapters: [ReviewTask(chapter: link, statuses: [status], due: date)])
            ],
            roles: [option], statuses: [option], rows: fragment)
    }

    private var audit: AuditPage {
        AuditPage(
            layout: layout, countedOn: date, commit: text,
            tables: [
                AuditPageTable(
                    id: "x", title: text, summary: text, csvHref: text, columns: [text],
                    rows: [
                        AuditPageRow(head: text, cells: [AuditPageCell(column: text, text: text)])
                    ])
            ])
    }

    private var demand: DemandPage {
        DemandPage(
            layout: layout, summary: text, section: link,
            points: [
                DemandPoint(title: text, id: "side:x", text: text, isGap: true, groups: [group])
            ],
            countedOn: date)
    }

    private var faultGuide: FaultGuidePage {
        FaultGuidePage(
            layout: layout,
            kinds: [
                FaultKind(
                    title: text, id: text, explanation: text,
                    faults: [FaultEntry(code: text, cause: text, remedy: text)])
            ])
    }

    private var accessibility: AccessibilityPage {
        AccessibilityPage(
            layout: layout, publisher: text, standard: text, conforms: false,
            shortcomings: [Shortcoming(criterion: text, text: text, plan: text)], testedOn: date,
            methods: [text], contactText: text, contactHref: text, contact: text, updatedOn: date)
    }
}
