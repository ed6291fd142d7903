import AnnualWheel
import Testing

@Suite("Faults in «når»")
struct GrammarErrorTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let text: String
        let offset: Int
        let suggestion: String?

        init(_ text: String, _ offset: Int, _ suggestion: String? = nil) {
            self.text = text
            self.offset = offset
            self.suggestion = suggestion
        }

        var testDescription: String { text }
    }

    static let wrong: [Fault] = [
        // Nothing, or nothing that is meant.
        Fault("", 0), Fault("   ", 3), Fault("når det passer", 0), Fault("?", 0), Fault("()", 0),
        // Slips of the pen.
        Fault("jnui", 0, "juni"), Fault("  jnui", 2, "juni"), Fault("jun", 0, "juni"),
        Fault("desmber", 0, "desember"), Fault("juni og novemebr", 8, "november"),
        Fault("oktober–novmber", 8, "november"), Fault("mars, juin", 6, "juni"),
        Fault("ukke 23", 0, "uke"), Fault("uka 23", 0, "uke"), Fault("15. jnui", 4, "juni"),
        Fault("første mandg i juni", 7, "mandag"), Fault("fyrste mandag i juni", 0, "første"),
        Fault("første mandag i jnui", 16, "juni"), Fault("hver mondag", 5, "mandag"),
        Fault("hvert kvartall", 6, "kvartal"), Fault("hver månad", 5, "måned"),
        Fault("annenver torsdag fra uke 2", 0, "annenhver"),
        Fault("annenhver torsdg fra uke 2", 10, "torsdag"),
        Fault("siste frdag i mai", 6, "fredag"), Fault("1. mandg i juni", 3, "mandag"),
        // Other words for the same.
        Fault("månedlig", 0, "hver måned"), Fault("kvartalsvis", 0, "hvert kvartal"),
        Fault("ukentlig", 0, "hver uke"), Fault("halvårlig", 0, "hvert halvår"),
        Fault("sommeren", 0, "juni–august"), Fault("hver dag", 5, "hver uke"),
        Fault("hver kvartal", 0, "hvert kvartal"), Fault("hvert måned", 0, "hver måned"),
        Fault("hvert uke", 6, "hver uke"), Fault("hvert år", 6), Fault("årlig", 0),
        Fault("juni til august", 5, "–"), Fault("juni eller juli", 5, "og"),
        // Days that do not exist.
        Fault("31. juni", 0, "30. juni"), Fault("30. februar", 0, "29. februar"),
        Fault("29. februar 2027", 0, "28. februar 2027"), Fault("0. mai", 0),
        Fault("32.1.", 0, "31. januar"), Fault("15.13.", 3), Fault("2027-13-01", 5),
        Fault("2027-02-29", 8, "28. februar 2027"), Fault("1.–31. november", 3, "30. november"),
        Fault("uke 54", 4), Fault("uke 0", 4), Fault("uke 41–54", 7),
        Fault("99999999999999999999. juni", 0, "30. juni"),
        // Dates that are not finished.
        Fault("15 juni", 0, "15. juni"), Fault("15.6", 3, "15.6."), Fault("15", 0), Fault("15.", 0),
        Fault("15.6.27", 5, "2027"), Fault("2027", 0), Fault("2027-06", 0),
        Fault("2027-6-15", 0, "2027-06-15"),
        Fault("2027-06-5", 8, "05"), Fault("1–15. oktober", 0, "1.–15."),
        Fault("1.–15.", 3), Fault("28. mai –", 9), Fault("1.–15 oktober", 3, "15. oktober"),
        Fault("1800-01-01", 0), Fault("1. juni 2027 – 5. juni", 15),
        Fault("5. juni 2027 – 1. juni 2027", 15), Fault("1. juni 2026 – 1. august 2027", 15),
        // Expressions that stop too early or go on too long.
        Fault("juni og", 7), Fault("juni,", 5), Fault("oktober–", 8), Fault("uke", 3),
        Fault("uke juni", 4), Fault("hver", 4), Fault("hvert", 5), Fault("annenhver", 9),
        Fault("annenhver torsdag", 17, "fra uke 2"), Fault("annenhver torsdag fra", 21),
        Fault("annenhver torsdag fra 2", 22), Fault("annenhver torsdag fra uke 60", 26),
        Fault("første", 6), Fault("første mandag", 13, "i måneden"),
        Fault("første mandag i juuni", 16, "juni"), Fault("første og 3 torsdag i mai", 12),
        Fault("den", 3), Fault("første mandag hver uke", 19),
        Fault("første mandag i", 15, "måneden"), Fault("mandag", 0, "hver mandag"),
        Fault("6. mandag i juni", 0, "siste"), Fault("juni 2027", 5), Fault("juni juli", 5),
        Fault("hver mandag og onsdag", 12), Fault("juni!", 4), Fault("juni — august", 5, "–"),
        Fault("hver måned i juni", 11), Fault("hver måned unntatt juli", 11),
        Fault("første mandag i måneden og juni", 24),
        Fault("juni og første mandag i måneden", 8),
        // So many times a year.
        Fault("to ganger i året", 16), Fault("to ganger", 9, "i året"),
        Fault("to ganger i året (juni)", 0), Fault("to ganger i året (juni og november", 34, ")"),
        Fault("to ganger i året ()", 18), Fault("tusen ganger i året (juni)", 0),
        Fault("to ganger i året (juni og hver måned)", 26),
    ]

    @Test("A fault is told where it is, with what was meant", arguments: wrong)
    func fault(_ fault: Fault) throws {
        let error = try #require(throws: GrammarError.self) { try Recurrence(fault.text) }
        #expect(error.offset == fault.offset, "\(error)")
        #expect(error.suggestion == fault.suggestion, "\(error)")
        #expect(!error.examples.isEmpty)
        #expect(error.message.hasSuffix("."))
        #expect(error.description.contains("Skriv for eksempel «"))
    }

    @Test(
        "A message is a sentence that a coordinator understands",
        arguments: [
            ("jnui", "Ordet «jnui» er ukjent her. Mente du «juni»?"),
            ("31. juni", "Juni har ingen 31. dag; måneden har 30. Mente du «30. juni»?"),
            ("uke 54", "Uke 54 finnes ikke. Et år har uke 1 til 52, noen år også uke 53. Skriv"),
            ("15 juni", "Det mangler punktum etter 15. Mente du «15. juni»?"),
            ("hver kvartal", "Det heter «hvert kvartal». Mente du «hvert kvartal»?"),
            ("hver mandag unntatt juli", "Unntak skrives ikke her, men i «ikke_i». Skriv"),
            ("mandag", "Det må sies hvilken mandag det er. Mente du «hver mandag»?"),
            ("årlig", "«årlig» sier ikke når i året. Skriv for eksempel «juni», «uke 41–43»"),
            ("hver mandag og onsdag", "Det som gjentas, kan ikke stå sammen med annet. Lag to"),
        ])
    func messages(text: String, beginning: String) throws {
        let error = try #require(throws: GrammarError.self) { try Recurrence(text) }
        #expect(error.description.hasPrefix(beginning), "\(error)")
    }

    @Test("There are enough wrong inputs to be sure")
    func enough() {
        #expect(GrammarErrorTests.wrong.count >= 60)
    }

    @Test("Offsets count Unicode scalars")
    func scalars() throws {
        let error = try #require(throws: GrammarError.self) { try Recurrence("måned\u{A0}🧭") }
        #expect(error.offset == 0)
        let later = try #require(throws: GrammarError.self) { try Recurrence("ma\u{30A}rs") }
        #expect(later.offset == 0)
        let emoji = try #require(throws: GrammarError.self) { try Recurrence("første 🧭 i mai") }
        #expect(emoji.offset == 7)
    }

    @Test("Every example in a message can be written")
    func examplesAreRight() throws {
        for fault in GrammarErrorTests.wrong {
            let error = try #require(throws: GrammarError.self) { try Recurrence(fault.text) }
            for example in error.examples {
                #expect(throws: Never.self) { try Recurrence(example) }
            }
        }
    }

    @Test(
        "A deadline that is no day is refused",
        arguments: [
            "", "juni", "0 dager", "400 dager", "14 dagr", "uke 23", "1.–15. juli", "snart",
        ])
    func deadlines(text: String) throws {
        let error = try #require(throws: GrammarError.self) { try Deadline(text) }
        for example in error.examples where !example.contains("dager") {
            #expect(throws: Never.self) { try Recurrence(example) }
        }
    }

    @Test(
        "An exception that is no part of the year is refused",
        arguments: [("", 0), ("jlui", 0), ("hver uke", 0), ("juli!", 4)])
    func exceptions(text: String, offset: Int) throws {
        let error = try #require(throws: GrammarError.self) { try YearPart.parts(of: text) }
        #expect(error.offset == offset)
    }

    @Test("A rule for holidays that is misspelt is told what it should be")
    func holidayRules() throws {
        let error = try #require(throws: GrammarError.self) { try HolidayRule("neste virkdag") }
        #expect(error.suggestion == "neste virkedag")
        #expect(throws: GrammarError.self) { try HolidayRule("") }
    }

    @Test("No input crashes the parser")
    func anything() {
        let pieces = [
            "juni", "uke", "15", ".", ",", "–", "og", "hver", "hvert", "første", "mandag", "i",
            "måneden", "2027", "(", ")", "to", "ganger", "nest", "siste", "fra", "annenhver", "den",
            "6", "året", "til",
        ]
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count] + (state & 1 << 40 == 0 ? " " : "")
            }
            if let recurrence = try? Recurrence(text) {
                #expect((try? Recurrence(recurrence.description)) == recurrence, "\(text)")
            }
        }
    }
}
