import PersonalData
import Testing

@Suite("Numbers of people")
struct NumberTests {
    /// What stands in a text: the kind and the stretch.
    private static func found(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PersonalDataScanner().findings(in: text).map {
            "\($0.kind): \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }

    /// The date and the rest of a number of 15 March 1988, made up.
    private static let number = InventedNumber.make()
    private static let date = number.prefix(6)
    private static let rest = number.suffix(5)

    @Test(
        "An identity number is found however it is written",
        arguments: [
            "\(number)", "\(date) \(rest)", "\(date)-\(rest)", "\(date).\(rest)",
            "15.03.88 \(rest)", "15 03 88 \(rest.prefix(3)) \(rest.suffix(2))",
            "\(date)\u{A0}\(rest)", "\(date)\u{202F}\(rest)", "\(date)\u{2011}\(rest)",
            "15-03-88-\(rest)", number.map(String.init).joined(separator: " "),
            "\(date)\n\(rest)", "\(date)&nbsp;\(rest)", "\(date)%20\(rest)", "\(date) - \(rest)",
            "15\u{AD}\(number.dropFirst(2))",
            "15.03.1988 \(rest)", "15/03/88 \(rest)",
            "15/03/1988-\(rest)", "1988-03-15 \(rest)", "15031988 \(rest)", "15 03 1988 \(rest)",
            "\(date)/\(rest)", "\(date), \(rest)", "\(date): \(rest)", "\(date) (\(rest)",
            "\(date) [\(rest)", "15.03.1988, \(rest)", "\(date);\(rest)", "\(date) «\(rest)",
            "\(date), personnummer \(rest)", "15.03.1988, personnr.: \(rest)",
            "15.03.88 og personnummer \(rest)", "\(date) pnr \(rest)", "\(date) (pnr. \(rest)",
            "\(date) | \(rest)", "15.03.1988 | \(rest)", "\(date)|\(rest)",
            "\(date)\n> \(rest)", "\(date)\n>\(rest)", "\(date)  \n\(rest)", "\(date)\n  \(rest)",
            "\(date)<br>\(rest)", "\(date)<br />\n\(rest)", "\(date)</td><td>\(rest)",
            "\(date)~~ \(rest)", "\(date)~~\(rest)",
            "\(date)&#160;\(rest)", "\(date)&#xA0;\(rest)", "\(date)&thinsp;\(rest)",
            "\(date)&shy;\(rest)", "\(date)&ndash;\(rest)", "\(date)&#45;\(rest)",
            "\(date)%2D\(rest)", "\(date)%2d\(rest)", "\(date)+\(rest)", "\(date)%C2%A0\(rest)",
            "\(date)** \(rest)", "\(date)` \(rest)", "\(date)\t\(rest)", "\(date)\r\n\(rest)",
        ])
    func written(number: String) {
        for text in [number, "Fnr. \(number).", "fnr:\(number),", "«\(number)»", "(\(number))"] {
            #expect(Self.found(in: text) == ["identityNumber: \(number)"], "\(text)")
        }
    }

    @Test("D-numbers count, as do those within names of files")
    func variants() {
        let made =
            Self.numbers(day: 55, month: 2) + Self.numbers(day: 31, month: 12)
            + Self.numbers(day: 15, month: 42)
        #expect(!made.isEmpty)
        for number in made {
            #expect(Self.found(in: number) == ["identityNumber: \(number)"])
        }
        let number = Self.number
        for text in ["bilder/\(number)_vedtak.pdf", "fnr\(number)"] {
            #expect(Self.found(in: text) == ["identityNumber: \(number)"], "\(text)")
        }
        #expect(
            Self.found(in: "\(Self.date) **\(Self.rest)**") == [
                "identityNumber: \(Self.date) **\(Self.rest)"
            ])
        #expect(Self.found(in: "\(number), \(number)").count == 2)
        #expect(Self.found(in: "12 \(number) 7") == ["identityNumber: \(number)"])
    }

    @Test("Numbers of synthetic people are told apart, however they are written")
    func synthetic() {
        let made =
            Self.numbers(day: 15, month: 82) + Self.numbers(day: 55, month: 82)
            + Self.numbers(day: 15, month: 67) + Self.numbers(day: 31, month: 77)
        #expect(!made.isEmpty)
        for number in made {
            #expect(Self.found(in: number) == ["syntheticNumber: \(number)"])
            let spaced = "\(number.prefix(6)) \(number.suffix(5))"
            #expect(Self.found(in: spaced) == ["syntheticNumber: \(spaced)"])
        }
    }

    @Test("A number in the address of a page is told apart, since other numbers stand there too")
    func addresses() {
        for text in [
            "https://x.no/?id=\(Self.number)", "https://x.no/o/navn-\(Self.number)",
            "[x](https://x.no/\(Self.number))", "www.x.no/a/\(Self.number)/b",
            "<https://x.no/a?fnr=\(Self.date)%20\(Self.rest)>",
            "https://x.no/a?fnr=\(Self.date)+\(Self.rest)",
        ] {
            #expect(Self.found(in: text).map { $0.prefix(15) } == ["numberInAddress"], "\(text)")
        }
        for text in ["https://x.no \(Self.number)", "[x](../a/\(Self.number).pdf)"] {
            #expect(Self.found(in: text) == ["identityNumber: \(Self.number)"], "\(text)")
        }
    }

    @Test("Control digits of the rule from 2032 count where a word says what the number is")
    func from2032() {
        for remainder in 1...3 {
            let number = InventedNumber.make(remainder: remainder)
            #expect(!Self.found(in: "Sak \(number)").contains { $0.hasPrefix("identity") })
            for label in ["Fnr. ", "fødselsnummer: ", "Personnummer ", "fnr="] {
                #expect(Self.found(in: label + number) == ["identityNumber: \(number)"])
            }
            let spaced = "\(number.prefix(6)), personnummer \(number.suffix(5))"
            #expect(Self.found(in: "Født \(spaced)") == ["identityNumber: \(spaced)"])
        }
    }

    @Test(
        "Figures beside each other are no number of anybody",
        arguments: [
            "| 15 | 03 | 88 | 100 | 12 |", "15, 03, 88, 10012", "15.03.1988 kl. 12.30",
            "15.03.2026, 12345 kroner",
            "2019 og 2020", "§§ 17, 18, 19 og 20 a", "f47ac10b-58cc-4372-a567-0e02b2c3d479",
            "41234567-1234-4123-8123-412345678901",
        ])
    func figures(text: String) {
        #expect(Self.found(in: text).isEmpty)
    }

    @Test(
        "Eleven digits that are no identity number are none",
        arguments: [
            "15821990155", "15821990164", "15139900097", "00021900087", "158219901541",
            "51021990154", "15821990154a8f3c0d11e7b2a90c44d2f1", "31029000096",
        ])
    func otherNumbers(text: String) {
        #expect(Self.found(in: text).allSatisfy { $0.hasPrefix("accountNumber") })
    }

    @Test("Of eleven random digits as few alarm as the check digits promise")
    func random() {
        var state: UInt64 = 2026
        var alarms = 0
        let count = 200_000
        for _ in 0..<count {
            var text = ""
            for _ in 0..<11 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += "\((state >> 33) % 10)"
            }
            if PersonalDataScanner().findings(in: text).contains(where: \.kind.isIdentity) {
                alarms += 1
            }
        }
        // 366 days of the year, two kinds of day and four of month, of the 10,000 that four digits
        // make; each control digit is right once in eleven times.
        let expected = Double(count) * 366 * 2 * 4 / 10_000 / 121
        #expect(abs(Double(alarms) - expected) < 0.2 * expected, "\(alarms) of \(expected)")
    }

    @Test(
        "Account numbers have the right check digit",
        arguments: [
            ("1234.56.78903", true), ("1234 56 78903", true), ("12345678903", true),
            ("1234.56.78904", false), ("123.456.78903", false), ("00000000000", false),
            ("1234\n56 78903", false),
        ])
    func accounts(text: String, isAccount: Bool) {
        #expect(Self.found(in: text) == (isAccount ? ["accountNumber: \(text)"] : []))
    }

    @Test(
        "Telephone numbers are found as they are written in Norway",
        arguments: [
            "41234567", "412 34 567", "41 23 45 67", "+47 41 23 45 67", "+4741234567",
            "0047 412 34 567", "41\u{A0}23\u{A0}45\u{A0}67", "+47 22123456", "41.23.45.67",
            "412.34.567", "41/23/45/67", "412/34/567", "+47 41.23.45.67",
            "412-34-567", "91-23-45-67", "41\u{2011}23\u{2011}45\u{2011}67",
        ])
    func phones(number: String) {
        for text in [number, "Ring \(number).", "tel:\(number)", "Tlf.: \(number), eller"] {
            #expect(Self.found(in: text).count == 1, "\(text)")
            #expect(Self.found(in: text).first?.hasPrefix("phoneNumber") == true, "\(text)")
        }
    }

    @Test("Two numbers with a stroke between are two")
    func twoPhones() {
        for text in [
            "41234567/41234568", "41 23 45 67 / 41 23 45 68", "Tlf. 412 34 567/413 34 567",
        ] {
            #expect(Self.found(in: text).count == 2, "\(text)")
        }
    }

    @Test(
        "Amounts, dates, numbers of organisations and laws, years and addresses are none",
        arguments: [
            "12 345 678 kroner", "kr 41234567", "41234567 kr", "kr. 41234567", "41234567,50",
            "212-34-567", "22-33-44-55", "20260115", "15012026", "974 760 673", "974760673",
            "LOV-2009-12-18-131",
            "lov/2009-12-18-131", "2019 2020 2021 2022", "2025–2026", "§§ 17, 18, 19 og 20",
            "12 34 56 78 90 12", "https://x.no/41234567/a", "#41234567", "FOR-1996-12-06-1127",
            "kl. 08.00–15.30", "1.234.567,00", "R35-00", "6/2019", "2019-41234567", "12345678",
            "0,41234567", "v41234567",
        ])
    func noPhones(text: String) {
        #expect(Self.found(in: text).isEmpty)
    }

    @Test(
        "Case numbers are found with year and stroke, or after their label",
        arguments: [
            ("2019/1234", 1), ("sak 19/1234", 1), ("Saksnr. 201901234", 1), ("saksnummer: 4711", 1),
            ("sak nr. 4711", 1), ("saksnr. 471", 1), ("saksnr. 47", 0),
            ("**Saksnr.:** 19/123-4", 1), ("2019/20", 0), ("2019/2020", 0),
            ("forordning (EU) 2016/679", 0), ("direktiv 2014/240", 0), ("sak 12/19", 0),
            ("https://x.no/2019/1234/nytt", 0), ("sak 3", 0), ("i 2019/123abc", 0),
        ])
    func cases(text: String, count: Int) {
        #expect(
            Self.found(in: text).map { $0.hasPrefix("caseNumber") }
                == Array(repeating: true, count: count))
    }

    /// All numbers of a day and a month in the year 90 with an individual number below 100.
    private static func numbers(day: Int, month: Int) -> [String] {
        (0..<100).compactMap { individual in
            var digits = [day / 10, day % 10, month / 10, month % 10, 9, 0, 0]
            digits += [individual / 10, individual % 10]
            for weights in [[3, 7, 6, 1, 8, 9, 4, 5, 2], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]] {
                let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
                digits.append((11 - sum % 11) % 11)
            }
            return digits.contains(10) ? nil : digits.map(String.init).joined()
        }
    }
}
