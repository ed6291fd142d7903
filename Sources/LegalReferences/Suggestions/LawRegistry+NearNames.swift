extension LawRegistry {
    /// The names of laws most like one that the registry does not hold, best first, one for each
    /// law. A quarter of the letters may differ, at least two.
    public func names(near name: String, limit: Int = 3) -> [String] {
        let distance = EditDistance(from: name)
        let allowed = max(2, name.unicodeScalars.count / 4)
        let ranked = laws.enumerated().compactMap { index, law -> (Int, Int, String)? in
            let best = law.names.compactMap { candidate in
                distance(to: candidate, limit: allowed).map { ($0, candidate) }
            }.min { $0.0 < $1.0 }
            return best.map { ($0.0, index, $0.1) }
        }
        return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(limit).map(\.2)
    }
}
