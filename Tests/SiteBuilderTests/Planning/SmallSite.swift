import CalendarDate
import Diagnostics
import FileSystem
import Handbook
import HandbookReading
import SourceFiles

@testable import SiteBuilder

/// A whole site made of a handbook that is written inside a test.
struct SmallSite {
    /// The text of each file, by its path in the site.
    let files: [String: String]
    /// What was wrong with the handbook.
    let faults: [String]
    /// What is published; nil where the handbook cannot be read.
    let plan: OutputPlan?

    /// Whose handbook the site holds.
    enum Choice: Equatable {
        case common, allOffices
        case office(String)
    }

    /// Builds the site in the standard theme on 21 November 2026.
    init(
        _ files: [String: String], theme: Theme? = nil, of choice: Choice = .common
    ) throws {
        let tree = FileTree.memory(Self.basis.merging(files) { _, given in given })
        let today = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)
        let reading = HandbookReading(tree, on: today)
        faults = reading.diagnostics.map(\.description)
        guard let handbook = reading.handbook else {
            self.files = [:]
            plan = nil
            return
        }
        let theme = try theme ?? Theme.standard()
        let chosen = reading.offices.first { choice == .office($0.office?.office.id ?? "") }
        let plan =
            choice == .allOffices
            ? try SitePlan(
                ofOffices: reading.offices, sharing: handbook, from: tree, theme: theme, on: today)
            : try SitePlan(of: chosen ?? handbook, from: tree, theme: theme, on: today)
        var texts: [String: String] = [:]
        for file in plan.output.files {
            texts[file.path] = String(decoding: try file.contents.bytes(), as: UTF8.self)
        }
        self.files = texts
        self.plan = plan.output
    }

    /// The pages, by their path.
    var pages: [String: String] { files.filter { $0.key.hasSuffix(".html") } }

    /// A chapter with this title and body.
    static func chapter(
        title: String = "Et kapittel", kind: String = "rutine", extra: String = "",
        body: String = "Tekst.\n"
    ) -> String {
        """
        ---
        tittel: \(title)
        type: \(kind)
        dokumentansvarlig: fagkoordinator
        godkjent:
          dato: 2026-01-15
          av: nav-leder
        \(extra.isEmpty ? "" : extra + "\n")---
        \(body)
        """
    }

    static let basis = [
        "handbok.yaml": """
        format: 1
        id: test
        tittel: Testhåndbok
        standardlov: sosialtjenesteloven
        meld_feil: mailto:rolle@example.no
        """,
        "roller.yaml": """
        roller:
          - id: fagkoordinator
            tittel: Fagkoordinator
          - id: nav-leder
            tittel: Nav-leder
        """,
        "ordliste.yaml": """
        begreper:
          - begrep: kvalifiseringsprogram
            forkortelse: KVP
            forklaring: Et program.
        """,
        "lover/sosialtjenesteloven.yaml": """
        id: sosialtjenesteloven
        tittel: Lov om sosiale tjenester i arbeids- og velferdsforvaltningen
        korttittel: Sosialtjenesteloven
        navn:
          - sosialtjenesteloven
        forkortelser:
          - sotjl.
        lovdata: lov/2009-12-18-131
        gjelder_fra: 2010-01-01
        kapitler:
          - tittel: Kapittel 4
            paragrafer:
              - nummer: "17"
                overskrift: Opplysning, råd og veiledning
              - nummer: "20 a"
                overskrift: Vilkår om aktivitet
        """,
    ]
}

extension String {
    /// The text with `%C3%A5` and the like read as UTF-8.
    var withoutPercents: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(Substring(rest.prefix(2)), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
