/// Where a page stands in the site: its path from the site's root, such as `rutiner/vilkar.html`.
public struct PagePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The path from the site's root, with `/` and the ending `.html`.
    public let path: String

    /// The page at this path from the site's root.
    public init(path: String) {
        self.path = path
    }

    /// The path.
    public var description: String { path }

    /// By the paths.
    public static func < (left: PagePath, right: PagePath) -> Bool {
        left.path < right.path
    }

    /// The address of a chapter's file; `nil` when a part of the path has no letter or digit.
    ///
    /// Order numbers leave each part, which becomes a ``Slug``, and `.md` becomes `.html`:
    /// `20-rutiner/30-Vilkår.md` stands at `rutiner/vilkar.html`. A part that is only a number
    /// keeps it. Guidance to a section of law stands under `lov/`.
    public init?(chapterFile file: String) {
        var parts = file.split(separator: "/").map(String.init)
        guard let name = parts.popLast(), name.hasSuffix(".md") else { return nil }
        parts.append(String(name.dropLast(3)))
        if parts.first == "lover" {
            parts[0] = "lov"
        } else {
            parts = parts.map(PagePath.withoutOrder)
        }
        let slugs = parts.map { Slug($0).text }
        guard slugs.allSatisfy({ !$0.isEmpty }) else { return nil }
        path = slugs.joined(separator: "/") + ".html"
    }

    /// The name of a file or folder without the number that orders it. Four digits are a year, or
    /// begin a date, and belong to the name.
    package static func withoutOrder(_ name: String) -> String {
        let digits = name.prefix { ("0"..."9").contains($0) }
        let rest = name.dropFirst(digits.count)
        guard (1...3).contains(digits.count), rest.hasPrefix("-"), rest.count > 1 else {
            return name
        }
        return String(rest.dropFirst())
    }
}
