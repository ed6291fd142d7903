import Diagnostics
import Handbook
import LegalReferences

extension DemandedLetters {
    /// The demands with their sections looked up, and what is wrong with them.
    static func find(
        _ demands: [LetteredDemand], with reader: CitationReader
    ) -> ([DemandedLetters], [Diagnostic]) {
        var found: [DemandedLetters] = []
        var faults: [Diagnostic] = []
        for demand in demands {
            switch find(demand, with: reader) {
            case .success(let letters):
                if found.contains(where: { $0.address == letters.address }) {
                    faults.append(
                        Diagnostic(
                            .duplicateID, file: "handbok.yaml", at: demand.basis.position,
                            "«\(demand.basis.value)» står to ganger under kravsider.",
                            suggestion: "Slå de to sammen."))
                } else {
                    found.append(letters)
                }
            case .failure(let fault): faults.append(fault.diagnostic)
            }
        }
        return (found, faults)
    }

    private static func find(
        _ demand: LetteredDemand, with reader: CitationReader
    ) -> Result<DemandedLetters, LawFault> {
        WholeReference.read(demand.basis, with: reader, in: "handbok.yaml").flatMap { reference in
            guard let key = reference.key else { return .failure(.outside(demand.basis)) }
            let letters = demand.points.map { String($0.letter) }
            let range =
                letters.count > 1
                ? "bokstav \(letters[0])–\(letters[letters.count - 1])"
                : letters.map { "bokstav \($0)" }.joined()
            return .success(
                DemandedLetters(
                    section: key, ledd: reference.ledd,
                    title: demand.title ?? "§ \(key.section) \(range): slik oppfyller vi kravet",
                    points: demand.points))
        }
    }
}
