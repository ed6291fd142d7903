import CalendarDate
import Handbook
import Markdown

extension Composer {
    /// The page of a chapter that is not the introduction of a folder.
    func page(of chapter: Chapter) -> ChapterPage {
        let links = links(from: chapter.address)
        let neighbours = neighbours(of: chapter)
        return ChapterPage(
            layout: layout(chapter.address, facts(of: chapter)),
            kind: chapter.kind.className, kindTitle: chapter.kind.title,
            emergency: emergency(of: chapter, links),
            role: role(describedBy: chapter).map { facts(of: $0, links) },
            linkedTitle: linked(chapter.title, of: chapter),
            trust: trust(of: chapter, links), keyPoints: keyPoints(of: chapter),
            forms: neededForms(of: chapter, links),
            control: control(of: chapter, links),
            lastEdited: lastEdit(of: chapter).map { DisplayDate($0) },
            appliesTo: chapter.appliesTo.compactMap { link(toRole: $0.value, links) },
            isDraft: chapter.status == .draft, isRetired: chapter.status == .obsolete,
            replacement: chapter.replacedBy.flatMap(handbook.chapter).map { PageLink($0, links) },
            isChangedAfterApproval: chapter.isChangedAfterApproval,
            lawChanges: lawChanges(of: chapter, links),
            comingLaw: comingLaw(of: chapter, links),
            legalBasis: chapter.basis.compactMap { basisLink($0.value, links) },
            contents: contents(of: chapter).fragment,
            body: body(of: chapter, links), form: formSheet(of: chapter),
            origin: origin(of: chapter, links),
            isPath: chapter.kind == .path,
            activities: theme.render(parts: activityItems(of: chapter, links)),
            groups: controlGroups(of: chapter, links),
            previous: neighbours.previous.map { PageLink($0, links) },
            next: neighbours.next.map { PageLink($0, links) },
            changes: changeNotes(of: chapter),
            place: places[chapter.id].map { handbook.folders[$0.folder].title }.orEmpty)
    }

    /// The role that a chapter is the page of.
    private func role(describedBy chapter: Chapter) -> Role? {
        guard chapter.kind == .role else { return nil }
        return handbook.roles.first { roleChapters[$0.id]?.id == chapter.id }
    }

    /// When a chapter was last edited without a note; `nil` where the text is still the one that was
    /// approved, of which such a day would say something wrong.
    private func lastEdit(of chapter: Chapter) -> Day? {
        guard chapter.approval == nil || chapter.isChangedAfterApproval else { return nil }
        return handbook.unnotedEdit(of: chapter, on: today)
    }

    /// What the layout shows of a chapter.
    func facts(of chapter: Chapter) -> PageFacts {
        PageFacts(
            title: chapter.title, description: chapter.summary.first, editHref: edit(chapter),
            feedbackHref: feedback(title: chapter.title, version: chapter.version),
            version: chapter.version?.longText, approved: chapter.approval?.day.longText,
            stepBars: stepBars(on: chapter, links(from: chapter.address)))
    }

    /// The headings of a chapter as a list of links; of a path without its questions.
    func contents(of chapter: Chapter) -> Contents {
        let order = ReadingOrder(of: chapter)
        let blocks = order.blocks
        let isPath = chapter.kind == .path
        let entries = chapter.document.excerpt(blocks).headings
            .filter { !isPath || $0.level == 2 }.map {
                Contents.Entry(level: $0.level, title: $0.text, id: $0.anchor)
            }
        guard let addition = chapter.addition else { return Contents(entries: entries) }
        // An addition stands between blocks of the document itself, never within one; to a path,
        // after it.
        let after = blocks.dropFirst(isPath ? blocks.count : order.place(before: addition.index))
            .count {
                if case .heading = $0 { true } else { false }
            }
        let own = Contents.Entry(
            level: isPath ? 2 : addition.level, title: handbook.localTitle,
            id: LocalAddition.anchor)
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

extension ChapterKind {
    /// The kind in ASCII letters, for class names.
    var className: String {
        self == .path ? "opplaringslop" : rawValue
    }
}
