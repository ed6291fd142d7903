import LegalReferences

/// What becomes of one text when a law takes another's place: the stretches that are written anew,
/// and the references that the text must have afterwards.
struct SwitchedText {
    /// A stretch of the text, as offsets in UTF-8, and what shall stand there.
    struct Edit {
        let range: Range<Int>
        let text: String
    }

    /// A reference as it is compared.
    struct Content: Hashable {
        let source: Reference.Source
        let provision: SectionMap.Provision
        /// The reference of the old text, by its number in the file, where it may need the name of
        /// its law.
        var ordinal: Int?

        static func == (left: Content, right: Content) -> Bool {
            left.source == right.source && left.provision == right.provision
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(source)
            hasher.combine(provision)
        }

        init(_ reference: Reference) {
            source = reference.source
            provision = SectionMap.Provision(reference)
        }

        init(_ law: Law.ID, _ section: SectionNumber, _ ordinal: Int) {
            source = .law(law)
            provision = SectionMap.Provision(section: section)
            self.ordinal = ordinal
        }

        init(_ law: Law.ID, _ provision: SectionMap.Provision, _ ordinal: Int) {
            source = .law(law)
            self.provision = provision
            self.ordinal = ordinal
        }
    }

    /// A reference that stays with the old law.
    struct Left {
        let range: Range<Int>
        let text: String
        let reason: LeftReference.Reason
    }

    private(set) var edits: [Edit] = []
    private(set) var expected: [Content] = []
    private(set) var left: [Left] = []
    /// How many references of the old law the text has.
    private(set) var ordinals = 0

    private let text: String
    private let readers: SwitchReaders
    private let rules: Rules
    private let firstOrdinal: Int
    private let names: [NamedLaw]
    /// The names after which a year is put.
    private var dated: Set<Int> = []

    /// How a file is treated.
    struct Rules {
        let map: SectionMap
        /// Whether everything stays with the old law.
        let keepsOld: Bool
        /// The references, by their number in the file, that need the name of their law.
        var named: Set<Int> = []
    }

    /// One reference in the text, or several that share their stretch.
    private struct Item {
        let references: [Reference]
        let isSwitched: Bool
        var range: Range<Int> { references[0].range }
        var sectionRange: Range<Int> { references[0].sectionRange }
    }

    /// Plans a text.
    ///
    /// - Parameters:
    ///   - references: What the text has as it is read now.
    ///   - undated: The same by ``SwitchReaders/undated``.
    ///   - firstOrdinal: The number in the file of the first reference of the old law.
    init(
        _ text: String, references: [Reference], undated: [Reference], firstOrdinal: Int,
        by readers: SwitchReaders, rules: Rules
    ) {
        self.text = text
        self.readers = readers
        self.rules = rules
        self.firstOrdinal = firstOrdinal
        names = readers.undated.namedLaws(in: text).filter { $0.law == readers.old.id }
        let own = Set(undated.filter { $0.law == readers.old.id }.map(\.range))
        for reference in references where reference.law == readers.old.id {
            guard !own.contains(reference.range), left.last?.range != reference.range else {
                continue
            }
            left.append(Left(range: reference.range, text: slice(reference.range), reason: .dated))
        }
        let items = items(references, own)
        var index = 0
        while index < items.count {
            guard items[index].isSwitched, !rules.keepsOld else {
                expected += items[index].references.map { content($0, items[index]) }
                index += 1
                continue
            }
            var end = index + 1
            while end < items.count, items[end].isSwitched, continues(items[end - 1], items[end]) {
                end += 1
            }
            rewrite(Array(items[index..<end]))
            index = end
        }
        rename()
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func content(_ reference: Reference, _ item: Item) -> Content {
        var content = Content(reference)
        if item.isSwitched {
            content.ordinal = firstOrdinal + ordinals
            ordinals += 1
        }
        return content
    }

    private func items(_ references: [Reference], _ own: Set<Range<Int>>) -> [Item] {
        var items: [Item] = []
        var index = 0
        while index < references.count {
            let range = references[index].range
            let shared = references[index...].prefix { $0.range == range }
            items.append(
                Item(
                    references: Array(shared),
                    isSwitched: references[index].law == readers.old.id && own.contains(range)))
            index += shared.count
        }
        return items
    }

    /// Whether an item is a later member of the list of the one before: without mark, and only what
    /// joins them between.
    private func continues(_ first: Item, _ second: Item) -> Bool {
        guard first.range.upperBound <= second.range.lowerBound,
            !SectionText(slice(second.sectionRange)).hasMark
        else { return false }
        let gap = slice(first.range.upperBound..<second.range.lowerBound)
        return gap.utf8.count <= 12
    }

    func slice(_ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    // MARK: References

    /// What an item becomes.
    private enum Outcome {
        /// Whole sections of the new law; `isRange` where they are all between two.
        case sections([SectionNumber], isRange: Bool)
        case provision(SectionMap.Provision, String)
        case left(LeftReference.Reason)
    }

    private func outcome(of item: Item) -> Outcome {
        let provisions = item.references.map(SectionMap.Provision.init)
        let sections = provisions.map(\.section)
        let hasParts = provisions.contains { !$0.isWhole } || item.range != item.sectionRange
        guard !hasParts else {
            guard provisions.count == 1, !provisions[0].isWhole,
                !slice(item.range).contains("punktum"), !slice(item.range).contains("siste")
            else { return .left(.part) }
            switch rules.map.targets[provisions[0]] {
            case .provision(let target, let text)?: return .provision(target, text)
            case .some(.none): return .left(.noCounterpart)
            case nil: return .left(.part)
            }
        }
        var found: [SectionNumber] = []
        for section in sections {
            switch rules.map.targets[SectionMap.Provision(section: section)] {
            case .provision(let target, let text)?:
                guard target.isWhole else {
                    return sections.count == 1 ? .provision(target, text) : .left(.part)
                }
                if !found.contains(target.section) { found.append(target.section) }
            case .some(.none): return .left(.noCounterpart)
            case nil: return .left(.notInTable)
            }
        }
        found.sort()
        let between = readers.new.sections(from: found[0], through: found[found.count - 1])
        return .sections(
            found, isRange: found.count > 1 && between.map(\.number) == found)
    }

    /// Writes a list of references anew, of one or more members.
    private mutating func rewrite(_ items: [Item]) {
        let outcomes = items.map(outcome)
        let ordinal = firstOrdinal + ordinals
        ordinals += items.count
        if rules.named.isDisjoint(with: ordinal..<ordinal + items.count),
            let all = wholeSections(outcomes)
        {
            write(all, items, ordinal)
            return
        }
        var isAfterOld = false
        var last: SectionNumber?
        for (index, (item, outcome)) in zip(items, outcomes).enumerated() {
            let section = SectionText(slice(item.sectionRange))
            let number = ordinal + index
            var prefix = section.mark
            switch outcome {
            case .left(let reason):
                let stretch = slice(item.range)
                left.append(Left(range: item.range, text: stretch, reason: reason))
                if index == 0, let name = nameBeside(item.range) {
                    dated.insert(name)
                } else {
                    edits.append(
                        Edit(
                            range: item.range,
                            text: readers.datedName + (section.hasMark ? " " : " § ") + stretch))
                }
                for reference in item.references {
                    var content = Content(reference)
                    content.ordinal = number
                    expected.append(content)
                }
                isAfterOld = true
                continue
            case .sections(let numbers, let isRange):
                let needsName = isAfterOld || rules.named.contains(number)
                let ascends = last.map { $0 < numbers[0] } ?? true
                if needsName {
                    prefix = readers.shortName + (numbers.count > 1 ? " §§ " : " § ")
                } else if index > 0, !ascends || numbers.count > 1 {
                    prefix = numbers.count > 1 ? "§§ " : "§ "
                }
                edits.append(
                    Edit(
                        range: item.range,
                        text: section.text(numbers, isRange: isRange, mark: prefix)))
                expected += numbers.map { Content(readers.new.id, $0, number) }
                last = numbers.last
            case .provision(let target, let written):
                let needsName = isAfterOld || rules.named.contains(number)
                if needsName {
                    prefix = readers.shortName + " § "
                } else if index > 0, last.map({ target.section <= $0 }) ?? true {
                    prefix = "§ "
                }
                edits.append(Edit(range: item.range, text: prefix + written))
                expected.append(Content(readers.new.id, target, number))
                last = target.section
            }
            isAfterOld = false
        }
    }

    /// The sections of a list in which every member is one whole section, or a range.
    private func wholeSections(_ outcomes: [Outcome]) -> [[SectionNumber]]? {
        var all: [[SectionNumber]] = []
        for outcome in outcomes {
            guard case .sections(let numbers, let isRange) = outcome,
                numbers.count == 1 || isRange || outcomes.count == 1
            else { return nil }
            all.append(numbers)
        }
        // A list with a range among its members stays in its order or is written one by one.
        let flat = all.flatMap(\.self)
        guard all.allSatisfy({ $0.count == 1 }) || zip(flat, flat.dropFirst()).allSatisfy(<)
        else { return nil }
        return all
    }

    /// Puts the sections into the places of the list, in rising order; a list with fewer sections
    /// than before is joined anew.
    private mutating func write(_ all: [[SectionNumber]], _ items: [Item], _ ordinal: Int) {
        let flat = all.flatMap(\.self)
        let unique = Set(flat).sorted()
        let first = SectionText(slice(items[0].sectionRange))
        if unique.count < flat.count {
            let stretch = items[0].range.lowerBound..<items[items.count - 1].range.upperBound
            let mark = unique.count == 1 ? first.singleMark : first.mark
            edits.append(
                Edit(range: stretch, text: first.text(unique, isRange: false, mark: mark)))
        } else if all.allSatisfy({ $0.count == 1 }) {
            for (item, number) in zip(items, unique) {
                let section = SectionText(slice(item.sectionRange))
                edits.append(
                    Edit(
                        range: item.range,
                        text: section.text([number], isRange: false, mark: section.mark)))
            }
        } else {
            for (item, numbers) in zip(items, all) {
                let section = SectionText(slice(item.sectionRange))
                let isRange =
                    readers.new.sections(from: numbers[0], through: numbers[numbers.count - 1])
                    .map(\.number) == numbers
                edits.append(
                    Edit(
                        range: item.range,
                        text: section.text(numbers, isRange: isRange, mark: section.mark)))
            }
        }
        expected += unique.map { Content(readers.new.id, $0, ordinal) }
    }

    // MARK: Names

    /// The name right before or after a reference.
    private func nameBeside(_ range: Range<Int>) -> Int? {
        names.firstIndex { name in
            let gap: Range<Int>
            if name.range.upperBound <= range.lowerBound {
                gap = name.range.upperBound..<range.lowerBound
            } else if range.upperBound <= name.range.lowerBound {
                gap = range.upperBound..<name.range.lowerBound
            } else {
                return false
            }
            guard gap.count <= 4 else { return false }
            let between = slice(gap).filter { !$0.isWhitespace }
            return between.isEmpty || between == "." || between == "i"
        }
    }

    /// Gives every name of the old law its year, or the new law's name.
    private mutating func rename() {
        for (index, name) in names.enumerated() {
            let written = slice(name.range)
            let end = name.range.upperBound
            let isStopped =
                end < text.utf8.count && slice(end..<end + 1) == "."
                && readers.old.names.contains { $0.lowercased() == written.lowercased() + "." }
            if rules.keepsOld || dated.contains(index) {
                guard readers.isTakenOver(written) else { continue }
                let range = name.range.lowerBound..<(isStopped ? end + 1 : end)
                edits.append(Edit(range: range, text: slice(range) + " (\(readers.year))"))
            } else if let new = readers.newName(for: written, isGenitive: name.isGenitive) {
                let range =
                    name.range.lowerBound..<(isStopped && new.hasSuffix(".") ? end + 1 : end)
                edits.append(Edit(range: range, text: new))
            }
        }
    }
}

extension SectionMap.Provision {
    init(section: SectionNumber) {
        self.section = section
    }
}
