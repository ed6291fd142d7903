import Diagnostics
import Handbook
import LegalReferences

extension RequiredCover {
    /// The demand with its section looked up, or what is wrong with it.
    static func find(
        _ requirement: CoverageRequirement, with reader: CitationReader
    ) -> Result<RequiredCover, LawFault> {
        WholeReference.read(requirement.basis, with: reader, in: "handbok.yaml").flatMap {
            guard let key = $0.key else { return .failure(.outside(requirement.basis)) }
            return .success(
                RequiredCover(
                    section: key, reference: $0, covers: requirement.covers,
                    roles: requirement.roles.map(\.value), position: requirement.basis.position))
        }
    }
}

extension LawFault {
    /// A basis in a law that the handbook does not have.
    static func outside(_ basis: Located<String>) -> LawFault {
        LawFault(
            .lawUnknown, file: "handbok.yaml", at: basis.position,
            "Loven i «\(basis.value)» er ukjent.", suggestion: "Legg loven til i mappen lover/.")
    }
}

extension Result {
    /// What went wrong, if anything.
    var fault: Failure? {
        if case .failure(let fault) = self { fault } else { nil }
    }
}
