import Diagnostics
import Handbook
import HandbookReading
import LegalReferences

/// One line of `hjemmel refs`; as JSON, absent parts are left out.
struct ReferenceListing: Encodable {
    let file: String
    let line: Int
    let column: Int
    let match: String
    let law: String
    let section: String
    let ledd: Int?
    let bokstav: String?
    let nr: Int?
    let status: String

    /// - Parameter isRepealed: Whether the section no longer holds in a law that does.
    init(_ found: FoundReference, file: String, isRepealed: Bool) {
        let reference = found.reference
        self.file = file
        line = found.position.line
        column = found.position.column
        match = found.match
        switch reference.source {
        case .law(let id): law = id.rawValue
        case .outside(let name): law = name
        case .undecided(let names): law = names.joined(separator: " eller ")
        }
        section = reference.section.description
        ledd = reference.ledd
        bokstav = reference.bokstav.map { String($0) }
        nr = reference.nr
        status = (isRepealed ? Reference.Status.repealed : reference.status).rawValue
    }

    /// As a person reads it.
    var text: String {
        let pinpoint = [
            ledd.map { "ledd \($0)" }, bokstav.map { "bokstav \($0)" }, nr.map { "nr. \($0)" },
        ].compactMap(\.self)
        return (["\(law) § \(section)"] + pinpoint).joined(separator: " ")
    }

    /// `file:line:column: law § section ledd n [status] «match»`.
    var lineText: String { "\(file):\(line):\(column): \(text) [\(status)] «\(match)»" }

    private enum CodingKeys: String, CodingKey {
        case file, line, column, match, law, section, ledd, bokstav, nr, status
    }
}
