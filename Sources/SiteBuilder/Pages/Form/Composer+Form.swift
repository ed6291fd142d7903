import Handbook

extension Composer {
    /// The form that a chapter is; nil for a chapter with nothing to fill in.
    func formSheet(of chapter: Chapter, _ links: Links) -> FormSheet? {
        guard let form = chapter.form else { return nil }
        let renderer = BodyRenderer(composer: self, links: links)
        let template = chapter.formSettings.note.flatMap { handbook.chapter($0.template.value) }
        var writer = FormWriter(
            chapter: chapter, theme: theme, renderer: renderer,
            notePoints: template?.points ?? [])
        return FormSheet(
            name: chapter.formName,
            introduction: renderer.excerpt(form.introduction, of: chapter),
            areas: writer.areas(form.areas),
            ending: ending(of: chapter, after: form, renderer, links),
            noteTitle: template?.title, count: count(of: chapter))
    }

    /// What stands after the last area: the office's addition too, which has nothing to fill in.
    private func ending(
        of chapter: Chapter, after form: Form, _ renderer: BodyRenderer, _ links: Links
    ) -> Fragment {
        let text = renderer.excerpt(form.ending, of: chapter, keepsFootnotes: true)
        guard let addition = chapter.addition else { return text }
        return Fragment(text.bytes + theme.render(part: self.addition(addition, links)).bytes)
    }

    /// How the cases of a control are counted.
    private func count(of chapter: Chapter) -> FormCount? {
        guard chapter.kind == .control else { return nil }
        return FormCount(
            answers: chapter.answers.map(FormAnswer.init),
            offices: handbook.settings.offices.map { FilterOption(id: $0.id, title: $0.title) })
    }
}
