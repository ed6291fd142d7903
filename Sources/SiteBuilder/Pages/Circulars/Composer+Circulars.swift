import Handbook

extension Composer {
    /// The page of the circulars.
    func circularsPage() -> CircularsPage {
        let address = GeneratedPage.circulars.address
        let links = links(from: address)
        let guides = handbook.guidance.sorted { $0.key < $1.key }.map(\.value)
        let citing = (handbook.chapters + guides).map { ($0, CircularPoints(of: $0)) }
        return CircularsPage(
            layout: layout(address, facts("Rundskriv")),
            circulars: handbook.circulars.map { circular in
                CircularEntry(
                    id: circular.id.rawValue, number: circular.number, title: circular.title,
                    names: circular.names.isEmpty
                        ? nil : circular.names.joined(separator: ", "),
                    href: circular.link,
                    chapters: citing.compactMap { chapter, points in
                        points.note(of: circular.id).map { note in
                            PageLink(
                                title: chapter.title, href: links.href(chapter.address),
                                note: note.isEmpty ? nil : note)
                        }
                    })
            })
    }
}

/// The points of circulars that a chapter cites.
private struct CircularPoints {
    private var points: [Circular.ID: [String]] = [:]

    init(of chapter: Chapter) {
        let added = chapter.addition?.text.annotations ?? []
        for target in chapter.annotations + added {
            guard case .circular(let id, let point) = target else { continue }
            let known = points[id] ?? []
            points[id] = known + [point].compactMap(\.self).filter { !known.contains($0) }
        }
    }

    /// `punkt 4.18.1, 4.20`; empty where only the circular is named, `nil` where it is not.
    func note(of circular: Circular.ID) -> String? {
        points[circular].map { $0.isEmpty ? "" : "punkt " + $0.joined(separator: ", ") }
    }
}
