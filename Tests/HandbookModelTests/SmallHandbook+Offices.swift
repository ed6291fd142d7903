import Handbook
import HandbookReading

extension SmallHandbook {
    /// A handbook that two offices share, with these files besides.
    init(offices files: [String: String]) {
        self.init(Self.offices.merging(files) { _, given in given })
    }

    /// A handbook in which each office says which day it pays, with these files besides.
    init(officeValues files: [String: String]) {
        self.init(offices: files)
        self.files["handbok.yaml", default: ""] += """

            kontorverdier:
              - id: dag
                tittel: Utbetalingsdag
                felles: kontorets dag
            """
    }

    /// The handbook of an office.
    func office(_ id: String) -> Handbook? {
        reading.offices.first { $0.office?.office.id == id }
    }

    /// An addition to a chapter.
    static func addition(extra: String = "", body: String = "Lokalt.\n") -> String {
        """
        ---
        dokumentansvarlig: fagkoordinator
        godkjent:
          dato: 2026-01-15
          av: nav-leder
        \(extra.isEmpty ? "" : extra + "\n")---
        \(body)
        """
    }

    /// The keys of a chapter that replaces a common one.
    static let replaces =
        "erstatter_felles: ja\nbegrunnelse: Vi gjør det annerledes.\nfelles_versjon: 2026-01-15"

    private static let offices = [
        "handbok.yaml": """
        format: 1
        id: test
        tittel: Testhåndbok
        standardlov: sosialtjenesteloven
        kontorer:
          - id: hamar
            tittel: Nav Hamar
          - id: stange
            tittel: Nav Stange
        """,
        "rutiner/a.md": chapter(title: "Felles A", body: "## En\n\nTekst.\n\n## To\n\nMer.\n"),
        "rutiner/b.md": chapter(title: "Felles B", body: "Se [en](a.md#en), § 17.\n"),
    ]
}
