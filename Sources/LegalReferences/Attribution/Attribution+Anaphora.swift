/// Laws that are meant without being named: `samme lov`, `lovens`, `loven her` (C18, C19).
extension Attribution {
    /// The law meant by the words that end with the token, or `nil` where they mean none.
    ///
    /// `isBefore` tells that a section follows; then `lov` alone is enough.
    func meantLaw(endingAt index: Int, isBefore: Bool) -> Owner? {
        if text.meaning(index) == .here,
            text.meaning(index - 1) == .act
                || text.meaning(index - 1) == .regulation
        {
            return pageOwner ?? lastOwner
        }
        switch text.meaning(index) {
        case .act:
            switch text.meaning(index - 1) {
            case .this, .present: return pageOwner ?? lastOwner
            case .old: return .outside(index - 1..<index + 1)
            default: return lastOwner ?? pageOwner
            }
        case .bareAct:
            switch text.meaning(index - 1) {
            case .this, .present: return pageOwner ?? lastOwner
            case .same: return lastOwner ?? pageOwner
            case .old: return .outside(index - 1..<index + 1)
            default: return isBefore ? lastOwner ?? pageOwner : nil
            }
        case .regulation, .bareRegulation:
            return regulation(at: index)
        default:
            return nil
        }
    }

    /// `forskriften`: a regulation mentioned last, the page's law when that is a regulation, or
    /// else one that nobody knows.
    private func regulation(at index: Int) -> Owner {
        if let last = lastRegulation { return owner(of: read.mentions[last]) }
        if case .law(let law)? = pageOwner, registry.laws[law].kind == .regulation {
            return .law(law)
        }
        return .outside(index..<index + 1)
    }

    /// The act mentioned last in this text.
    private var lastOwner: Owner? {
        lastAct.map { owner(of: read.mentions[$0]) } ?? earlierOwner
    }

    /// The law mentioned last in earlier blocks, which counts without a page's law only.
    var earlierOwner: Owner? {
        guard context.pageLaw == nil else { return nil }
        switch context.lastMentioned {
        case .law(let id)?: return registry.position(of: id).map { .law($0) }
        case .outside(let name)?: return .outsideNamed(name)
        case nil: return nil
        }
    }

    /// The page's law (C21).
    var pageOwner: Owner? {
        guard let page = context.pageLaw else { return nil }
        return registry.position(of: page).map { .law($0) } ?? .unknownPageLaw
    }
}
