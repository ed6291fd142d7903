/// What the client shows of one page, and searches again among the best: title, address, place,
/// tasks and other words, sections, questions with answers, how it stands, whom it is for.
struct PageFile {
    let file: IndexFile

    init(_ page: SearchDocument, number: Int) {
        file = IndexFile(path: "s/\(number).js") { PageFile.script(of: page, number: number) }
    }

    private static func script(of page: SearchDocument, number: Int) -> [UInt8] {
        let sections = page.sections
        let length = sections.reduce(256) { $0 + $1.text.utf8.count + 64 }
        var script = ScriptText(reserving: length)
        script.raw("\"s\",")
        script.number(number)
        script.raw(",[")
        script.string(page.title)
        script.raw(",")
        script.string(page.address)
        script.raw(",")
        script.string(page.place)
        script.raw(",")
        script.list(page.tasks + page.words) { $0.string($1) }
        script.raw(",")
        script.list(sections) { script, section in
            script.list([section.heading, section.anchor, section.text] + section.rows) {
                $0.string($1)
            }
        }
        script.raw(",")
        script.list(page.questions) { script, question in
            script.list([question.answer, question.anchor] + question.wordings) { $0.string($1) }
        }
        script.raw(",")
        script.list([page.standing.label, page.standing.due]) { $0.string($1) }
        script.raw(",")
        script.list(page.roles) { $0.string($1) }
        script.raw("]")
        return script.script
    }
}
