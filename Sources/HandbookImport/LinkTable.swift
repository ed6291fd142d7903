/// Where the links of a folder can lead: its texts, their anchors and its other files.
struct LinkTable {
    /// The new path of each text.
    let places: [String: String]
    /// The anchors of each text.
    var anchors: [String: Set<String>] = [:]
    private let others: Set<String>
    private let slug: (String) -> String
    /// Texts by what somebody may call them: names without endings, titles.
    private var names: [String: [String]] = [:]

    init(
        places: [String: String], titles: [String: String], others: Set<String>,
        slug: @escaping (String) -> String
    ) {
        self.places = places
        self.others = others
        self.slug = slug
        for file in places.keys.sorted() {
            let base =
                file.split(separator: "/").last.map { LinkTable.withoutEnding(String($0)) } ?? file
            for name in Set([slug(base), slug(titles[file] ?? "")]) where !name.isEmpty {
                names[name, default: []].append(file)
            }
        }
    }

    private static func withoutEnding(_ name: String) -> String {
        for ending in [".md", ".mdx", ".markdown", ".html", ".htm"]
        where name.lowercased().hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return name
    }

    enum Target {
        case text(String)
        case file(String)
    }

    /// What an address in a text leads to.
    func target(of path: String, in file: String) -> Target? {
        var path = path.removingPercents
        for start in ["@site/docs/", "@site/", "docs://"] where path.hasPrefix(start) {
            path = "/" + path.dropFirst(start.count)
        }
        let folder = file.split(separator: "/").dropLast().map(String.init)
        let own =
            folder + [
                LinkTable.withoutEnding(file.split(separator: "/").last.map(String.init) ?? "")
            ]
        var bases = path.hasPrefix("/") ? [[]] : [folder, own, []]
        if path.hasPrefix("/") { bases.append(folder) }
        for base in bases {
            guard let joined = LinkTable.join(base, path) else { continue }
            if let found = find(joined) { return found }
        }
        // From a site's root the first parts may be its address.
        var parts = path.split(separator: "/").map(String.init)
        if path.hasPrefix("/") {
            while parts.count > 1 {
                parts.removeFirst()
                if let found = find(parts.joined(separator: "/")) { return found }
            }
        }
        guard let last = path.split(separator: "/").last, !last.hasPrefix(".") else { return nil }
        let isFile = last.contains(".") && LinkTable.withoutEnding(String(last)) == last
        if isFile {
            let twins = others.filter { $0 == last || $0.hasSuffix("/" + last) }
            return twins.count == 1 ? twins.first.map { .file($0) } : nil
        }
        return named(LinkTable.withoutEnding(String(last)))
    }

    /// The text with a name or a title, where only one has it.
    func named(_ name: String) -> Target? {
        let found = names[slug(name)] ?? []
        return found.count == 1 ? .text(found[0]) : nil
    }

    private static func join(_ base: [String], _ path: String) -> String? {
        var parts = base
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    private func find(_ path: String) -> Target? {
        if places[path] != nil { return .text(path) }
        if others.contains(path) { return .file(path) }
        let plain = LinkTable.withoutEnding(path)
        let below = plain.isEmpty ? "" : plain + "/"
        let candidates =
            [".md", ".mdx", ".markdown"].map { plain + $0 }
            + ["index.md", "README.md", "_index.md", "readme.md", "index.mdx"].map { below + $0 }
        return candidates.first { places[$0] != nil }.map { .text($0) }
    }

    /// Where a file that is no text will lie: all together, by names that say where they came from.
    func attachmentPlace(_ name: String, ending: String) -> String {
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        let base = slug(stem)
        let twins = others.filter { other in
            slug(other.split(separator: ".").dropLast().joined(separator: ".")) == base
        }.sorted()
        let index = twins.firstIndex(of: name) ?? 0
        return
            "vedlegg/\(base.isEmpty ? "fil" : base)\(index == 0 ? "" : "-\(index + 1)").\(ending)"
    }

    /// The anchor of a text that another program's anchor means.
    func anchor(_ anchor: String, in file: String) -> String? {
        let known = anchors[file] ?? []
        let anchor = anchor.removingPercents
        if known.contains(anchor) { return anchor }
        let wanted = slug(anchor)
        let near = known.filter { slug($0) == wanted }
        return near.count == 1 ? near.first : near.min()
    }
}

extension String {
    /// The text with `%20` and its like as signs.
    var removingPercents: String {
        guard contains("%") else { return self }
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.first {
            let digits = rest.dropFirst().prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }
}
