extension StringProtocol {
    /// Without these characters at both ends.
    package func trimming(_ characters: Set<Character>) -> String {
        let start = drop { characters.contains($0) }
        guard let end = start.lastIndex(where: { !characters.contains($0) }) else { return "" }
        return String(start[...end])
    }
}
