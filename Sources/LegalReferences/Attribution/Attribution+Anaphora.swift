/// Laws that are meant without being named: `samme lov`, `lovens`, `loven her` (C18, C19).
extension Attribution {
    /// The law meant by the words that end with the token, or `nil` where they mean none.
    ///
    /// `isBefore` tells that the section follows; then `lov` alone is enough.
    func meantLaw(endingAt index: Int, isBefore: Bool, _ group: SectionGroup) -> Owner? {
        if text.meaning(index) == .here,
            text.meaning(index - 1) == .act || text.meaning(index - 1) == .regulation
        {
            return hereOwner
        }
        switch text.meaning(index) {
        case .act:
            switch text.meaning(index - 1) {
            case .this, .present: return hereOwner
            case .old: return .outside(index - 1..<index + 1)
            default:
                // «etter loven § 17» beside nothing but a regulation is a law that nobody knows.
                let acts = [lastOwner, scopeOwner, earlierOwner, pageOwner].filter(isAct)
                return first(of: acts, having: group)
                    ?? (lastRegulation == nil ? nil : .outside(index..<index + 1))
            }
        case .bareAct:
            switch text.meaning(index - 1) {
            case .this, .present: return hereOwner
            case .same:
                let owners = [lastOwner] + earlierOwners + [scopeOwner, pageOwner]
                return first(of: owners, having: group)
            case .old: return .outside(index - 1..<index + 1)
            default:
                return isBefore
                    ? first(of: [lastOwner, scopeOwner, earlierOwner, pageOwner], having: group)
                    : nil
            }
        case .regulation, .bareRegulation:
            return regulation(at: index)
        default:
            return nil
        }
    }

    private func isAct(_ owner: Owner?) -> Bool {
        guard case .law(let law)? = owner else { return owner != nil }
        return registry.laws[law].kind == .act || owner == pageOwner
    }

    /// The first law that has the sections, else the first.
    private func first(of owners: [Owner?], having group: SectionGroup) -> Owner? {
        let known = owners.compactMap { $0 }
        return known.first { fits(group, $0) } ?? known.first
    }

    /// The law that a text stands in when it says `denne loven`.
    private var hereOwner: Owner? {
        scopeOwner ?? pageOwner ?? lastOwner ?? earlierOwner
    }

    /// `forskriften`: a regulation mentioned last, the page's law when that is a regulation, or
    /// else one that nobody knows.
    private func regulation(at index: Int) -> Owner {
        if let last = lastRegulation { return owner(of: read.mentions[last]) }
        for owner in [scopeOwner, pageOwner] {
            if case .law(let law)? = owner, registry.laws[law].kind == .regulation {
                return .law(law)
            }
        }
        return .outside(index..<index + 1)
    }

    /// The act mentioned last in this text.
    private var lastOwner: Owner? {
        lastAct.map { owner(of: read.mentions[$0]) }
    }

    /// The laws mentioned in earlier blocks, the last one first.
    var earlierOwners: [Owner] {
        context.mentioned.compactMap(owner(of:))
    }

    /// The law mentioned last in earlier blocks, which goes before others without a page's law only
    /// (C22).
    private var earlierOwner: Owner? {
        context.pageLaw == nil ? earlierOwners.first : nil
    }

    /// The page's law (C21).
    var pageOwner: Owner? {
        guard let page = context.pageLaw else { return nil }
        return registry.position(of: page).map { .law($0) } ?? .unknownPageLaw
    }
}
