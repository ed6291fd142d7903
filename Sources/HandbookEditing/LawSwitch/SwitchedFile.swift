import Diagnostics
import Handbook
import HandbookReading
import LegalReferences
import Markdown
import Yams

/// One file of the handbook in which a law takes another's place.
struct SwitchedFile {
    /// The whole new text.
    private(set) var text: String
    /// What stays with the old law.
    private(set) var left: [LeftReference] = []
    /// How many references name the new law now.
    private(set) var count = 0

    private let file: String
    private let readers: SwitchReaders
    private var rules: SwitchedText.Rules
    private let standardLaw: Law.ID?

    /// Writes a chapter or a list anew.
    ///
    /// - Parameter standardLaw: The law of bare `§` where nothing else says one, as it is now.
    /// - Throws: What cannot be written so that it is read as it should be.
    init(
        _ source: String, file: String, by readers: SwitchReaders, rules: SwitchedText.Rules,
        standardLaw: Law.ID?
    ) throws(EditRefusal) {
        text = source
        self.file = file
        self.readers = readers
        self.rules = rules
        self.standardLaw = standardLaw
        if file.hasSuffix(".md") {
            try switchChapter()
        } else {
            let page = PageLaws(before: standardLaw, after: standardLaw.map(renamed))
            text = try switched(source, firstLine: 1, page)
        }
    }

    /// The laws of bare `§`, now and afterwards.
    struct PageLaws {
        var before: Law.ID?
        var after: Law.ID?
    }

    private func renamed(_ law: Law.ID) -> Law.ID {
        law == readers.old.id && !rules.keepsOld ? readers.new.id : law
    }

    // MARK: Chapters

    private mutating func switchChapter() throws(EditRefusal) {
        let parts = ChapterText(Array(text.utf8), file: file)
        guard let head = parts.frontMatter else { return }
        let before = pageLaw(head, by: readers.before, standardLaw) { $0 }
        // The parts are read with LF at the ends of lines; the file keeps its own.
        let lines = TextLines(text)
        let first = ChapterText.frontMatterLine - 1
        let headLines = first..<first + TextLines(head).contents.count
        let bodyLines = parts.bodyLine - 1..<lines.contents.count
        let newHead = try switched(
            lines.text(of: headLines), firstLine: ChapterText.frontMatterLine,
            PageLaws(before: before, after: before.map(renamed)))
        let after = pageLaw(newHead, by: readers.after, standardLaw.map(renamed), renamed)
        let body = try switchedBody(
            lines.text(of: bodyLines), firstLine: parts.bodyLine,
            PageLaws(before: before, after: after), titles: (title(head), title(newHead)))
        text =
            lines.text(of: 0..<first) + newHead
            + lines.text(of: headLines.upperBound..<bodyLines.lowerBound) + body
    }

    private func title(_ head: String) -> String? {
        ChapterPlace(file).isGuidance
            ? nil : YAMLTree(head, file: file).root?.value("tittel")?.scalar?.string
    }

    /// The law of bare `§` in a chapter with this front matter.
    private func pageLaw(
        _ head: String, by reader: CitationReader, _ standard: Law.ID?,
        _ ofFolder: (Law.ID) -> Law.ID
    ) -> Law.ID? {
        let place = ChapterPlace(file)
        if place.isGuidance {
            return ofFolder(Law.ID(rawValue: String(place.path.split(separator: "/")[1])))
        }
        let root = YAMLTree(head, file: file).root
        if let name = root?.value("lov")?.scalar?.string {
            return reader.registry.law(Law.ID(rawValue: name))?.id
                ?? reader.registry.law(named: name)?.id ?? standard
        }
        let basis = root?.value("lovgrunnlag")?.sequence?.lazy.compactMap {
            try? reader.wholeReference($0.scalar?.string ?? "")
        }.first
        return basis?.law ?? standard
    }

    private mutating func switchedBody(
        _ body: String, firstLine: Int, _ page: PageLaws, titles: (String?, String?)
    ) throws(EditRefusal) -> String {
        let document: Document
        do throws(ParseRefusal) {
            document = try Document.parse(body.utf8, firstLine: firstLine)
        } catch {
            return body
        }
        // A reference that is read otherwise afterwards gets the name of its law, one at a time.
        while true {
            let plan = BodyPlan(
                document, page.before, titles.0, by: readers, rules: rules)
            let new = try plan.applied(to: body, firstLine: firstLine, file: file)
            let found = contents(of: new, firstLine: firstLine, page.after, titles.1)
            guard let wrong = plan.firstDifference(from: found) else {
                left += plan.left.map { LeftReference(file: file, $0.value, at: $0.position) }
                count += plan.count(of: readers.new.id)
                return new
            }
            guard let ordinal = wrong.ordinal, rules.named.insert(ordinal).inserted else {
                throw EditRefusal([
                    Diagnostic(
                        .lawUndecided, file: file, at: wrong.position,
                        "Programmet klarer ikke å skrive om henvisningene her slik at de blir riktige.",
                        suggestion: "Skriv navnet på loven foran hver §, og prøv igjen.")
                ])
            }
        }
    }

    private func contents(
        of body: String, firstLine: Int, _ law: Law.ID?, _ title: String?
    ) -> [SwitchedText.Content] {
        guard let document = try? Document.parse(body.utf8, firstLine: firstLine) else { return [] }
        return FoundReference.all(in: document, by: readers.after, law: law, title: title)
            .map { SwitchedText.Content($0.reference) }
    }

    // MARK: Lists

    /// A text in YAML with its values written anew.
    private mutating func switched(
        _ source: String, firstLine: Int, _ page: PageLaws
    ) throws(EditRefusal) -> String {
        guard let root = YAMLTree(source, file: file, firstLine: firstLine).root else {
            return source
        }
        var text = ScalarSource(source)
        let scalars = YAMLScalars(root).all
        for scalar in scalars.reversed() {
            let position = SourcePosition(
                line: scalar.position.line + firstLine - 1, column: scalar.position.column)
            let isLaw = scalar.key == "lov" || scalar.key == "standardlov"
            if isLaw {
                guard scalar.text == readers.old.id.rawValue, !rules.keepsOld else { continue }
                let edit = SwitchedText.Edit(
                    range: 0..<scalar.text.utf8.count, text: readers.new.id.rawValue)
                _ = text.apply([edit], to: scalar)
                continue
            }
            let plan = try plan(scalar.text, page, at: position)
            guard text.apply(plan.edits, to: scalar) else {
                throw EditRefusal([
                    Diagnostic(
                        .lawUndecided, file: file, at: position,
                        "Programmet finner ikke henvisningen i teksten slik den er skrevet.",
                        suggestion: "Skriv henvisningen på én linje, og prøv igjen.")
                ])
            }
            left += plan.left.map { LeftReference(file: file, $0, at: position) }
            count += plan.count(of: readers.new.id)
        }
        return text.text
    }

    /// One value, so that it is read as it should be.
    private func plan(
        _ value: String, _ page: PageLaws, at position: SourcePosition
    ) throws(EditRefusal) -> SwitchedText {
        var rules = rules
        rules.named = []
        while true {
            let plan = SwitchedText(
                value, references: readers.before.references(in: value, pageLaw: page.before),
                undated: readers.undated.references(in: value, pageLaw: page.before),
                firstOrdinal: 0, by: readers, rules: rules)
            let found = readers.after.references(
                in: plan.applied(to: value), pageLaw: page.after
            ).map(SwitchedText.Content.init)
            guard let wrong = plan.firstDifference(from: found) else { return plan }
            guard let ordinal = wrong, rules.named.insert(ordinal).inserted else {
                throw EditRefusal([
                    Diagnostic(
                        .lawUndecided, file: file, at: position,
                        "Programmet klarer ikke å skrive om «\(value)» slik at den blir riktig.",
                        suggestion: "Skriv navnet på loven foran hver §, og prøv igjen.")
                ])
            }
        }
    }
}

extension SwitchedText {
    /// The text with its edits made.
    func applied(to text: String) -> String {
        var bytes = Array(text.utf8)
        for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: edit.text.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How many references are those of a law.
    func count(of law: Law.ID) -> Int {
        expected.count { $0.source == .law(law) && $0.ordinal != nil }
    }

    /// The number of the first reference that is not found as expected: `.some(nil)` for one that
    /// is none of the old law's; `nil` where all are.
    func firstDifference(from found: [Content]) -> Int?? {
        guard found != expected else { return nil }
        let index = zip(found, expected).prefix { $0 == $1 }.count
        return .some(expected.dropFirst(index).first?.ordinal)
    }
}
