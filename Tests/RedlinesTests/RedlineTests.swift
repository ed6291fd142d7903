import Markdown
import Redlines
import Testing

@Suite("What a text says otherwise than an earlier one")
struct RedlineTests {
    /// The changes as lines, what is the same left out.
    private func lines(_ old: String, _ new: String) throws -> [String] {
        let redline = Redline(from: try .parse(old), to: try .parse(new))
        return redline.text(context: 0).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("  ") }
    }

    @Test(
        "Words, blocks, points, rows, headings, links and kinds",
        arguments: [
            ("En to tre.\n", "En to tre.\n", []),
            ("Ring to ganger.\n", "Ring tre ganger.\n", ["~ Ring [-to-]{+tre+} ganger."]),
            (
                "Send brevet i dag.\n", "Send det lange brevet.\n",
                ["~ Send{+ det lange+} brevet[- i dag-]."]
            ),
            ("En.\n\nTo.\n", "En.\n\nNy tekst her.\n\nTo.\n", ["+ Ny tekst her."]),
            ("En.\n\nGammel.\n\nTo.\n", "En.\n\nTo.\n", ["- Gammel."]),
            ("- en\n- to\n", "- en\n- nytt\n- to\n", ["+ - nytt"]),
            (
                "1. Hent saken\n2. Les saken\n", "1. Ring først\n2. Hent saken\n3. Les saken\n",
                ["+ 1. Ring først"]
            ),
            (
                "- Dato ____\n- Vurdering ____\n", "- Dato ____\n- Ny vurdering ____\n",
                ["~ - [-Vurdering-]{+Ny vurdering+} ____"]
            ),
            (
                "| a | b |\n|---|---|\n| x | y |\n| z | w |\n",
                "| a | b |\n|---|---|\n| x | ny |\n| z | w |\n| p | q |\n",
                ["~ x | [-y-]{+ny+}", "+ p | q"]
            ),
            (
                "| a | b |\n|---|---|\n| Frist for klage | tre uker |\n",
                "| a | b |\n|---|---|\n| Frist for klage | seks uker |\n",
                ["~ Frist for klage | [-tre-]{+seks+} uker"]
            ),
            (
                "| a | b |\n|---|---|\n| x | y |\n",
                "| a | c | b |\n|---|---|---|\n| x | z | y |\n",
                ["~ a | {+c+} | b", "~ x | {+z+} | y"]
            ),
            ("## Når du ringer\n", "## Når du skriver\n", ["~ ## Når du [-ringer-]{+skriver+}"]),
            (
                "## Når du ringer\n", "### Når du ringer\n",
                ["~ (var overskrift på nivå 2, nå overskrift på nivå 3) ### Når du ringer"]
            ),
            (
                "Se [klage](a.md) her.\n", "Se [klage](b.md) her.\n",
                ["~ Se [-klage (a.md)-]{+klage (b.md)+} her."]
            ),
            ("Det *må* gjøres.\n", "Det **må** gjøres.\n", ["~ Det [-må-]{+må+} gjøres."]),
            (
                "- [ ] Gjort her\n", "- [x] Gjort her\n",
                ["~ (var avkryssing, nå avkrysset punkt) - [x] Gjort her"]
            ),
            (
                "Frist 15.06.2026 nå.\n", "Frist 16.06.2026 nå.\n",
                ["~ Frist [-15.06.2026-]{+16.06.2026+} nå."]
            ),
            (
                "> [!VIKTIG]\n> Husk fristen.\n", "> [!TIPS]\n> Husk fristen.\n",
                ["- > Viktig", "+ > Tips"]
            ),
            ("```\na\nb\n```\n", "```\na\nc\n```\n", ["~ a"]),
            (
                "Tekst[^1].\n\n[^1]: Gammel note her.\n", "Tekst[^1].\n\n[^1]: Ny note her.\n",
                ["~ [1] [-Gammel-]{+Ny+} note her."]
            ),
        ])
    func changes(old: String, new: String, expected: [String]) throws {
        #expect(try lines(old, new) == expected)
    }

    @Test("A block that moved is told as moved, with the words that changed in it")
    func move() throws {
        let first = "Les saken nøye før du ringer brukeren."
        let rest = "Avtal et møte.\n\nSkriv et notat etterpå.\n\nLagre notatet i saken.\n"
        let old = "\(first)\n\n\(rest)"
        let new = "\(rest)\n\(first.replacing("nøye", with: "grundig"))\n"
        #expect(
            try lines(old, new) == [
                "< (flyttet herfra, 1) \(first)",
                "> (flyttet hit, 1) Les saken [-nøye-]{+grundig+} før du ringer brukeren.",
            ])
    }

    @Test("A whole part that moved has one number")
    func partMoved() throws {
        let part = "## Klage på vedtak\n\nBrukeren kan klage til oss.\n\n- Fristen er tre uker nå\n"
        let other =
            "## Før møtet\n\nLes det som står i saken.\n\nFinn papirene fram.\n\nKoble på lyden.\n"
        #expect(
            try lines("\(part)\n\(other)", "\(other)\n\(part)").map { $0.prefix(20) }
                == [
                    "< (flyttet herfra, 1", "< (flyttet herfra, 1", "< (flyttet herfra, 1",
                    "> (flyttet hit, 1) #", "> (flyttet hit, 1) B", "> (flyttet hit, 1) -",
                ])
    }

    @Test(
        "Only what changed is told, with its heading, its row of headings and what stands around it"
    )
    func parts() throws {
        let old = "## A\n\nEn.\n\nTo.\n\nTre.\n\n| Hva | Når |\n|---|---|\n| p | q |\n| r | s |\n"
        let new = old.replacing("| r | s |", with: "| r | t |")
        let parts = Redline(from: try .parse(old), to: try .parse(new)).parts(context: 0)
        #expect(parts.map(\.heading) == ["A"])
        #expect(parts.map(\.skipped) == [4])
        #expect(parts.first?.blocks.map(\.kind) == [.row(isHeader: true), .row(isHeader: false)])
    }

    @Test("All words of both texts are told, whatever they are")
    func completeness() throws {
        var numbers = Sequence(state: 18)
        for _ in 0..<200 {
            func text() -> String {
                (0..<Int.random(in: 0..<12, using: &numbers)).map { _ in
                    let words = (0..<Int.random(in: 1..<8, using: &numbers))
                        .map { _ in
                            ["en", "to", "tre", "fire", "fem,"].randomElement(using: &numbers) ?? ""
                        }
                    return (["", "## ", "- ", "> "].randomElement(using: &numbers) ?? "")
                        + words.joined(separator: " ")
                }.joined(separator: "\n\n")
            }
            let (old, new) = (text(), text())
            let redline = Redline(from: try .parse(old), to: try .parse(new))
            func words(without gone: RedlineRun.Change) -> String {
                redline.blocks.filter { block in
                    switch block.change {
                    case .movedAway: gone == .inserted
                    case .movedHere: gone == .deleted
                    default: true
                    }
                }.map { $0.runs.filter { $0.change != gone }.map(\.text).joined() }
                    .joined().replacing(" ", with: "")
            }
            #expect(words(without: .deleted) == (try plain(new)))
            #expect(words(without: .inserted) == (try plain(old)))
        }
    }

    private func plain(_ source: String) throws -> String {
        Redline(from: try .parse(source), to: try .parse(source)).blocks
            .map { $0.runs.map(\.text).joined() }.joined().replacing(" ", with: "")
    }

    @Test("Very long texts that share nothing are told within a second or two")
    func long() throws {
        let old = (0..<6_000).map { "gammel\($0) tekst\n\n" }.joined()
        let new = (0..<6_000).map { "ny\($0) innhold\n\n" }.joined()
        let redline = Redline(
            from: try .parse("Likt.\n\n" + old), to: try .parse("Likt.\n\n" + new))
        #expect(redline.blocks.count == 12_001)
    }
}

/// Numbers that are the same in each run.
private struct Sequence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
