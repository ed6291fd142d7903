import Diagnostics
import Handbook
import LegalReferences

extension PagePathTable {
    /// Takes the pages of laws, their sections and the roles.
    mutating func claimRegisters(of parsed: ParsedHandbook) {
        for file in parsed.laws {
            claim(file.address, for: file.file)
            for section in file.law.sections {
                claim(
                    SectionKey(law: file.law.id, section: section.number).address, for: file.file)
            }
        }
        for role in parsed.roles {
            claim(role.address, for: "roller.yaml", at: role.position)
        }
    }

    /// Takes the pages and the table of the rounds of internal control.
    mutating func claimControls(of parsed: ParsedHandbook) {
        guard let first = parsed.controlRounds.first else { return }
        claim("resultater.csv", for: first.file)
        for round in parsed.controlRounds {
            claim(ControlRound.address(of: round.day), for: round.file)
        }
    }

    /// Takes the sheets to sign of roles and paths.
    mutating func claimSheets(of paths: [(file: Chapter.ID, address: PagePath)], roles: [Role]) {
        for role in roles { claim(role.sheetAddress, for: "roller.yaml", at: role.position) }
        for path in paths { claim(path.address.sheet("kvittering"), for: path.file) }
    }

    /// Takes the pages that compare the versions of chapters.
    mutating func claimComparisons(of chapters: [PlacedChapter]) {
        // Of chapters that want one address, the first has it; the others are told of already.
        var wanted: Set<PagePath> = []
        for place in chapters
        where place.chapter.frontMatter.approval != nil && wanted.insert(place.address).inserted {
            claim(place.address.comparison, for: place.chapter.file)
        }
    }

    /// Takes the pages of folders that no `index.md` introduces.
    mutating func claimFolders(of chapters: [Chapter.ID]) {
        let introduced = Set(
            chapters.filter { SourcePath.name(of: $0) == "index.md" }.map(SourcePath.folder))
        for folder in Set(chapters.map(SourcePath.folder)).subtracting(introduced).sorted() {
            claim(ChapterFolder.address(of: folder), for: folder)
        }
    }

    /// Takes the addresses that chapters once had, and tells of those that no page can have.
    mutating func claimFormer(of chapters: [ParsedChapter]) {
        for chapter in chapters {
            for former in chapter.frontMatter.formerAddresses {
                guard PagePath.isPage(former.value) else {
                    report(
                        Diagnostic(
                            .addressInvalid, file: chapter.file, at: former.position,
                            "«\(former.value)» er ikke adressen til en side.",
                            suggestion: "Skriv den fra roten av nettstedet, for eksempel "
                                + "rutiner/gammelt-navn.html."))
                    continue
                }
                claim(former.value, for: chapter.file, at: former.position)
            }
        }
    }

    /// Takes the places of the files that are copied along.
    mutating func claimAttachments(_ files: [String]) {
        for file in files { claim(file, for: file) }
    }
}

extension PagePath {
    /// Whether a text is the path of a page from the site's root: plain parts and the ending
    /// `.html`.
    fileprivate static func isPage(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return text.hasSuffix(".html")
            && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
            && text.unicodeScalars.allSatisfy {
                !$0.properties.isWhitespace && $0.value >= 0x20 && $0.value != 0x7F
                    && !"\\#?%:\"<>*|".unicodeScalars.contains($0)
            }
    }
}
