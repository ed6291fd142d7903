/// A section of law that a text links to, and where.
package struct CitedSection: Sendable {
    package let section: SectionKey
    /// In the order of the text; never empty.
    package private(set) var mentions: [Mention]

    /// What mentions link to, in the order of the first mention of each.
    static func all(in mentions: [Mention]) -> [CitedSection] {
        var all: [CitedSection] = []
        var places: [SectionKey: Int] = [:]
        for mention in mentions where mention.reference.isLinked {
            guard let section = mention.reference.key else { continue }
            // References to one section often follow each other.
            if let last = all.last, last.section == section {
                all[all.count - 1].mentions.append(mention)
            } else if let place = places[section] {
                all[place].mentions.append(mention)
            } else {
                places[section] = all.count
                all.append(CitedSection(section: section, mentions: [mention]))
            }
        }
        return all
    }
}
