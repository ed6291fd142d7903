import CalendarDate
import Diagnostics
import Handbook
import LegalReferences

/// A chapter with the address that its page gets.
struct PlacedChapter: Sendable {
    let chapter: ParsedChapter
    let address: PagePath
    /// The section of law that it is guidance to.
    let section: SectionKey?
}

extension PlacedChapter {
    /// Gives each chapter its address; a chapter without one is left out, with a fault.
    ///
    /// - Parameter offices: The offices whose folders must be free beside the chapters.
    static func place(
        _ chapters: [ParsedChapter], attachments: [String], offices: [Office],
        roles: [Role], over addresses: PagePathTable, registry: LawRegistry
    ) -> ([PlacedChapter], [Diagnostic]) {
        var table = addresses
        var guides: [SectionKey: Chapter.ID] = [:]
        var placed: [PlacedChapter] = []
        var faults: [Diagnostic] = []
        for chapter in chapters {
            let path = chapter.place.path
            guard let address = PagePath(chapterFile: path) else {
                faults.append(
                    Diagnostic(
                        .fileNameInvalid, file: chapter.file,
                        "Navnet på filen eller mappen har ingen bokstaver eller tall.",
                        suggestion: "Gi den et navn som «30-vilkar.md»."))
                continue
            }
            if chapter.place.isGuidance {
                switch SectionKey.find(chapter, in: registry) {
                case .success(let key):
                    if let other = guides.updateValue(chapter.file, forKey: key) {
                        faults.append(
                            Diagnostic(
                                .addressTaken, file: chapter.file,
                                "§ \(key.section) har allerede en veiledning, i \(other).",
                                suggestion: "Slå de to sammen."))
                    }
                    placed.append(
                        PlacedChapter(chapter: chapter, address: key.address, section: key))
                case .failure(let fault): faults.append(fault.diagnostic)
                }
                continue
            }
            table.claim(address, for: chapter.file)
            placed.append(PlacedChapter(chapter: chapter, address: address, section: nil))
        }
        table.claimFolders(of: placed.filter { $0.section == nil }.map(\.chapter.place.path))
        table.claimSheets(
            of: placed.filter { $0.chapter.frontMatter.kind?.value == .path }.map {
                ($0.chapter.file, $0.address)
            }, roles: roles)
        table.claimComparisons(of: placed)
        table.claimAttachments(attachments)
        table.claimFormer(of: placed.map(\.chapter))
        for office in offices {
            table.claim(office.id, for: "handbok.yaml", at: office.position)
        }
        return (placed, faults + table.diagnostics)
    }
}

extension PagePathTable {
    /// The addresses that no chapter decides: those of generated pages, laws, roles and controls.
    init(claimedBy parsed: ParsedHandbook, on today: Day) {
        self.init(
            generated: GeneratedPage.allCases.map(\.address) + WheelYears(on: today).addresses)
        claimRegisters(of: parsed)
        claimControls(of: parsed)
    }
}
