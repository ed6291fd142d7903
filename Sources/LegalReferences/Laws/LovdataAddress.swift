/// Addresses of laws and sections at lovdata.no.
///
/// `https://lovdata.no/lov/2009-12-18-131/%C2%A720a`: the `§` is percent-encoded and there is no
/// space before the letter. Chapter anchors cannot be computed from the number.
public struct LovdataAddress: Hashable, Sendable, CustomStringConvertible {
    /// The whole address.
    public let description: String

    /// The address of a law, or of a section in it; `nil` where the Lovdata id is not known.
    public init?(_ law: Law, section: SectionNumber? = nil) {
        guard let id = law.lovdataID, !id.isEmpty else { return nil }
        let law = "https://lovdata.no/\(id)"
        description = section.map { "\(law)/%C2%A7\($0.anchor)" } ?? law
    }
}
