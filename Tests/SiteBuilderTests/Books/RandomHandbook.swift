/// A handbook with offices that is edited at random, the same way for the same seed: what somebody
/// writes, what many things depend on, files that come, go and move, and faults that are fixed.
struct RandomHandbook {
    private(set) var files: [String: String]
    /// What the latest edit did.
    private(set) var latest = "begynnelsen"
    private var random: SplitMix
    private var number = 0
    /// What was broken, by path, and how it was before: the empty text for a file that was not there.
    private var broken: [String: String] = [:]

    private static let offices = ["hamar", "stange"]
    private static let chapterCount = 8

    init(seed: UInt64) {
        random = SplitMix(state: seed)
        files = SmallSite.basis
        files["handbok.yaml", default: ""] += """

            kontorer:
              - id: hamar
                tittel: Nav Hamar
              - id: stange
                tittel: Nav Stange
            kontorverdier:
              - id: dag
                tittel: Utbetalingsdag
                felles: kontorets dag
            """
        files["aarshjul.yaml"] = activities()
        files["tegning.png"] = "bilde"
        for number in 0..<6 { files[Self.path(number)] = chapter() }
        files["rutiner/9-verdi.md"] = SmallSite.chapter(
            title: "Med verdi", body: "Vi betaler {{kontor.dag}}.\n")
        for office in Self.offices { files["kontor/\(office)/kontor.yaml"] = values() }
    }

    /// One edit.
    mutating func edit() {
        number += 1
        // What is broken is fixed before long, so that there is a site most of the time.
        if let fault = broken.keys.sorted().first, Int.random(in: 0..<4, using: &random) > 0 {
            latest = "rettet \(fault)"
            files[fault] = broken[fault].flatMap { $0.isEmpty ? nil : $0 }
            broken[fault] = nil
            return
        }
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<6: write()
        case 6: change("tittel", of: existing()) { "tittel: Et nytt navn \($0)" }
        case 7: change("status", of: existing()) { _ in "status: utkast" }
        case 8: change("status", of: existing()) { _ in "status: gjeldende" }
        case 9: replaceChapter()
        case 10: remove()
        case 11: rename()
        case 12: breakSomething()
        case 13: roles()
        case 14: glossary()
        case 15: law()
        case 16: settings()
        case 17: put("aarshjul.yaml", activities())
        case 18: office()
        default: attachment()
        }
    }

    private mutating func put(_ path: String, _ text: String?) {
        latest = "\(text == nil ? "fjernet" : "skrev") \(path)"
        files[path] = text
    }

    private mutating func existing() -> String {
        let chapters = files.keys.filter { $0.hasPrefix("rutiner/") && $0.hasSuffix(".md") }
        return chapters.sorted().randomElement(using: &random) ?? Self.path(0)
    }

    /// A new paragraph, and now and then a heading, a comment or a numbered list.
    private mutating func write() {
        let path = existing()
        let more = [
            "Her står det mer om § 17 og KVP, avsnitt \(number).", "## Del \(number)",
            "Etter sotjl. § 20 a er det slik. Se [det](0-kapittel0.md).", "1. Først\n2. Så",
            "<!-- hjemmel: tillat lovgrunnlag-ikke-nevnt vi vet det -->", "Ring 62 00 00 00.",
        ]
        let text = (files[path] ?? "") + "\n" + (more.randomElement(using: &random) ?? "") + "\n"
        // A text that only grows would slow the last edits down.
        put(path, text.utf8.count > 3_000 ? chapter() : text)
    }

    private mutating func change(_ key: String, of path: String, _ line: (Int) -> String) {
        let lines = (files[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        let new = lines.map { $0.hasPrefix("\(key):") ? Substring(line(number)) : $0 }
        put(path, new.joined(separator: "\n"))
    }

    private mutating func replaceChapter() {
        put(Self.path(Int.random(in: 0..<Self.chapterCount, using: &random)), chapter())
    }

    private mutating func remove() {
        put(Self.path(Int.random(in: 1..<Self.chapterCount, using: &random)), nil)
    }

    private mutating func rename() {
        let old = existing()
        // The chapter that the others lead to stays where it is.
        guard old != Self.path(0), broken[old] == nil else { return }
        let place = Int.random(in: 10..<14, using: &random)
        let new = "rutiner/\(place)-flyttet-\(place).md"
        let text = files[old]
        put(old, nil)
        put(new, text)
    }

    private mutating func breakSomething() {
        let candidates = [
            existing(), "handbok.yaml", "ordliste.yaml", "aarshjul.yaml", "roller.yaml",
            "kontor/hamar/kontor.yaml",
        ]
        let path = candidates.randomElement(using: &random) ?? "handbok.yaml"
        guard broken[path] == nil else { return }
        broken[path] = files[path] ?? ""
        let faults = [
            path.hasSuffix(".md")
                ? "\n[brutt](borte.md) og [her](#finnes-ikke)\n" : "\n  feil: [\n",
            "\u{0}",
        ]
        put(path, (files[path] ?? "") + (faults.randomElement(using: &random) ?? ""))
    }

    private mutating func roles() {
        let role = "  - id: rolle-\(number)\n    tittel: Rolle \(number)"
        put("roller.yaml", (SmallSite.basis["roller.yaml"] ?? "") + "\n" + role + "\n")
    }

    private mutating func glossary() {
        let term = "  - begrep: \(["avsnitt", "kapittel"].randomElement(using: &random) ?? "")"
        put(
            "ordliste.yaml",
            (SmallSite.basis["ordliste.yaml"] ?? "") + "\n" + term
                + "\n    forklaring: Nr. \(number).\n")
    }

    private mutating func law() {
        let path = "lover/sosialtjenesteloven.yaml"
        put(path, (SmallSite.basis[path] ?? "") + "\n# endret \(number)\n")
    }

    private mutating func settings() {
        let lines = (files["handbok.yaml"] ?? "").split(separator: "\n")
            .filter { !$0.hasPrefix("undertittel:") }
        put("handbok.yaml", (lines + ["undertittel: Nr. \(number)"]).joined(separator: "\n"))
    }

    private mutating func attachment() {
        put("vedlegg.pdf", files["vedlegg.pdf"] == nil ? "vedlegg" : nil)
    }

    /// Values, additions and chapters of one office.
    private mutating func office() {
        let office = "kontor/\(Self.offices.randomElement(using: &random) ?? "hamar")"
        let addition = office + "/" + Self.path(0).dropLast(3) + ".tillegg.md"
        switch Int.random(in: 0..<5, using: &random) {
        case 0: put("\(office)/kontor.yaml", values())
        case 1:
            // A text that needs the value is wrong until it is there again.
            broken["\(office)/kontor.yaml"] = values()
            put("\(office)/kontor.yaml", nil)
        case 2:
            put(
                addition,
                files[addition] == nil
                    ? """
                    ---
                    dokumentansvarlig: fagkoordinator
                    godkjent:
                      dato: 2026-01-15
                      av: nav-leder
                    ---
                    Hos oss gjelder § 17, nr. \(number). Vi betaler {{kontor.dag}}.
                    """ : nil)
        case 3: put("\(office)/rutiner/20-eget.md", chapter())
        default:
            let path = "\(office)/\(Self.path(0))"
            put(
                path,
                files[path] == nil
                    ? SmallSite.chapter(
                        extra: "erstatter_felles: ja\nbegrunnelse: Vi gjør det annerledes.\n"
                            + "felles_versjon: 2026-01-15", body: "Vårt, nr. \(number).\n") : nil)
        }
    }

    private mutating func values() -> String {
        "verdier:\n  dag: dag \(Int.random(in: 1..<28, using: &random))\n"
    }

    private mutating func activities() -> String {
        let section = ["sotjl. § 17", "sotjl. § 20 a"].randomElement(using: &random) ?? ""
        return """
            kategorier:
              kontroll:
                tittel: Kontroll
                teller_som: kontroll
            aktiviteter:
              - id: kontroll
                tittel: Kontroll \(number)
                kategori: kontroll
                ansvarlig: fagkoordinator
                når: mars
                lovgrunnlag: ["\(section)"]
                kapittel: \(Self.path(0))
            """
    }

    private mutating func chapter() -> String {
        let heading = ["Slik gjør du", "Vilkår"].randomElement(using: &random) ?? ""
        let section =
            ["§ 17", "sotjl. § 20 a", "§§ 17 og 20 a"].randomElement(using: &random) ?? ""
        let status = ["gjeldende", "gjeldende", "utkast"].randomElement(using: &random) ?? ""
        return SmallSite.chapter(
            title: "Kapittel \(number)", extra: "status: \(status)",
            body: """
                ## \(heading)

                Etter \(section) får du kvalifiseringsprogram. Se [det](../\(Self.path(0))).
                ![tegning](../tegning.png)
                """)
    }

    private static func path(_ number: Int) -> String { "rutiner/\(number)-kapittel\(number).md" }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
