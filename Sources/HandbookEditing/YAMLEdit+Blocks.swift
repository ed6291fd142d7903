import CalendarDate
import Yams

extension YAMLEdit {
    /// Whether a mapping has a key with a value.
    func has(_ key: String, at path: [Step] = []) -> Bool {
        guard let mapping = try? node(at: path).mapping else { return false }
        return mapping.contains { $0.key.scalar?.string == key && !$0.value.isEmptyScalar }
    }

    /// Takes a key and all that belongs to it away; nothing happens where it is not there.
    mutating func remove(_ key: String, at path: [Step] = []) throws(Fault) {
        guard let (old, node) = try mapping(at: path).first(where: { $0.key.scalar?.string == key })
        else { return }
        changes.append((line(of: old)..<lastLine(of: node, under: old) + 1, []))
    }

    /// Gives values to keys of the mapping under a key, which is made where it is not there.
    ///
    /// A mapping in brackets is written anew, one key on each line; its other values stay.
    mutating func set(
        _ key: String, toFields fields: [(key: String, value: String)],
        after neighbours: [String] = []
    ) throws(Fault) {
        guard let (old, node) = try mapping(at: []).first(where: { $0.key.scalar?.string == key })
        else { return try insert(key, block(fields), after: neighbours) }
        if let mapping = node.mapping, !isInBrackets(node) {
            var known = mapping.compactMap { $0.key.scalar?.string }
            for field in fields {
                try set(field.key, to: field.value, at: [.key(key)], after: known.reversed())
                known.append(field.key)
            }
            return
        }
        guard node.mapping != nil || node.isEmptyScalar else {
            throw fault("«\(key)» skal ha nøkler med verdier under seg.", of: node)
        }
        let kept = (node.mapping ?? [:]).compactMap { pair -> (key: String, value: String)? in
            guard let name = pair.key.scalar?.string, let value = pair.value.scalar?.string,
                !fields.contains(where: { $0.key == name })
            else { return nil }
            return (name, value)
        }
        let first = line(of: old)
        let last = lastLine(of: node, under: old)
        let head = lines.contents[first]
        let colon = try colon(after: old, in: head)
        let comment = first == last ? YAMLScalar.comment(in: String(head[colon...])) : ""
        changes.append((first..<last + 1, ["\(head[..<colon]):\(comment)"] + block(kept + fields)))
    }

    /// Puts an item into the list under a key of a mapping: last, or first where the list has its
    /// latest day first. The list is made where it is not there.
    mutating func add(
        _ item: YAMLItem, to key: String, at path: [Step] = [], after neighbours: [String] = []
    ) throws(Fault) {
        guard let (old, node) = try mapping(at: path).first(where: { $0.key.scalar?.string == key })
        else {
            let indent = try self.indent(of: path)
            return try insert(
                key, item.lines(indent: indent + 2), at: path, after: neighbours)
        }
        if node.isEmptyScalar || node.sequence?.isEmpty ?? false {
            let first = line(of: old)
            let colon = try colon(after: old, in: lines.contents[first])
            let comment = YAMLScalar.comment(in: String(lines.contents[first][colon...]))
            changes.append(
                (
                    first..<first + 1,
                    ["\(lines.contents[first][..<colon]):\(comment)"]
                        + item.lines(indent: column(of: old) + 2)
                ))
            return
        }
        let items = try sequence(at: path + [.key(key)])
        try insert(item, at: items.isLatestFirst ? 0 : .max, in: path + [.key(key)])
    }

    /// Gives a key a list of texts, one on each line; the key is made where it is not there.
    ///
    /// Only items that come or go are touched, as long as the list is in block style.
    mutating func set(
        _ key: String, toTexts texts: [String], from former: [String], at path: [Step] = []
    ) throws(Fault) {
        let found = try mapping(at: path).first { $0.key.scalar?.string == key }
        guard let (old, node) = found else {
            let indent = String(repeating: " ", count: try self.indent(of: path) + 2)
            return try insert(
                key, texts.map { "\(indent)- \(YAMLScalar.text($0))" }, at: path, after: [])
        }
        guard let items = node.sequence, !items.isEmpty, !isInBrackets(node) else {
            let first = line(of: old)
            let colon = try colon(after: old, in: lines.contents[first])
            let indent = String(repeating: " ", count: column(of: old) + 2)
            changes.append(
                (
                    first..<lastLine(of: node, under: old) + 1,
                    ["\(lines.contents[first][..<colon]):"]
                        + texts.map { "\(indent)- \(YAMLScalar.text($0))" }
                ))
            return
        }
        for item in items where !texts.contains(item.scalar?.string ?? "") {
            changes.append((line(of: item)..<line(of: item) + 1, []))
        }
        let indent = lines.contents[line(of: items[0])].prefix { $0 == " " }
        let place = lastLine(of: node, under: old) + 1
        let new = texts.filter { !former.contains($0) }
        changes.append((place..<place, new.map { "\(indent)- \(YAMLScalar.text($0))" }))
    }

    /// Puts a new key with lines of its own into a mapping, after the first of `neighbours` that
    /// is there, else last.
    private mutating func insert(
        _ key: String, _ block: [String], at path: [Step] = [], after neighbours: [String]
    ) throws(Fault) {
        let mapping = try mapping(at: path)
        let neighbour =
            neighbours.compactMap { name in mapping.first { $0.key.scalar?.string == name } }.first
            ?? mapping.map { $0 }.last
        guard let neighbour else { throw fault("Her mangler det nøkler.", at: 0) }
        let place = lastLine(of: neighbour.value, under: neighbour.key) + 1
        let indent = String(repeating: " ", count: column(of: neighbour.key))
        changes.append((place..<place, ["\(indent)\(key):"] + block))
    }

    private func indent(of path: [Step]) throws(Fault) -> Int {
        try mapping(at: path).first.map { column(of: $0.key) } ?? 0
    }

    private func block(_ fields: [(key: String, value: String)]) -> [String] {
        fields.map { "  \($0.key): \(YAMLScalar.text($0.value))" }
    }
}

extension Node {
    /// Whether nothing is written: `key:` alone.
    fileprivate var isEmptyScalar: Bool {
        scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
    }
}

extension Node.Sequence {
    /// Whether the items carry days, and the first is later than the last.
    fileprivate var isLatestFirst: Bool {
        guard let first = first?.day, let last = last?.day else { return false }
        return first > last
    }
}

extension Node {
    /// The day of an entry, under `dato`.
    fileprivate var day: Day? {
        mapping?.first { $0.key.scalar?.string == "dato" }?.value.scalar.flatMap { Day($0.string) }
    }
}
