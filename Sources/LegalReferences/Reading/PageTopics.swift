/// The laws that a page is about at a place, from its title down to the row of a table (C20a).
struct PageTopics: Hashable, Sendable {
    /// A law or document that a title, heading or lead-in names.
    struct Topic: Hashable, Sendable {
        let source: Reference.Source
        /// The sections that are named with it; empty where the law itself is the topic.
        var sections: [SectionNumber] = []
    }

    /// How far a topic reaches: a block ends the scopes of its own depth and of all below.
    struct Depth: Hashable, Comparable, Sendable {
        private let value: Int

        private init(_ value: Int) { self.value = value }

        static let title = Depth(0)
        static func heading(level: Int) -> Depth { Depth(min(max(level, 1), 6)) }
        /// A short line without full stop that stands as a heading.
        static let headline = Depth(7)
        /// A paragraph or item, for the lists below it.
        static func text(listDepth: Int) -> Depth { Depth(8 + min(max(listDepth, 0), 90)) }
        static let row = Depth(99)

        static func < (left: Depth, right: Depth) -> Bool { left.value < right.value }
    }

    private struct Scope: Hashable, Sendable {
        let depth: Depth
        var topics: [Topic]
    }

    private var scopes: [Scope] = []

    /// The topics of each scope, the nearest first.
    var nearestFirst: some Sequence<[Topic]> { scopes.reversed().lazy.map(\.topics) }

    /// Ends what reaches no further than a block of this depth.
    mutating func close(_ depth: Depth) {
        while let last = scopes.last, last.depth >= depth { scopes.removeLast() }
    }

    /// Lets the topics count for what stands below this depth.
    mutating func open(_ depth: Depth, _ topics: [Topic]) {
        guard !topics.isEmpty else { return }
        if let last = scopes.indices.last, scopes[last].depth == depth {
            scopes[last].topics += topics
        } else {
            scopes.append(Scope(depth: depth, topics: topics))
        }
    }
}
