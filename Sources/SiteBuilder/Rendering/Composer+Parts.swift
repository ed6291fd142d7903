import CalendarDate
import Handbook
import HandbookReports
import LegalReferences

extension DisplayDate {
    /// A day as readers and machines read it.
    init(_ day: Day) {
        self.init(text: day.longText, iso: day.description)
    }
}

extension PageLink {
    /// A link to a chapter.
    init(_ chapter: Chapter, _ links: Links) {
        self.init(title: chapter.title, href: links.href(chapter.address))
    }
}

extension Composer {
    /// A link to the page of a role; `nil` for a role that the handbook does not have.
    func link(toRole id: Role.ID?, _ links: Links) -> PageLink? {
        guard let id, let role = handbook.role(id) else { return nil }
        return PageLink(title: role.title, href: links.href(address(of: role)))
    }

    /// A link to the page of a section of law.
    func basisLink(_ reference: Reference, _ links: Links) -> LegalBasisLink? {
        guard let key = reference.key, let law = handbook.registry.law(key.law) else { return nil }
        let heading = law.section(key.section)?.heading
        return LegalBasisLink(
            reference: "\(law.title) § \(key.section)"
                + reference.pinpoint.map { " \($0)" }.orEmpty,
            heading: heading?.isEmpty == false ? heading : nil, href: href(of: key, links))
    }

    /// The sections of law that changed after a chapter was approved.
    func lawChanges(of chapter: Chapter, _ links: Links) -> [PageLink] {
        guard review(of: chapter).conditions.contains(.lawChanged) else { return [] }
        return handbook.lawChanges(of: chapter, on: today).map { change in
            let law = handbook.registry.law(change.section.law)?.title
            return PageLink(
                title: "\(law ?? change.section.law.rawValue) § \(change.section.section)",
                href: href(of: change.section, links), note: change.text)
        }
    }

    /// What is adopted of changes to the sections that a chapter builds on, and not in force.
    func comingLaw(of chapter: Chapter, _ links: Links) -> [PageLink] {
        handbook.comingChanges(of: chapter).map { section, change in
            let law = handbook.registry.law(section.law)?.title ?? section.law.rawValue
            return PageLink(
                title: "\(law) § \(section.section)", href: links.href(section.address),
                note: text(of: change))
        }
    }

    /// `Endres ved lov 24. april 2015 nr. 20, fra den tid Kongen bestemmer.`
    func text(of change: SectionChange) -> String {
        let isPast = change.day.map { $0 <= today } ?? false
        return isPast
            ? "\(change.text). Teksten hos Lovdata er nyere enn det håndboka er sammenlignet med."
            : "\(change.text)."
    }

    /// The chapter's notes of change, for its own page.
    func changeNotes(of chapter: Chapter) -> [ChangeNote] {
        chapter.changes.map { change in
            ChangeNote(
                date: DisplayDate(change.day), text: change.text,
                mustReread: change.mustBeReadAgain)
        }
    }

    /// The latest notes of change of all chapters, the latest first.
    func latestChanges(_ links: Links, limit: Int = .max) -> [ChangeNote] {
        handbook.changes.prefix(limit).map { note in
            ChangeNote(
                date: DisplayDate(note.change.day), text: note.change.text,
                mustReread: note.change.mustBeReadAgain, chapter: PageLink(note.chapter, links))
        }
    }

    /// The facts that the layout shows of a page that no chapter stands behind.
    func facts(_ title: String, description: String? = nil) -> PageFacts {
        PageFacts(
            title: title, description: description,
            feedbackHref: feedback(title: title, version: nil))
    }

    /// The address of «Meld feil» with page and version in it; only mail takes them.
    func feedback(title: String, version: Day?) -> String? {
        guard let address = handbook.settings.reportFault else { return nil }
        let version = (version.map { ", versjon \($0)" }).orEmpty
        return addressed(address, subject: "Feil i håndboka: \(title)\(version)")
    }

    /// The address of «Foreslå endring» for a chapter.
    func edit(_ chapter: Chapter) -> String? {
        handbook.settings.proposeChange.map {
            addressed(
                $0.replacing("{fil}", with: Links.encode(chapter.file)),
                subject: "Forslag til endring: \(chapter.title)")
        }
    }

    /// An address that, if it is one of mail, has a subject.
    private func addressed(_ address: String, subject: String) -> String {
        guard address.hasPrefix("mailto:"), !address.contains("subject=") else { return address }
        return address + (address.contains("?") ? "&" : "?") + "subject="
            + Links.encode(value: subject)
    }
}

extension Optional<String> {
    /// The text, or nothing.
    var orEmpty: String { self ?? "" }
}
