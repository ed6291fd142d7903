public import AnnualWheel
public import Handbook
import LegalReferences

/// What covers each letter of a provision: `lovgrunnlag` that names the letter, in chapters in
/// force of whatever kind and in activities of the wheel.
///
/// A basis that names the section alone says nothing of the letter and covers none.
public struct LetterCoverage: Sendable {
    /// One letter.
    public struct Row: Sendable {
        /// The letter and what it demands.
        public let point: LetteredDemand.Point
        /// The chapters that name it as their basis, in reading order, guidance last.
        public let chapters: [Chapter]
        /// The activities that do, in the order they are written.
        public let activities: [Activity]

        /// Whether nothing covers it.
        public var isGap: Bool { chapters.isEmpty && activities.isEmpty }
    }

    /// The letters, in the order of the demand.
    public let rows: [Row]

    /// How a handbook meets the letters of a provision.
    public init(of demand: DemandedLetters, in handbook: Handbook) {
        let chapters =
            handbook.chapters + handbook.guidance.values.sorted { $0.id < $1.id }
        let inForce = chapters.filter { $0.status == .current }
        let activities = (handbook.wheel?.activities ?? []).filter { $0.origin == .plan }
        rows = demand.points.map { point in
            func meets(_ reference: Reference) -> Bool {
                reference.key == demand.section && reference.bokstav == point.letter
                    && (reference.ledd == nil || demand.ledd == nil
                        || reference.ledd == demand.ledd)
            }
            return Row(
                point: point,
                chapters: inForce.filter { $0.basis.contains { meets($0.value) } },
                activities: activities.filter {
                    handbook.activityBasis[$0.id, default: []].contains(where: meets)
                })
        }
    }
}
