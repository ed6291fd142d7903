/// Finds the law of every group of a text (C18–C23).
///
/// Groups are taken from left to right, so that every question about what stands before is
/// answered from what has been gathered; the whole is linear in the length of the text.
struct Attribution {
    /// What a group belongs to.
    enum Owner: Equatable {
        /// A law by its place in the registry.
        case law(Int)
        /// The page's law, which the registry does not hold.
        case unknownPageLaw
        /// A law or document outside the registry: the tokens of its name.
        case outside(Range<Int>)
        /// A law outside the registry that an earlier block has named.
        case outsideNamed(String)
        /// Laws of which none is likelier than the others (C20d).
        indirect case either([Owner])
    }

    let read: ReadText
    let registry: LawRegistry
    let context: PageContext
    /// The owner of every group; `nil` where there is no law to find.
    private(set) var owners: [Owner?] = []
    var candidates = SentenceCandidates()
    /// The next mention to take in.
    private(set) var nextMention = 0
    /// The last law mentioned before the present group (C19, C22).
    private(set) var lastMentioned: Int?
    /// The last act (*lov*) mentioned, for `loven` and `samme lov`.
    private(set) var lastAct: Int?
    /// The last regulation mentioned, for `forskriften`.
    private(set) var lastRegulation: Int?
    /// The mentions that have sections of their own, and so are no topics (C20a).
    private(set) var cited: Set<Int> = []
    /// The last group whose section is one of a document's: bylaws, an agreement (C23).
    private var documentCitation: (document: Range<Int>, group: Int)?
    /// The sections that stood without law so far.
    private(set) var readBefore = BareSections()
    /// The first token after the last blank line before the present group.
    private(set) var paragraphStart = 0
    private var scanned = 0

    var text: TokenizedText { read.text }

    init(_ read: ReadText, registry: LawRegistry, context: PageContext) {
        self.read = read
        self.registry = registry
        self.context = context
    }

    mutating func run() {
        let after = lawsAfter()
        owners.reserveCapacity(read.groups.count)
        for (index, group) in read.groups.enumerated() {
            takeMentions(before: group.tokens.lowerBound)
            findParagraph(of: group)
            candidates.enter(sentence: Int(read.text[group.tokens.lowerBound].sentence))
            owners.append(owner(of: index, after: after[index]))
            rememberDocument(index)
        }
        takeMentions(before: text.count)
    }

    private mutating func findParagraph(of group: SectionGroup) {
        while scanned <= group.tokens.lowerBound {
            if read.text[scanned].space == .blankLine { paragraphStart = scanned }
            scanned += 1
        }
    }

    private mutating func takeMentions(before token: Int) {
        while nextMention < read.mentions.count,
            read.mentions[nextMention].tokens.upperBound <= token
        {
            let mention = read.mentions[nextMention]
            if mention.target != .document {
                lastMentioned = nextMention
                if isRegulation(mention) {
                    lastRegulation = nextMention
                } else {
                    lastAct = nextMention
                }
            }
            if case .law(let law) = mention.target {
                candidates.enter(sentence: mention.sentence)
                candidates.add(
                    .law(law), order: 2 * nextMention,
                    closedAt: read.parentheses.end(around: mention.tokens.lowerBound))
            } else if mention.target == .outside, !mention.isGeneric {
                candidates.enter(sentence: mention.sentence)
                candidates.add(
                    .outside(nextMention), order: 2 * nextMention,
                    closedAt: read.parentheses.end(around: mention.tokens.lowerBound))
            }
            nextMention += 1
        }
    }

    private func isRegulation(_ mention: LawMention) -> Bool {
        if case .law(let law) = mention.target { return registry.laws[law].kind == .regulation }
        switch text.meaning(mention.tokens.lowerBound) {
        case .bareRegulation, .regulation: return true
        default: break
        }
        return mention.tokens.contains { index in
            text.kind(index) == .word
                && (text.word(index, endsWith: "forskriften")
                    || text.word(index, endsWith: "forskriftens")
                    || text.word(index, endsWith: "forskrifta")
                    || text.word(index, endsWith: "forskrift"))
        }
    }

    /// The rules in their order.
    private mutating func owner(of index: Int, after: LawAfter?) -> Owner? {
        let group = read.groups[index]
        let before = lawBefore(group)
        if let before, before.isStrict {
            if before.isAnaphor { remember(before.owner, at: group) }
            if let mention = before.mention { cited.insert(mention) }
            return before.owner
        }
        if let after, after.isOwn || before == nil {
            if after.isOwn { citeNextMention(after: group) }
            return owner(of: after, group)
        }
        if let before {
            if let mention = before.mention { cited.insert(mention) }
            return before.owner
        }
        if let blocked = continuedOutsideLaw(index) { return blocked }
        if let ofSentence = lawOfSentence(group) { return ofSentence }
        let owner = lawReadBefore(group) ?? afterDocument(group) ?? lawOfTopics(group)
        if let owner { readBefore.keep(owner, for: group, afterMention: nextMention) }
        return owner
    }

    private mutating func rememberDocument(_ index: Int) {
        guard case .outside(let tokens)? = owners[index],
            read.mention(startingAt: tokens.lowerBound)?.target == .document
        else { return }
        documentCitation = (tokens, index)
    }

    /// C20d: after `vedtektene § 5` a section of a later sentence may be the document's or the law's
    /// that the text is about, until a law is named.
    private func afterDocument(_ group: SectionGroup) -> Owner? {
        guard let last = documentCitation,
            read.groups[last.group].tokens.lowerBound >= paragraphStart,
            !read.mentions[..<nextMention].suffix(Attribution.longestLook).contains(where: {
                $0.target != .document && $0.tokens.lowerBound > last.document.lowerBound
            })
        else { return nil }
        let document = Owner.outside(last.document)
        guard let law = lawOfTopics(group) else { return document }
        return .either([document, law])
    }

    /// A section that stood without law before in the paragraph is the same one again, whatever law
    /// has been named since.
    private func lawReadBefore(_ group: SectionGroup) -> Owner? {
        readBefore.owner(of: group, since: paragraphStart)
    }

    /// The law after the group is named for it.
    private mutating func citeNextMention(after group: SectionGroup) {
        guard nextMention < read.mentions.count,
            read.mentions[nextMention].tokens.lowerBound >= group.tokens.upperBound
        else { return }
        cited.insert(nextMention)
    }

    /// `lovens § 17 og § 18`: the law counts as mentioned here.
    private mutating func remember(_ owner: Owner, at group: SectionGroup) {
        guard case .law(let law) = owner else { return }
        candidates.add(
            .law(law), order: 2 * nextMention - 1,
            closedAt: read.parentheses.end(around: group.tokens.lowerBound))
    }

    /// The owner that a mention stands for.
    func owner(of mention: LawMention) -> Owner {
        if case .law(let law) = mention.target { .law(law) } else { .outside(mention.tokens) }
    }

    /// The group as the owner's law reads it.
    func interpretation(of group: SectionGroup, by owner: Owner) -> Interpretation {
        if case .law(let law) = owner {
            Interpretation(group, in: registry.laws[law])
        } else {
            Interpretation(group, in: nil)
        }
    }
}
