/// The laws that a handbook knows, with a table of all their names made once.
///
/// Several laws may share a name (two acts are called *forvaltningsloven*). Text without a year
/// means the one that is in force, by this order: a law that has begun before one whose start is
/// not fixed, one that is not repealed before one that is, and then the order of the list.
public struct LawRegistry: Sendable {
    /// The laws in the order given. Of two laws with the same id only the first is kept.
    public let laws: [Law]
    private let positions: [Law.ID: Int]
    let names: NameTable

    /// A registry of these laws.
    public init(_ laws: [Law] = []) {
        var kept: [Law] = []
        var positions: [Law.ID: Int] = [:]
        for law in laws where positions[law.id] == nil {
            positions[law.id] = kept.count
            kept.append(law)
        }
        self.laws = kept
        self.positions = positions
        self.names = NameTable(laws: kept)
    }

    /// The law with the id, or `nil`.
    public func law(_ id: Law.ID) -> Law? {
        positions[id].map { laws[$0] }
    }

    /// The law that a whole name or abbreviation means, in any case, also genitive and nynorsk.
    public func law(named name: String) -> Law? {
        names.law(named: name).map { laws[$0] }
    }

    func position(of id: Law.ID) -> Int? {
        positions[id]
    }
}
