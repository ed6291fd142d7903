/// A place where a text names a law or another document with sections.
struct LawMention {
    enum Target: Equatable {
        /// A law by its place in the registry.
        case law(Int)
        /// A law outside the registry.
        case outside
        /// An agreement, a set of rules: blocks only when it stands beside the section (C23).
        case document
    }

    var target: Target
    /// The tokens of the mention.
    var tokens: Range<Int>
    var isGenitive = false
    /// A kind of law, as `særlov`: no topic.
    var isGeneric = false
    /// The sentence, from 0.
    var sentence = 0
}
