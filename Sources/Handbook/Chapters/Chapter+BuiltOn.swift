import LegalReferences

extension Chapter {
    /// The sections that the chapter is the office's way of following, or guidance to.
    package var builtOn: [SectionKey] {
        (basis.compactMap(\.value.key) + [guided].compactMap { $0 }).unique
    }

    /// The section that the path of guidance names, `lover/<lov>/20a.md`.
    private var guided: SectionKey? {
        let parts = id.split(separator: "/")
        guard kind == .guidance, parts.count == 3,
            let number = SectionNumber(parts[2].dropLast(3))
        else { return nil }
        return SectionKey(law: Law.ID(rawValue: String(parts[1])), section: number)
    }
}
