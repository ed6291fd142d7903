import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import LegalReferences
import SourceFiles
import Yams

/// What the files of two laws say when one has taken the other's place: the day, and for each old
/// section its successor. The switch back takes both away again.
struct SwitchedLaws {
    private(set) var changes: [FileChange] = []

    private static let notFixed = "ikke fastsatt"
    private static let remark = " # \(notFixed) før byttet"

    init(
        _ pair: LawPair, _ map: SectionMap, from day: Day, in tree: FileTree
    ) throws(EditRefusal) {
        let isBack =
            pair.new.replacedBy == pair.old.law.id
            && pair.new.law.validity.end == day.advanced(by: -1)
        do throws(YAMLEdit.Fault) {
            // What is written goes into the file of the law that was or becomes the former one.
            let former = isBack ? pair.new : pair.old
            let next = isBack ? pair.old : pair.new
            let text = try SwitchedLaws.text(of: former, in: tree)
            var edit = try YAMLEdit(text, file: former.file)
            if isBack {
                try edit.remove("gjelder_til")
                try edit.remove("erstattes_av")
            } else {
                let keys = ["gjelder_fra", "type", "lovdata"]
                try edit.set("gjelder_til", to: "\(day.advanced(by: -1))", at: [], after: keys)
                try edit.set(
                    "erstattes_av", to: next.law.id.rawValue, at: [], after: keys)
            }
            for place in SectionPlace.all(in: text, of: former.file) {
                if isBack {
                    try edit.remove("erstattes_av", at: place.path)
                } else if let target = map.sections[place.number] {
                    try edit.set(
                        "erstattes_av", to: target.description, at: place.path,
                        after: ["overskrift", "nummer"])
                }
            }
            changes.append(FileChange(editing: former.file, from: text, to: edit.text))
            let other = try SwitchedLaws.text(of: next, in: tree)
            changes.append(
                FileChange(
                    editing: next.file, from: other,
                    to: try SwitchedLaws.begun(other, next, on: isBack ? nil : day)))
        } catch {
            throw EditRefusal(error)
        }
    }

    private static func text(
        of law: LawFile, in tree: FileTree
    ) throws(YAMLEdit.Fault) -> String {
        do {
            return try tree.text(of: law.file)
        } catch {
            throw YAMLEdit.Fault(
                diagnostic: error.diagnostics.first
                    ?? .init(.fileUnreadable, file: law.file, error.message))
        }
    }

    /// The file of the new law with its first day, or without it again.
    private static func begun(
        _ text: String, _ law: LawFile, on day: Day?
    ) throws(YAMLEdit.Fault) -> String {
        guard let day else {
            var lines = TextLines(text)
            for (index, line) in lines.contents.enumerated() where line.hasSuffix(remark) {
                lines.set(index, to: "gjelder_fra: \(notFixed)")
            }
            return lines.text
        }
        guard law.law.validity.start != .day(day) else { return text }
        if law.law.validity.start == .notFixed {
            var lines = TextLines(text)
            for (index, line) in lines.contents.enumerated()
            where line.hasPrefix("gjelder_fra:") && line.hasSuffix(notFixed) {
                lines.set(index, to: "gjelder_fra: \(day)\(remark)")
                return lines.text
            }
        }
        var edit = try YAMLEdit(text, file: law.file)
        try edit.set("gjelder_fra", to: "\(day)", at: [], after: ["type", "lovdata"])
        return edit.text
    }
}

/// Where a section stands in the file of its law.
private struct SectionPlace {
    let number: SectionNumber
    let path: [YAMLEdit.Step]

    static func all(in text: String, of file: String) -> [SectionPlace] {
        let chapters = YAMLTree(text, file: file).root?.value("kapitler")?.sequence
        return (chapters.map(Array.init) ?? []).enumerated().flatMap { chapter, node in
            (node.value("paragrafer")?.sequence.map(Array.init) ?? []).enumerated().compactMap {
                index, entry in
                entry.value("nummer")?.scalar.flatMap { SectionNumber($0.string) }.map {
                    SectionPlace(
                        number: $0,
                        path: [
                            .key("kapitler"), .item(chapter), .key("paragrafer"), .item(index),
                        ])
                }
            }
        }
    }
}
