import CalendarDate
import Diagnostics
import FileSystem
import Handbook
import SourceFiles

/// What reading one YAML file gave.
struct FileReading<Value: Sendable>: Sendable {
    /// `nil` when it cannot be read as YAML at all.
    private(set) var value: Value?
    private(set) var diagnostics: [Diagnostic] = []
    /// The days of what has happened.
    private(set) var pastDays: [Located<Day>] = []
    /// What may belong to people.
    private(set) var personalData: [PersonalDataPlace] = []

    /// Reads a file, unless an earlier reading did and it is the same.
    init(
        of entry: FileTree.Entry, from tree: FileTree, after earlier: ParsedFiles,
        _ read: (inout Fields) -> Value
    ) {
        if let known: Value = earlier.value(of: entry) {
            value = known
            diagnostics = earlier.diagnostics(of: entry)
            personalData = earlier.personalData(of: entry)
            pastDays = earlier.pastDays(of: entry)
            return
        }
        let file = entry.path
        let bytes: [UInt8]
        do {
            bytes = try tree.read(file)
        } catch {
            diagnostics.append(error.diagnostic(of: file))
            return
        }
        personalData = PersonalDataPlace.all(in: bytes, of: file)
        guard let text = SourceText.decode(bytes, file: file, findings: &diagnostics) else {
            return
        }
        let document = YAMLDocument(text, file: file)
        diagnostics += document.diagnostics
        guard document.diagnostics.isEmpty || document.root != nil else { return }
        let place = YAMLPlace(file: file, firstLine: 1)
        diagnostics += document.warnings + YAMLComments.cut(in: text, at: place)
        var fields = Fields(document.root, at: place)
        value = read(&fields)
        diagnostics += fields.diagnostics
        pastDays = fields.pastDays
    }
}
