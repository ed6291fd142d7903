import Diagnostics
import Handbook
import Markdown
import NorwegianText

/// A chapter file as it was written: front matter and text, nothing looked up yet.
///
/// A class only so that handing it on costs nothing: nothing in it ever changes.
package final class ParsedChapter: Sendable {
    /// The path of the file from the handbook's root.
    let file: String
    /// Where the file lies.
    let place: ChapterPlace
    /// The front matter as it is written; `nil` where there is none.
    let head: String?
    let frontMatter: FrontMatter
    let document: Document
    /// The links of the document, its images and what can be linked to, found once: they are asked
    /// for at each reading, and no value of an office changes them.
    let links: [Link]
    let images: [Image]
    let anchors: Set<String>
    /// Where the texts use values of the office.
    let valueUses: [ValueUse]
    /// Whether it no longer says what was approved, as far as its checksum tells.
    let isChangedAfterApproval: Bool
    /// What is wrong with the file itself.
    let diagnostics: [Diagnostic]
    /// What may belong to people, in any part of the file.
    let personalData: [PersonalDataPlace]

    /// Reads a chapter from the bytes of its file.
    init(_ bytes: [UInt8], file: String) {
        let text = ChapterText(bytes, file: file)
        var diagnostics = text.diagnostics
        var (frontMatter, faults) = ParsedChapter.frontMatter(of: text, file: file)
        diagnostics += faults
        switch Result(catching: { () throws(ParseRefusal) in
            try Document.parse(text.body.utf8, firstLine: text.bodyLine)
        }) {
        case .success(let document):
            self.document = document
            diagnostics += document.findings.compactMap { $0.diagnostic(in: file) }
            diagnostics += ParsedChapter.headingFaults(
                in: document, title: frontMatter.title?.value, text: text, file: file)
            diagnostics += Leftover.diagnostics(
                of: document.leftovers, in: text, file: file, isForm: frontMatter.isForm)
        case .failure(let refusal):
            self.document = .empty
            diagnostics.append(refusal.diagnostic(in: file))
        }
        let (questions, answerFaults) = frontMatter.answeredQuestions(in: document, file: file)
        frontMatter.questions = questions
        diagnostics += answerFaults
        (links, images) = document.linksAndImages
        anchors = document.anchors
        self.file = file
        place = ChapterPlace(file)
        head = text.frontMatter
        valueUses =
            frontMatter.valueUses
            + (text.body.holds("{") ? ValueUse.all(in: document) : [])
        self.frontMatter = frontMatter
        isChangedAfterApproval =
            frontMatter.approval?.checksum.map {
                $0 != ChapterChecksum(of: frontMatter, body: text.body).description
            } ?? false
        self.diagnostics = diagnostics
        personalData = PersonalDataPlace.all(in: bytes, of: file)
    }

    static func frontMatter(
        of text: ChapterText, file: String
    ) -> (FrontMatter, [Diagnostic]) {
        guard let source = text.frontMatter else { return (.unreadable, []) }
        let line = ChapterText.frontMatterLine
        let yaml = YAMLDocument(source, file: file, firstLine: line)
        guard yaml.diagnostics.isEmpty || yaml.root != nil else {
            return (.unreadable, yaml.diagnostics)
        }
        let place = YAMLPlace(file: file, firstLine: line)
        var fields = Fields(yaml.root, at: place)
        let chapterPlace = ChapterPlace(file)
        let frontMatter =
            chapterPlace.isAddition
            ? FrontMatter(addition: &fields) : FrontMatter(&fields, of: chapterPlace)
        return (
            frontMatter,
            yaml.diagnostics + fields.diagnostics + yaml.warnings
                + YAMLComments.cut(in: source, at: place)
        )
    }

    /// The chapter with values of an office in the place of their uses.
    func filled(with values: [OfficeValue.ID: String]) -> ParsedChapter {
        guard !valueUses.isEmpty else { return self }
        func text(_ text: String) -> String { ValueUse.filled(text, with: values) }
        var filled = frontMatter
        filled.title = frontMatter.title?.map(text)
        filled.usedWhen = frontMatter.usedWhen.map(text)
        filled.summary = frontMatter.summary.map(text)
        filled.questions = frontMatter.questions.map { $0.replacingAnswer(text) }
        return ParsedChapter(
            self, frontMatter: filled, document: ValueUse.filled(document, with: values))
    }

    /// A chapter with other texts.
    private init(_ chapter: ParsedChapter, frontMatter: FrontMatter, document: Document) {
        file = chapter.file
        place = chapter.place
        head = chapter.head
        self.frontMatter = frontMatter
        self.document = document
        links = chapter.links
        images = chapter.images
        anchors = chapter.anchors
        valueUses = chapter.valueUses
        isChangedAfterApproval = chapter.isChangedAfterApproval
        diagnostics = chapter.diagnostics
        personalData = chapter.personalData
    }

    private static func headingFaults(
        in document: Document, title: String?, text: ChapterText, file: String
    ) -> [Diagnostic] {
        let headings = document.headings.filter { $0.level == 1 }
        guard !headings.isEmpty else { return [] }
        let lines = FileLines(text.body, firstLine: text.bodyLine)
        return headings.map { heading in
            let start = heading.position
            let isSigned = lines[start.line].first == "#" && start.column == 1
            let repeats = heading.text.lowercased() == title?.lowercased()
            // An underlined heading takes two lines, and is left to the author.
            let end =
                repeats ? SourcePosition(line: start.line + 1, column: 1) : start
            return Diagnostic(
                .headingLevelOne, file: file, at: start,
                repeats
                    ? "Tittelen står i hodet, og trengs ikke i teksten."
                    : "Overskriften «\(heading.text)» har bare én #; tittelen på siden står i "
                        + "hodet.",
                suggestion: repeats ? "Slett linjen." : "Skriv to: «## \(heading.text)».",
                range: isSigned ? start..<end : nil, fix: repeats ? "" : "#")
        }
    }
}

extension FrontMatter {
    /// Whether the text has fields to fill in.
    fileprivate var isForm: Bool {
        kind?.value == .form || kind?.value == .control && form.answers != nil
    }
}

extension Finding {
    /// Raw HTML is a fault of the text; unsafe addresses are told of where links are resolved.
    fileprivate func diagnostic(in file: String) -> Diagnostic? {
        guard kind == .rawHTML else { return nil }
        let firstLine = text.drop(while: \.isWhitespace).prefix { !$0.isNewline }
        return Diagnostic(
            .rawHTML, file: file, at: position,
            "HTML («\(firstLine.prefix(40))») virker ikke i håndboka og vises som tekst.",
            suggestion: "Skriv det med Markdown.")
    }
}
