import Diagnostics
import LegalReferences

/// Which section of a new law each section of an old one has become: a table that the coordinator
/// fills in, with the columns `fra` and `til` among others.
///
/// `fra` and `til` are `11 a` or, for a part of a section, `13 b første ledd nr. 7`. `til` is
/// `ingen` where the new law has nothing of the kind, and empty where nobody has decided yet. Several
/// sections may become one.
public struct SectionMap: Sendable {
    /// A section, or a part of one.
    struct Provision: Hashable, Sendable {
        let section: SectionNumber
        var ledd: Int?
        var bokstav: Character?
        var nr: Int?

        var isWhole: Bool { ledd == nil && bokstav == nil && nr == nil }

        init(_ reference: Reference) {
            section = reference.section
            ledd = reference.ledd
            bokstav = reference.bokstav
            nr = reference.nr
        }
    }

    /// What a provision has become.
    enum Target: Hashable, Sendable {
        /// Another provision, and how the table writes it.
        case provision(Provision, text: String)
        /// Nothing in the new law.
        case none
    }

    /// What each provision of the table has become; one that nobody has decided on is not here.
    private(set) var targets: [Provision: Target] = [:]
    /// The whole sections that became whole sections.
    private(set) var sections: [SectionNumber: SectionNumber] = [:]

    /// Reads the table of two laws, separated by semicolons, commas or tabs.
    ///
    /// - Parameter file: The name of the table, for what is wrong with it.
    /// - Throws: Every row that cannot be.
    init(
        _ text: String, file: String, from old: Law, to new: Law
    ) throws(EditRefusal) {
        var faults: [Diagnostic] = []
        let rows = SeparatedValues(text).rows
        func column(_ name: String) -> Int? {
            rows.first?.fields.firstIndex { $0.lowercased() == name }
        }
        guard let from = column("fra"), let to = column("til") else {
            throw EditRefusal([
                Diagnostic(
                    .yamlMissingKey, file: file,
                    "Den første linjen i tabellen må ha kolonnene «fra» og «til».",
                    suggestion: "Skriv «fra;til», eller lag et utkast med --draft.")
            ])
        }
        for row in rows.dropFirst() where row.fields.contains(where: { !$0.isEmpty }) {
            func fault(_ column: Int, _ message: String, _ suggestion: String?) {
                faults.append(
                    Diagnostic(
                        .sectionUnknown, file: file,
                        at: SourcePosition(line: row.line, column: row.column(of: column)),
                        message, suggestion: suggestion))
            }
            let source: Provision
            switch SectionMap.provision(row.field(from), of: old) {
            case .success(let found): source = found
            case .failure(let error):
                fault(from, error.message, error.suggestion)
                continue
            }
            let written = row.field(to)
            if targets[source] != nil {
                fault(from, "§ \(row.field(from)) står to ganger.", "Slett den ene linjen.")
            } else if written.lowercased() == "ingen" {
                targets[source] = Target.none
            } else if !written.isEmpty {
                switch SectionMap.provision(written, of: new) {
                case .success(let found):
                    targets[source] = .provision(found, text: SectionMap.bare(written))
                    if source.isWhole, found.isWhole { sections[source.section] = found.section }
                case .failure(let error): fault(to, error.message, error.suggestion)
                }
            }
        }
        guard faults.isEmpty else { throw EditRefusal(faults) }
    }

    private struct ProvisionError: Error {
        let message: String
        let suggestion: String?
    }

    private static func provision(
        _ text: String, of law: Law
    ) -> Result<Provision, ProvisionError> {
        // The law's own reader knows how a part is written.
        let name = "loven"
        let alone = Law(id: law.id, title: law.title, names: [name], sections: law.sections)
        let reader = CitationReader(registry: LawRegistry([alone]))
        do throws(WholeReferenceError) {
            return .success(Provision(try reader.wholeReference("\(name) § \(bare(text))")))
        } catch {
            let near = error.suggestions.first.map { "Mente du «\($0)»?" }
            if case .unknownSection(_, let number) = error.reason {
                return .failure(
                    ProvisionError(
                        message: "§ \(number) finnes ikke i \(law.id).", suggestion: near))
            }
            return .failure(
                ProvisionError(
                    message: "«\(text)» er ikke én paragraf.",
                    suggestion: "Skriv for eksempel «11 a» eller «13 b første ledd nr. 7»."))
        }
    }

    /// The text without a mark.
    private static func bare(_ text: String) -> String {
        String(text.drop { $0 == "§" || $0 == " " || $0 == "\u{A0}" })
    }
}

/// A table with one row on each line.
struct SeparatedValues {
    struct Row {
        /// The line, from 1.
        let line: Int
        var fields: [String] = []
        /// Where each field begins, from 1.
        var columns: [Int] = []

        func field(_ index: Int) -> String {
            fields.indices.contains(index) ? fields[index] : ""
        }

        func column(of index: Int) -> Int {
            columns.indices.contains(index) ? columns[index] : 1
        }
    }

    private(set) var rows: [Row] = []

    /// Reads a text; what the first line is divided by divides all.
    init(_ text: String) {
        let plain = text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()) : text
        let lines = TextLines(plain).contents
        let first = lines.first ?? ""
        let separator: Character =
            first.contains(";") ? ";" : first.contains("\t") ? "\t" : ","
        for (index, line) in lines.enumerated() {
            var row = Row(line: index + 1)
            var (field, start, column, isQuoted) = ("", 1, 1, false)
            for character in line {
                if character == "\"" {
                    isQuoted.toggle()
                } else if character == separator, !isQuoted {
                    row.append(field, at: start)
                    (field, start) = ("", column + 1)
                } else {
                    field.append(character)
                }
                column += character.unicodeScalars.count
            }
            row.append(field, at: start)
            rows.append(row)
        }
    }
}

extension SeparatedValues.Row {
    fileprivate mutating func append(_ field: String, at column: Int) {
        let trimmed = field.drop { $0 == " " }
        fields.append(
            String(trimmed.reversed().drop { $0 == " " }.reversed()))
        columns.append(column + field.count - trimmed.count)
    }
}
