import AnnualWheel
import CalendarDate
import Handbook
import HandbookReading
import HandbookReports
import LegalReferences
import LovdataFormat
import Testing

@Suite("Changes of law that are adopted and not in force")
struct LawRadarTests {
    private static let law = """
        id: sosialtjenesteloven
        tittel: Lov om sosiale tjenester
        korttittel: Sosialtjenesteloven
        navn:
          - sosialtjenesteloven
        forkortelser:
          - sotjl.
        lovdata: lov/2009-12-18-131
        sammenlignet: 2026-05-20
        kapitler:
          - paragrafer:
              - nummer: "17"
                overskrift: Råd
              - nummer: "20"
                overskrift: Vilkår
                kommende: endres ved lov 24. april 2015 nr. 20, fra den tid Kongen bestemmer; oppheves ved lov 12. juni 2026 nr. 24, fra 2027-07-01

        """

    private static func handbook(_ law: String = law) -> SmallHandbook {
        SmallHandbook([
            "lover/sosialtjenesteloven.yaml": law,
            "rutiner/vilkar.md": SmallHandbook.chapter(
                title: "Vilkår", extra: "lovgrunnlag:\n  - sotjl. § 20", body: "Se § 20.\n"),
            "rutiner/rad.md": SmallHandbook.chapter(title: "Råd", body: "Se § 17 og § 20.\n"),
            "aarshjul.yaml":
                "kategorier:\n  - id: moter\n    tittel: Møter\n    teller_som: annet\n"
                + "aktiviteter: []\n",
        ])
    }

    @Test("A law's file tells them in words that a person can write")
    func reading() throws {
        let handbook = try #require(Self.handbook().reading.handbook)
        let number = try #require(SectionNumber("20"))
        let section = try #require(
            handbook.registry.law("sosialtjenesteloven")?.section(number))
        #expect(section.coming.map(\.kind) == [.amended, .repealed])
        #expect(section.coming.map(\.day) == [nil, Day(year: 2027, month: 7, day: 1)])
        #expect(
            section.coming.map(\.text) == [
                "Endres ved lov 24. april 2015 nr. 20, fra den tid Kongen bestemmer",
                "Oppheves ved lov 12. juni 2026 nr. 24, fra 1. juli 2027",
            ])
    }

    @Test(
        "What is no such change is a fault",
        arguments: [
            "endres", "endres ved , fra 2027-01-01", "flyttes ved lov 1",
            "oppheves ved x, fra juli",
        ])
    func faults(text: String) {
        var book = Self.handbook()
        book.files["lover/sosialtjenesteloven.yaml"] = Self.law.replacing(
            "endres ved lov 24. april 2015 nr. 20, fra den tid Kongen bestemmer", with: text)
        #expect(
            book.faults.contains {
                $0.hasPrefix("lover/sosialtjenesteloven.yaml:")
                    && $0.hasSuffix("yaml-ugyldig-verdi")
            })
    }

    @Test("Chapters that build on the section are told, those that only mention it are not")
    func chapters() throws {
        let handbook = try #require(Self.handbook().reading.handbook)
        let coming = handbook.comingChanges
        #expect(coming.map(\.change.day) == [Day(year: 2027, month: 7, day: 1), nil])
        #expect(coming.map { $0.chapters.map(\.title) } == [["Vilkår"], ["Vilkår"]])
        let other = try #require(handbook.chapter("rutiner/rad.md"))
        #expect(handbook.comingChanges(of: other).isEmpty)
    }

    @Test("A day that is fixed becomes an activity of the wheel for the one who answers")
    func activity() throws {
        let handbook = try #require(Self.handbook().reading.handbook)
        let activities = (handbook.wheel?.activities ?? []).filter { $0.origin == .law }
        #expect(activities.map(\.title) == ["Sosialtjenesteloven § 20 oppheves"])
        #expect(activities.map(\.responsible) == ["fagkoordinator"])
        #expect(activities.map(\.chapter) == ["rutiner/vilkar.md"])
    }

    @Test("The last day of a provision becomes an activity of the wheel")
    func lastDay() throws {
        var book = Self.handbook(
            Self.law.replacing("        kommende:", with: "        # kommende:"))
        book.files["lover/sosialtjenesteloven/17.md"] = SmallHandbook.chapter(
            title: "Unntak i en måned", extra: "gjelder_til: 2026-12-31"
        ).replacing("type: rutine\n", with: "")
        let handbook = try #require(book.reading.handbook)
        let activities = (handbook.wheel?.activities ?? []).filter { $0.origin == .law }
        #expect(activities.map(\.title) == ["Siste dag: Unntak i en måned"])
    }

    @Test(
        "A law tells how long ago it was compared, and after six months that this is long",
        arguments: [
            ("2026-05-20", "i dag", false), ("2026-05-21", "for 1 dag siden", false),
            ("2026-06-19", "for 30 dager siden", false), ("2026-06-20", "for 1 måned siden", false),
            ("2026-11-19", "for 5 måneder siden", false),
            ("2026-11-20", "for 6 måneder siden", true),
            ("2028-05-20", "for 2 år siden", true),
        ])
    func age(day: String, text: String, isOld: Bool) throws {
        let file = try #require(Self.handbook().reading.handbook?.law("sosialtjenesteloven"))
        let today = try #require(Day(day))
        #expect(file.comparedAge(on: today) == text)
        #expect(file.isComparisonOld(on: today) == isOld)
    }
}
