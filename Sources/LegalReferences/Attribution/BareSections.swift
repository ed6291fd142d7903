/// The sections that stood without a law in a text, and what they were taken for.
struct BareSections {
    private struct Number: Hashable {
        let number: Int
        let afterDash: Int?
        let letter: UInt8?

        init(_ written: WrittenNumber) {
            number = written.number
            afterDash = written.afterDash
            letter = written.letter
        }
    }

    private var owners: [Number: (owner: Attribution.Owner, token: Int)] = [:]
    /// The mentions that stood before the last of them: what they are about is over where the
    /// section was another law's.
    private var last: (owner: Attribution.Owner, mentions: Int)?

    mutating func keep(
        _ owner: Attribution.Owner, for group: SectionGroup, afterMention mentions: Int
    ) {
        for member in group.members {
            owners[Number(member.first)] = (owner, group.tokens.lowerBound)
        }
        last = (owner, mentions)
    }

    /// The owner of a group whose first section stood in the paragraph before.
    func owner(of group: SectionGroup, since start: Int) -> Attribution.Owner? {
        guard let first = group.members.first, let known = owners[Number(first.first)],
            known.token >= start
        else { return nil }
        return known.owner
    }

    /// Whether a section after the mention has been read as another law's, so that it is no topic.
    func ends(topicOf owner: Attribution.Owner, at mention: Int) -> Bool {
        guard let last, mention < last.mentions else { return false }
        return last.owner != owner
    }
}
