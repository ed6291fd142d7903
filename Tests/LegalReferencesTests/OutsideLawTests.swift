import LegalReferences
import Testing

@Suite("Laws outside the registry")
struct OutsideLawTests {
    @Test(
        "A name gives the law's address, whatever its form",
        arguments: [
            ("husleieloven", "9-2", "lov/1999-03-26-17/%C2%A79-2"),
            ("husleielovens", "9-2", "lov/1999-03-26-17/%C2%A79-2"),
            ("Gjeldsordningsloven", "1-4", "lov/1992-07-17-99/%C2%A71-4"),
            ("offentleglovas", "13", "lov/2006-05-19-16/%C2%A713"),
            ("strl.", "209", "lov/2005-05-20-28/%C2%A7209"),
            ("straffeloven 2005", "209", "lov/2005-05-20-28/%C2%A7209"),
            ("pasient- og brukerrettighetsloven", "2-5", "lov/1999-07-02-63/%C2%A72-5"),
            ("lov om husleieavtaler", "3-5", "lov/1999-03-26-17/%C2%A73-5"),
            ("barnelova", "30", "lov/1981-04-08-7/%C2%A730"),
            ("arkivlova", "9", "lov/2025-06-20-96/%C2%A79"),
            ("forskrift 16. desember 2011 nr. 1251", "4", "forskrift/2011-12-16-1251/%C2%A74"),
            ("forskrift 2011-12-16-1251", "4", "forskrift/2011-12-16-1251/%C2%A74"),
            ("lov 17. juli 1992 nr. 99", "1-4", "lov/1992-07-17-99/%C2%A71-4"),
            ("LOV-1992-07-17-99", "1-4", "lov/1992-07-17-99/%C2%A71-4"),
            ("lov av 13. des. 1991 nr. 81", "5-1", "lov/1991-12-13-81/%C2%A75-1"),
        ])
    func address(_ name: String, _ section: String, _ path: String) throws {
        let number = try #require(SectionNumber(section))
        #expect(
            LovdataAddress(outside: name, section: number)?.description
                == "https://lovdata.no/\(path)")
    }

    @Test(
        "What may be another law gets no address",
        arguments: [
            ("straffeloven 1902", "209"), ("straffeloven av 22. mai 1902", "209"),
            ("tidligere straffelov", "209"), ("danske straffeloven", "209"),
            ("straffeloven i Danmark", "209"), ("husleieloven", "9"), ("straffeloven", "2-1"),
            ("ukjentloven", "1"), ("vedtekter", "4"), ("", "1"), ("lov av 1964", "3"),
        ])
    func none(_ name: String, _ section: String) throws {
        let number = try #require(SectionNumber(section))
        #expect(LovdataAddress(outside: name, section: number) == nil)
    }

    @Test("Every line of the register is a law with a Lovdata id and names of its own")
    func register() {
        #expect(OutsideLaw.all.count >= 90)
        for outside in OutsideLaw.all {
            let name = outside.law.names.first ?? ""
            let id = outside.law.lovdataID ?? ""
            #expect(id.hasPrefix("lov/") || id.hasPrefix("forskrift/"), "\(name)")
            #expect(!name.isEmpty && !outside.law.title.isEmpty)
            // Of two laws with one name the first, in force, is meant.
            #expect(OutsideLaw.find(name)?.law.title == outside.law.title, "\(name)")
        }
    }

    @Test("A reference to a law of the register is outside, with its name")
    func reference() {
        let reader = CitationReader(registry: .example)
        let found = reader.references(in: "Etter supplerende stønadsloven § 3 og husll. § 3-5.")
        #expect(found.map(\.source) == [.outside("supplerende stønadsloven"), .outside("husll.")])
    }

    @Test("Two laws that are equally likely are both named")
    func undecided() {
        let reader = CitationReader(registry: .example)
        var context = PageContext(pageLaw: "kommuneloven")
        _ = reader.references(
            in: "Sosialtjenesteloven og forvaltningsloven", as: .heading(level: 2),
            context: &context)
        let found = reader.references(in: "Se § 18.", context: &context)
        #expect(found.map(\.source) == [.undecided(["Sosialtjenesteloven", "Forvaltningsloven"])])
        #expect(found.map(\.status) == [.undecided])
        #expect(found.map(\.law) == [nil])
    }
}
