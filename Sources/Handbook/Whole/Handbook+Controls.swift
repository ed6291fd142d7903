extension Handbook {
    /// The latest round of control with a form whose legal basis each section is.
    public var lastControls: [SectionKey: ControlRound] {
        var result: [SectionKey: ControlRound] = [:]
        // The latest come first.
        for round in controlRounds {
            for form in round.forms.compactMap(chapter) {
                for section in form.basis.compactMap(\.value.key) where result[section] == nil {
                    result[section] = round
                }
            }
        }
        return result
    }

    /// The rounds with a form whose legal basis a section is, the latest first.
    public func controlRounds(of section: SectionKey) -> [ControlRound] {
        // Most sections are nobody's basis.
        guard citations[section]?.contains(where: \.isBasis) ?? false else { return [] }
        return controlRounds.filter { round in
            round.forms.compactMap(chapter).contains { form in
                form.basis.contains { $0.value.key == section }
            }
        }
    }

    /// The findings that are followed up and not closed, with their rounds, in the order of their
    /// deadlines; those without one last.
    public var openFindings: [(finding: ControlFinding, round: ControlRound)] {
        controlRounds.flatMap { round in
            round.openFindings.map { ($0, round) }
        }.sorted { left, right in
            switch (left.finding.deadline, right.finding.deadline) {
            case (let first?, let second?) where first != second: first < second
            case (.some, nil): true
            case (nil, .some): false
            default: left.finding.id < right.finding.id
            }
        }
    }

    /// The round and the finding that an activity of the wheel is the deadline of.
    public func finding(ofActivity id: String) -> (finding: ControlFinding, round: ControlRound)? {
        for round in controlRounds {
            if let finding = round.findings.first(where: { $0.activityID == id }) {
                return (finding, round)
            }
        }
        return nil
    }

    /// The risks that name a chapter, in the order they are written.
    public func risks(of chapter: Chapter.ID) -> [Risk] {
        risks?.risks.filter { $0.chapters.contains(chapter) } ?? []
    }
}

extension ControlRound {
    /// The findings that are followed up and not closed; none of a round that is history.
    public var openFindings: [ControlFinding] {
        isHistory ? [] : findings.filter { $0.closed == nil }
    }
}
