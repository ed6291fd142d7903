import CalendarDate
import HandbookModel
import Markdown

extension Composer {
    /// The page of a chapter that is not the introduction of a folder.
    func page(of chapter: Chapter) -> ChapterPage {
        let links = links(from: chapter.address)
        let neighbours = neighbours(of: chapter)
        return ChapterPage(
            layout: layout(chapter.address, facts(of: chapter)),
            kind: chapter.kind.className, kindTitle: chapter.kind.title,
            keyPoints: chapter.summary,
            owner: link(toRole: chapter.responsible?.value, links),
            approver: link(toRole: chapter.approval?.role.value, links),
            approvedOn: chapter.approval.map { DisplayDate($0.day) },
            nextReview: chapter.nextReview.map(DisplayDate.init),
            appliesTo: chapter.appliesTo.compactMap { link(toRole: $0.value, links) },
            isDraft: chapter.status == .draft, isRetired: chapter.status == .obsolete,
            replacement: chapter.replacedBy.flatMap(handbook.chapter).map { PageLink($0, links) },
            lawChanges: lawChanges(of: chapter, links),
            legalBasis: chapter.basis.compactMap { basisLink($0.value, links) },
            contents: contents(of: chapter).fragment,
            body: body(of: chapter, links), origin: origin(of: chapter, links),
            activities: activityItems(of: chapter, links),
            previous: neighbours.previous.map { PageLink($0, links) },
            next: neighbours.next.map { PageLink($0, links) },
            changes: changeNotes(of: chapter, naming: false, links))
    }

    /// What the layout shows of a chapter.
    func facts(of chapter: Chapter) -> PageFacts {
        PageFacts(
            title: chapter.title, description: chapter.summary.first, editHref: edit(chapter),
            feedbackHref: feedback(title: chapter.title, version: chapter.version),
            version: chapter.version?.longText, approved: chapter.approval?.day.longText)
    }

    /// The headings of a chapter as a list of links.
    func contents(of chapter: Chapter) -> Contents {
        let blocks = chapter.document.blocks
        guard let addition = chapter.addition else {
            return Contents(entries: chapter.document.headings.map { Contents.Entry($0) })
        }
        // An addition stands between blocks of the document itself, never within one.
        let after = blocks.dropFirst(addition.index).count {
            if case .heading = $0 { true } else { false }
        }
        let own = Contents.Entry(
            level: addition.level, title: handbook.localTitle,
            id: LocalAddition.anchor)
        let entries = chapter.document.headings.map { Contents.Entry($0) }
        return Contents(entries: entries.dropLast(after) + [own] + entries.suffix(after))
    }

    private func neighbours(of chapter: Chapter) -> (previous: Chapter?, next: Chapter?) {
        guard let place = places[chapter.id] else { return (nil, nil) }
        let siblings = handbook.folders[place.folder].chapters
        func sibling(_ index: Int) -> Chapter? {
            siblings.indices.contains(index) ? handbook.chapter(siblings[index]) : nil
        }
        return (sibling(place.index - 1), sibling(place.index + 1))
    }
}

extension Contents.Entry {
    fileprivate init(_ heading: Heading) {
        self.init(level: heading.level, title: heading.text, id: heading.anchor)
    }
}

extension ChapterKind {
    /// The kind in ASCII letters, for class names.
    var className: String {
        self == .path ? "opplaringslop" : rawValue
    }
}
