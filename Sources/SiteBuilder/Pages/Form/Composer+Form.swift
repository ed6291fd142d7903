import Handbook
import Templates

extension Composer {
    /// The form that a chapter is; nil for a chapter with nothing to fill in.
    func formSheet(of chapter: Chapter) -> FormSheet? {
        guard let form = chapter.form else { return nil }
        let renderer = BodyRenderer(composer: self)
        let template = chapter.formSettings.note.flatMap { handbook.chapter($0.template.value) }
        var writer = FormWriter(
            chapter: chapter, theme: theme, renderer: renderer,
            notePoints: template?.points ?? [])
        return FormSheet(
            name: chapter.formName,
            introduction: renderer.excerpt(form.introduction, of: chapter),
            areas: writer.areas(form.areas),
            ending: ending(of: chapter, after: form, renderer),
            noteTitle: template?.title, count: count(of: chapter))
    }

    /// What stands after the last area: the office's addition too, which has nothing to fill in.
    private func ending(
        of chapter: Chapter, after form: Form, _ renderer: BodyRenderer
    ) -> Fragment {
        var text = renderer.excerpt(form.ending, of: chapter, keepsFootnotes: true)
        if let addition = chapter.addition { text.append(self.addition(addition, by: renderer)) }
        return text
    }

    /// How the cases of a control are counted.
    private func count(of chapter: Chapter) -> FormCount? {
        guard chapter.kind == .control else { return nil }
        return FormCount(
            answers: chapter.answers.map(FormAnswer.init),
            offices: handbook.settings.offices.map { FilterOption(id: $0.id, title: $0.title) })
    }
}
