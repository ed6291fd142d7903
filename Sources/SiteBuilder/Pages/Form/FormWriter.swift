import Handbook
import Markdown
import Templates

/// Writes what a form is filled in by: its texts as Markdown renders them, its fields as the theme
/// does.
struct FormWriter {
    let chapter: Chapter
    let theme: Theme
    let renderer: BodyRenderer
    /// The points of the note that the form can be copied as.
    let notePoints: [FormPoint]
    /// How many fields have been written, which numbers them.
    private var controls = 0

    init(chapter: Chapter, theme: Theme, renderer: BodyRenderer, notePoints: [FormPoint]) {
        self.chapter = chapter
        self.theme = theme
        self.renderer = renderer
        self.notePoints = notePoints
    }

    /// The areas, one after the other.
    mutating func areas(_ areas: [FormArea]) -> Fragment {
        let first = areas.firstIndex { $0.heading != nil && !$0.fields.isEmpty }
        var html = Fragment.empty
        for (index, area) in areas.enumerated() {
            html.append(self.area(area, isOuter: true, isFirst: index == first))
        }
        return html
    }

    private mutating func area(
        _ area: FormArea, isOuter: Bool, isFirst: Bool = false
    ) -> Fragment {
        let title = area.heading?.text
        let number = title.flatMap { chapter.formSettings.note?.number(of: $0) }
        var content = Fragment.empty
        for part in area.parts {
            switch part {
            case .text(let blocks):
                content.append(renderer.excerpt(blocks, of: chapter))
            case .field(let field):
                content.append(self.field(field))
            case .area(let inner):
                content.append(self.area(inner, isOuter: false))
            }
        }
        return theme.render(
            part: FormAreaItem(
                title: title,
                heading: area.heading.map { renderer.excerpt([.heading($0)], of: chapter) }
                    ?? .empty,
                anchor: area.heading?.anchor,
                content: content, hasFields: !area.fields.isEmpty, isOuter: isOuter,
                isFirst: isFirst,
                noteNumber: number,
                noteTitle: notePoints.first { $0.number == number }?.text))
    }

    private mutating func field(_ field: FormField) -> Fragment {
        controls += 1
        let label = renderer.text(field.label, of: chapter)
        let help = renderer.excerpt(field.help, of: chapter)
        let name = field.label.plainText
        let numbered = field.number.map { "\($0). \(name)" } ?? name
        if field.kind == .question, let number = field.number {
            return theme.render(
                part: FormQuestionItem(
                    control: controls, anchor: field.anchor, number: number, label: label,
                    name: numbered,
                    help: help, answers: chapter.answers.map(FormAnswer.init),
                    hasAssessment: chapter.formSettings.hasAssessments))
        }
        return theme.render(
            part: FormFieldItem(
                control: controls, anchor: field.anchor.isEmpty ? nil : field.anchor,
                number: field.number,
                label: label, name: numbered, help: help, isTick: field.kind == .tick,
                isDate: isDate(name), isShort: isShort(name),
                isLarge: field.kind == .text(isLarge: true)))
    }

    /// Whether a label asks for a day: `Dato`, `Dato for samtalen`, `Oppstartsdato`.
    private func isDate(_ label: String) -> Bool {
        guard let first = label.lowercased().split(whereSeparator: { !$0.isLetter }).first else {
            return false
        }
        return first.hasSuffix("dato") && label.count < 60
    }

    /// Whether a label asks for a few words.
    private func isShort(_ label: String) -> Bool {
        let words = label.lowercased()
        return ["roller", "rolle", "kontor", "sted", "antall", "sakstype", "fyll ut av"]
            .contains { words.hasPrefix($0) } && label.count < 60
    }
}

extension FormAnswer {
    /// An answer as the front matter has it.
    init(_ value: String) {
        self.init(value: value, title: value.prefix(1).uppercased() + value.dropFirst())
    }
}
