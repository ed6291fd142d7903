import Handbook

extension Handbook {
    /// The chapters in force that a role must know, in reading order.
    func chapters(for role: Role.ID) -> [Chapter] {
        (chapters + guidance.values.sorted { $0.id < $1.id }).filter { chapter in
            chapter.status == .current && chapter.appliesTo.contains { $0.value == role }
        }
    }
}
