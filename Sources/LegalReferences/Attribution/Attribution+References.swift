internal import CalendarDate

/// From groups and their laws to references.
extension Attribution {
    /// The references of the text; groups without a law give none (C22).
    func references(in utf8: Span<UInt8>, on day: Day?) -> [Reference] {
        var references: [Reference] = []
        for (group, owner) in zip(read.groups, owners) {
            guard let owner else { continue }
            let source = source(of: owner, in: utf8)
            for item in interpretation(of: group, by: owner).items {
                let status = status(of: item.section, owner, on: day)
                for part in item.parts {
                    references.append(
                        Reference(
                            source: source, section: item.section, ledd: part.ledd,
                            bokstav: part.bokstav, nr: part.nr, range: bytes(of: item.tokens),
                            sectionRange: bytes(of: item.sectionTokens), status: status))
                }
            }
        }
        return references
    }

    /// The owner by its id or, outside the registry, by its name as the text writes it.
    func source(of owner: Owner, in utf8: Span<UInt8>) -> Reference.Source {
        switch owner {
        case .law(let law): .law(registry.laws[law].id)
        case .unknownPageLaw: .law(context.pageLaw ?? "")
        case .outside(let tokens): .outside(utf8.plainText(in: bytes(of: tokens)))
        case .outsideNamed(let name): .outside(name)
        case .either(let owners): .undecided(owners.map { name(of: $0, in: utf8) })
        }
    }

    private func name(of owner: Owner, in utf8: Span<UInt8>) -> String {
        switch source(of: owner, in: utf8) {
        case .law(let id): registry.law(id)?.title ?? id.rawValue
        case .outside(let name): name
        case .undecided(let names): names.joined(separator: ", ")
        }
    }

    private func status(
        of section: SectionNumber, _ owner: Owner, on day: Day?
    ) -> Reference.Status {
        let index: Int
        switch owner {
        case .law(let law): index = law
        case .unknownPageLaw: return .unknownLaw
        case .outside, .outsideNamed: return .outside
        case .either: return .undecided
        }
        let law = registry.laws[index]
        if !law.has(section) { return .unknownSection }
        switch day.map(law.validity.state(on:)) {
        case .repealed?: return .repealed
        case .notYetInForce?: return .notYetInForce
        case .inForce?, nil: return .ok
        }
    }

    private func bytes(of tokens: Range<Int>) -> Range<Int> {
        Int(text[tokens.lowerBound].start)..<Int(text[tokens.upperBound - 1].end)
    }
}

extension Span<UInt8> {
    /// The text of the bytes without soft hyphens, white space as single spaces.
    fileprivate func plainText(in range: Range<Int>) -> String {
        var plain: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = scalar(at: offset)
            switch scalar.class {
            case .ignorable: break
            case .space: if plain.last != 0x20 { plain.append(0x20) }
            default: for byte in offset..<offset + scalar.length { plain.append(self[byte]) }
            }
            offset += scalar.length
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
