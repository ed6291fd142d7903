import AnnualWheel
public import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
public import SourceFiles
import Yams

/// That an activity was done: the edit of `aarshjul.yaml`, or the reason why it is not noted.
public struct ActivityDone: Sendable {
    /// The activity's title.
    public let title: String
    /// The edit of the file.
    public let change: FileChange

    /// Notes that the activity with an id was done on a day.
    ///
    /// - Throws: When there is no such activity, or the day is noted already.
    public init(
        _ id: String, on day: Day, note: String?, in tree: FileTree
    ) throws(EditRefusal) {
        let reading = HandbookReading(tree, on: day, findsHints: false)
        let errors = reading.diagnostics.filter {
            $0.file == ParsedWheel.file && $0.severity == .error
        }
        guard errors.isEmpty, let handbook = reading.handbook else {
            throw EditRefusal(errors.isEmpty ? reading.diagnostics : errors)
        }
        let activities = handbook.wheel?.activities ?? []
        guard let activity = activities.first(where: { $0.id == id }) else {
            let names = activities.filter { $0.origin == .plan }.map(\.id)
            let near = nearMiss(of: id, in: names).map { " Mente du «\($0)»?" }
            throw EditRefusal(
                .use, "Aktiviteten «\(id)» finnes ikke i \(ParsedWheel.file).\(near ?? "")")
        }
        guard activity.origin == .plan else {
            throw EditRefusal(
                .use,
                "«\(activity.title)» er ikke skrevet i \(ParsedWheel.file). En revisjon er "
                    + "gjennomført når kapittelet er godkjent: hjemmel approve.")
        }
        guard !activity.done.contains(where: { $0.day == day }) else {
            throw EditRefusal(
                .content,
                "«\(activity.title)» er allerede ført som gjennomført \(day.longText).")
        }
        title = activity.title
        let text = try tree.text(of: ParsedWheel.file)
        do throws(YAMLEdit.Fault) {
            var edit = try YAMLEdit(text, file: ParsedWheel.file)
            let items = try edit.sequence(at: ["aktiviteter"])
            let index = items.firstIndex {
                $0.mapping?.contains {
                    $0.key.scalar?.string == "id" && $0.value.scalar?.string == id
                } ?? false
            }
            try edit.add(
                YAMLItem(
                    fields: [("dato", "\(day)")] + (note.map { [("merknad", $0)] } ?? [])),
                to: "gjennomført", at: ["aktiviteter", .item(index ?? 0)])
            change = FileChange(editing: ParsedWheel.file, from: text, to: edit.text)
        } catch {
            throw EditRefusal(error)
        }
    }
}
