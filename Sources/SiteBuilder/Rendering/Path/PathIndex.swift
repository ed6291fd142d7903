import Handbook

/// The paths of a handbook, and where in them each chapter is a step.
struct PathIndex: Sendable {
    /// A step of a path.
    struct Place: Sendable {
        /// The chapter that is the path.
        let path: Chapter.ID
        /// The index of the step, from 0.
        let index: Int
    }

    private let paths: [Chapter.ID: LearningPath]
    private let places: [Chapter.ID: [Place]]

    /// Reads all paths of a handbook.
    init(of handbook: Handbook) {
        var paths: [Chapter.ID: LearningPath] = [:]
        var places: [Chapter.ID: [Place]] = [:]
        for chapter in handbook.chapters where chapter.kind == .path {
            let path = LearningPathReading(chapter, roles: handbook.roles).path
            paths[chapter.id] = path
            for (index, step) in path.steps.enumerated() {
                guard case .chapter(let id, _) = step.target else { continue }
                places[id, default: []].append(Place(path: chapter.id, index: index))
            }
        }
        self.paths = paths
        self.places = places
    }

    /// The path that a chapter is; `nil` for other chapters.
    func path(_ id: Chapter.ID) -> LearningPath? { paths[id] }

    /// Where a chapter is a step, by path in reading order.
    func places(of chapter: Chapter.ID) -> [Place] { places[chapter] ?? [] }
}

extension PathIndex.Place {
    /// The anchor of the line on the chapter's page that tells of the step.
    ///
    /// A step leads to this anchor, so that the line is shown to readers who follow the path and to
    /// nobody else: without scripts, from disk too, and with nothing stored.
    func anchor(in path: Chapter) -> String {
        "side:lop/\(path.address.path.dropLast(".html".count))/\(index + 1)"
    }
}
