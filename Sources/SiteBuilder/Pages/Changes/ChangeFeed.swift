import CalendarDate
import Handbook
import HandbookReports
import Templates

/// «Nytt i håndboka» as an Atom feed (RFC 4287): the latest notes of change.
///
/// Links are absolute where `handbok.yaml` tells the site's address. Without it they are relative
/// to the feed itself, which the RFC allows (section 4.2.7.1 with RFC 3986 section 5.1.3) but not
/// every reader follows.
struct ChangeFeed {
    /// Where the feed stands.
    static let path = "endringer.atom"
    /// How many notes it holds at most: a reader fetches all of it each time.
    private static let limit = 100

    let handbook: Handbook

    /// The feed in UTF-8. Its day is that of the latest note, never that of the build.
    ///
    /// A feed must have been updated at some time: ask `Handbook.hasChanges` first.
    var bytes: [UInt8] {
        let changes = handbook.changes
        let title = handbook.settings.title
        var xml: [UInt8] = []
        xml += #"<?xml version="1.0" encoding="utf-8"?>"#.utf8
        xml += "\n".utf8
        xml += #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">"#.utf8
        xml += "\n".utf8
        element("id", FeedIdentifier(of: ChangeFeed.path, in: site).description, &xml)
        element("title", "Nytt i \(title)", &xml)
        element("updated", (changes.first?.change.day).map(ChangeFeed.instant) ?? "", &xml)
        xml += "<author>".utf8
        element("name", title, &xml)
        xml += "</author>\n".utf8
        link("self", "application/atom+xml", to: ChangeFeed.path, &xml)
        link("alternate", "text/html", to: GeneratedPage.changes.address.path, &xml)
        for change in changes.prefix(ChangeFeed.limit) { entry(change, &xml) }
        xml += "</feed>\n".utf8
        return xml
    }

    private var site: String { handbook.settings.id }

    private func entry(_ change: ChapterChange, _ xml: inout [UInt8]) {
        let chapter = change.chapter
        let note = change.change
        xml += "<entry>\n".utf8
        element("id", FeedIdentifier(of: change.key, in: site).description, &xml)
        element("title", chapter.title, &xml)
        element("updated", ChangeFeed.instant(note.day), &xml)
        link("alternate", "text/html", to: chapter.address.path, &xml)
        element("summary", note.mustBeReadAgain ? "Les på nytt. \(note.text)" : note.text, &xml)
        xml += "</entry>\n".utf8
    }

    private func element(_ name: String, _ text: String, _ xml: inout [UInt8]) {
        xml += "<\(name)>".utf8
        xml.appendEscaped(ChangeFeed.characters(of: text))
        xml += "</\(name)>\n".utf8
    }

    /// The text without what XML 1.0 cannot hold, not even escaped (section 2.2): one such character
    /// would make the whole feed unreadable.
    private static func characters(of text: String) -> String {
        var kept = text.unicodeScalars
        kept.removeAll { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: false
            case 0..<0x20, 0xFFFE, 0xFFFF: true
            default: false
            }
        }
        return String(kept)
    }

    private func link(
        _ relation: String, _ type: String, to path: String, _ xml: inout [UInt8]
    ) {
        xml += "<link rel=\"\(relation)\" type=\"\(type)\" href=\"".utf8
        xml.appendEscaped((handbook.settings.address ?? "") + Links.encode(path))
        xml += "\"/>\n".utf8
    }

    /// A day as an instant of RFC 3339: its beginning, in UTC. The notes know no time of day.
    private static func instant(_ day: Day) -> String { "\(day)T00:00:00Z" }
}
