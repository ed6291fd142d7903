import CalendarDate
import Diagnostics
import Handbook
import LegalReferences
import NorwegianText

/// No two laws in force share a name: text that uses it would mean either.
enum LawNameChecks {
    static func diagnostics(of laws: [LawFile], on today: Day) -> [Diagnostic] {
        var owners: [String: LawFile] = [:]
        return laws.filter { $0.law.validity.state(on: today) == .inForce }.flatMap { file in
            file.names.compactMap { name in
                let key = name.value.lowercased().trimming(["."])
                guard let owner = owners[key], owner.file != file.file else {
                    owners[key] = file
                    return nil
                }
                return Diagnostic(
                    .lawNameAmbiguous, file: file.file, at: name.position,
                    "«\(name.value)» står også i \(owner.file), og i tekst leses det som "
                        + "\(owner.law.id).",
                    suggestion: "Ta det bort fra en av filene.")
            }
        }
    }
}
