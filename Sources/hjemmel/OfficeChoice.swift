import ArgumentParser
import Diagnostics
import Handbook
import HandbookReading

/// Which office's handbook is built: one, all in one site, or the common one.
struct OfficeChoice: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Lag utgaven for ett kontor; id-en under kontorer: i handbok.yaml.", valueName: "id"))
    var office: Office.ID?

    @Flag(help: "Lag utgavene for alle kontorene, hver i sin mappe, med en side å velge på.")
    var allOffices = false

    func validate() throws {
        guard office != nil, allOffices else { return }
        throw ValidationError("Bruk enten --office eller --all-offices.")
    }

    /// The handbook of the chosen office, or the common one.
    func one(of reading: HandbookReading, common: Handbook) throws -> Handbook {
        guard let office else { return common }
        guard let chosen = reading.offices.first else {
            let near = nearMiss(of: office, in: common.settings.offices.map(\.id))
                .map { " Mente du «\($0)»?" }
            throw ValidationError("Kontoret «\(office)» er ukjent.\(near ?? "")")
        }
        return chosen
    }

    /// The handbooks of all offices.
    func all(of reading: HandbookReading) throws -> [Handbook] {
        guard !reading.offices.isEmpty else {
            throw ValidationError("Håndboka har ingen kontorer. Før dem opp i handbok.yaml.")
        }
        return reading.offices
    }
}
