import Handbook
import Markdown
import Templates

extension Composer {
    /// The text of a chapter, taken apart where it is a path.
    func body(of chapter: Chapter, _ links: Links) -> Fragment {
        let renderer = BodyRenderer(composer: self)
        guard let path = paths.path(chapter.id) else { return self.text(of: chapter, by: renderer) }
        func text(_ blocks: [Block], keepsFootnotes: Bool = false) -> Fragment {
            renderer.excerpt(blocks, of: chapter, keepsFootnotes: keepsFootnotes)
        }
        let bars = path.steps.indices.map { PathIndex.Place(path: chapter.id, index: $0) }
        var index = 0
        let stages = path.stages.map { stage in
            PathStage(
                heading: text([.heading(stage.heading)]), text: text(stage.text),
                time: StepTime.words(stage.minutes), count: stage.steps.count,
                steps: stage.steps.map { step in
                    defer { index += 1 }
                    var shown = pathStep(step, links)
                    shown.number = index + 1
                    shown.href = href(of: step, showing: bars[index].anchor(in: chapter), links)
                    shown.text = text(step.text)
                    return shown
                })
        }
        let minutes = path.stages.reduce(0) { $0 + $1.minutes }
        var whole = theme.render(
            part: PathText(
                id: pathID(of: chapter), count: path.steps.count,
                time: StepTime.words(minutes), introduction: text(path.introduction),
                stages: stages, selfCheck: path.selfCheck.map { selfCheck($0, text: { text($0) }) },
                closing: text(path.closing, keepsFootnotes: true),
                sheetHref: links.href(chapter.sheetAddress), rereadHref: links.href(.reread)))
        if let addition = chapter.addition { whole.append(self.addition(addition, by: renderer)) }
        return whole
    }

    /// A step with what the chapter it leads to tells of itself.
    private func pathStep(_ step: LearningPath.Step, _ links: Links) -> PathStep {
        var shown = PathStep(
            id: step.anchor, key: step.key, title: step.title,
            time: StepTime.words(step.minutes))
        switch step.responsible {
        case .role(let id):
            shown.responsible = handbook.role(id)?.title ?? id
            shown.responsibleHref = handbook.role(id).map { links.href(address(of: $0)) }
        case .other(let words): shown.responsible = words.capitalizedFirst
        }
        if let chapter = chapter(of: step) {
            shown.version = chapter.version.map(DisplayDate.init)
            shown.changes = changeNotes(of: chapter).filter(\.mustReread)
        }
        return shown
    }

    /// What the browser stores the steps of a path under.
    private func pathID(of path: Chapter) -> String { path.address.path }

    /// The chapter that a step leads to.
    func chapter(of step: LearningPath.Step) -> Chapter? {
        guard case .chapter(let id, _) = step.target else { return nil }
        return handbook.chapter(id)
    }

    private func href(
        of step: LearningPath.Step, showing bar: String, _ links: Links
    ) -> String? {
        if let chapter = chapter(of: step) { return links.href(chapter.address, anchor: bar) }
        return href(of: step.target, links)
    }

    private func selfCheck(
        _ check: LearningPath.SelfCheck, text: ([Block]) -> Fragment
    ) -> PathSelfCheck {
        PathSelfCheck(
            heading: text([.heading(check.heading)]), text: text(check.text),
            questions: check.questions.enumerated().map { index, question in
                let right = question.choices.filter(\.isRight)
                let name = "side:spm-\(index + 1)"
                return PathQuestion(
                    heading: text([.heading(question.heading)]),
                    hint: right.count > 1 ? "Velg alle som stemmer." : "Velg ett svar.",
                    choices: question.choices.map {
                        PathChoice(
                            name: name, control: right.count > 1 ? "checkbox" : "radio",
                            text: $0.text, isRight: $0.isRight)
                    },
                    rightAnswer: right.map(\.text).joined(separator: "; "),
                    explanation: text(question.explanation))
            })
    }

    /// The paths with their length, for the home page.
    func pathLinks(_ links: Links) -> [PageLink] {
        handbook.chapters.compactMap { chapter in
            guard chapter.status == .current, let path = paths.path(chapter.id) else { return nil }
            var link = PageLink(chapter, links)
            let minutes = path.stages.reduce(0) { $0 + $1.minutes }
            link.note = "\(path.steps.count) steg, \(StepTime.words(minutes))"
            return link
        }
    }

    /// The lines of a chapter's page that tell where in a path the reader is, one for each step
    /// that leads here; `nil` where none does.
    func stepBars(on chapter: Chapter, _ links: Links) -> Fragment? {
        let bars = paths.places(of: chapter.id).compactMap { place -> StepBar? in
            guard let owner = handbook.chapter(place.path), let path = paths.path(place.path)
            else { return nil }
            let step = path.steps[place.index]
            let next = PathIndex.Place(path: place.path, index: place.index + 1)
            return StepBar(
                id: place.anchor(in: owner), pathID: pathID(of: owner), key: step.key,
                version: chapter.version.map { DisplayDate($0) }, number: place.index + 1,
                count: path.steps.count,
                path: PageLink(
                    title: owner.title, href: links.href(owner.address, anchor: step.anchor)),
                heading: heading(of: step, on: chapter),
                next: path.steps.indices.contains(next.index)
                    ? self.next(path.steps[next.index], next.anchor(in: owner), links) : nil)
        }
        return bars.isEmpty ? nil : theme.render(parts: bars)
    }

    /// The heading that a step names, as a link on the same page.
    private func heading(of step: LearningPath.Step, on chapter: Chapter) -> PageLink? {
        guard case .chapter(_, let anchor?) = step.target,
            let heading = chapter.document.headings.first(where: { $0.anchor == anchor })
        else { return nil }
        return PageLink(title: heading.text, href: "#" + Links.encode(anchor))
    }

    private func next(_ step: LearningPath.Step, _ bar: String, _ links: Links) -> PageLink? {
        href(of: step, showing: bar, links).map { PageLink(title: step.title, href: $0) }
    }
}

/// How long something takes, in words.
enum StepTime {
    /// `45 min`, `1 time`, `2 timer 10 min`.
    static func words(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        let parts = [
            hours == 0 ? nil : "\(hours) \(hours == 1 ? "time" : "timer")",
            rest == 0 && hours > 0 ? nil : "\(rest) min",
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }
}
