/// Gives texts and folders names that order them as they were ordered.
struct FolderPaths {
    private let order: FolderOrder
    private let slug: (String) -> String
    /// Files that would have had the name of another.
    private(set) var duplicates: [String] = []

    init(order: FolderOrder, slug: @escaping (String) -> String) {
        self.order = order
        self.slug = slug
    }

    /// The new path of each file.
    mutating func places(of files: [String]) -> [String: String] {
        var result: [String: String] = [:]
        place(files, below: "", at: "", in: &result)
        return result
    }

    private mutating func place(
        _ files: [String], below folder: String, at target: String,
        in result: inout [String: String]
    ) {
        var children: [String: [String]] = [:]
        for file in files {
            let rest = file.dropFirst(folder.count)
            children[folder + rest.prefix { $0 != "/" }, default: []].append(file)
        }
        let sorted = children.keys.map { ($0, order.key(of: $0, files: files)) }.sorted {
            left, right in
            (left.1.0, left.1.1, left.1.2, left.0) < (right.1.0, right.1.1, right.1.2, right.0)
        }.map(\.0)
        var taken: Set<String> = []
        if let index = sorted.first(where: { children[$0] == [$0] && FolderPaths.isIndex($0) }) {
            result[index] = target + "index.md"
            children[index] = nil
            taken.insert("index")
        }
        var number = 0
        let width = String(children.count * 10).count
        for child in sorted {
            guard let inside = children[child] else { continue }
            number += 10
            let isFile = inside == [child]
            var base = name(of: child, isFile: isFile)
            if !taken.insert(base).inserted {
                if isFile { duplicates.append(child) }
                var count = 2
                while !taken.insert("\(base)-\(count)").inserted { count += 1 }
                base += "-\(count)"
            }
            let digits = String(number)
            let lead = String(repeating: "0", count: max(0, max(2, width) - digits.count)) + digits
            // A number of four digits would be taken for a year.
            let name = digits.count > 3 ? base : "\(lead)-\(base)"
            if isFile {
                result[child] = "\(target)\(name).md"
            } else {
                place(inside, below: child + "/", at: "\(target)\(name)/", in: &result)
            }
        }
    }

    private static func isIndex(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return ["index.md", "index.mdx", "readme.md", "_index.md"].contains(name)
    }

    private func name(of path: String, isFile: Bool) -> String {
        var name = path.split(separator: "/").last.map(String.init) ?? path
        if isFile { name = name.split(separator: ".").dropLast().joined(separator: ".") }
        if name.hasPrefix("_index") { name = "index" }
        let digits = name.prefix { $0.isNumber }
        let rest = name.dropFirst(digits.count)
        if (1...3).contains(digits.count), let mark = rest.first, "-_. ".contains(mark) {
            name = String(rest.drop { "-_. ".contains($0) })
        }
        var short = ""
        for word in slug(name).split(separator: "-") {
            guard short.isEmpty || short.count + word.count < 60 else { break }
            short += (short.isEmpty ? "" : "-") + word.prefix(60)
        }
        return short.isEmpty ? "side" : short
    }
}
