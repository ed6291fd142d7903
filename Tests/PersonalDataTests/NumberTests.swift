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

    @Test(
        "An identity number is found however it is written",
        arguments: [
            "15821990154", "158219 90154", "158219-90154", "158219.90154", "15.82.19 90154",
            "15 82 19 901 54", "158219\u{A0}90154", "158219\u{202F}90154", "158219\u{2011}90154",
            "15-82-19-90154", "1 5 8 2 1 9 9 0 1 5 4", "158219\n90154", "158219&nbsp;90154",
            "158219%2090154", "158219 - 90154", "15\u{AD}821990154",
        ])
    func written(number: String) {
        for text in [number, "Fnr. \(number).", "fnr:\(number),", "«\(number)»", "(\(number))"] {
            #expect(Self.found(in: text) == ["identityNumber: \(number)"], "\(text)")
        }
    }

    @Test("D-numbers and numbers of invented people count, as do those within names and addresses")
    func variants() {
        let made =
            Self.numbers(day: 55, month: 2) + Self.numbers(day: 31, month: 12)
            + Self.numbers(day: 15, month: 42)
            + Self.numbers(day: 15, month: 82) + Self.numbers(day: 55, month: 82)
        #expect(!made.isEmpty)
        for number in made {
            #expect(Self.found(in: number) == ["identityNumber: \(number)"])
        }
        let number = "15821990154"
        for text in ["bilder/\(number)_vedtak.pdf", "fnr\(number)", "https://x.no/?id=\(number)"] {
            #expect(Self.found(in: text) == ["identityNumber: \(number)"], "\(text)")
        }
        #expect(Self.found(in: "158219 **90154**") == ["identityNumber: 158219 **90154"])
        #expect(Self.found(in: "\(number), \(number)").count == 2)
        #expect(Self.found(in: "12 \(number) 7") == ["identityNumber: \(number)"])
    }

    @Test(
        "Eleven digits that are no identity number are none",
        arguments: [
            "15821990155", "15821990164", "15139900097", "00021900087", "158219901541",
            "51021990154",
            "15821990154a8f3c0d11e7b2a90c44d2f1", "31029000096",
        ])
    func otherNumbers(text: String) {
        #expect(!Self.found(in: text).contains { $0.hasPrefix("identityNumber") })
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
            if PersonalDataScanner().findings(in: text).contains(where: {
                $0.kind == .identityNumber
            }) {
                alarms += 1
            }
        }
        // 366 days of the year, two kinds of day and three of month, of the 10,000 that four digits
        // make; each control digit is right once in eleven times.
        let expected = Double(count) * 366 * 2 * 3 / 10_000 / 121
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
            "0047 412 34 567", "41\u{A0}23\u{A0}45\u{A0}67", "+47 22123456",
        ])
    func phones(number: String) {
        for text in [number, "Ring \(number).", "tel:\(number)", "Tlf.: \(number), eller"] {
            #expect(Self.found(in: text).count == 1, "\(text)")
            #expect(Self.found(in: text).first?.hasPrefix("phoneNumber") == true, "\(text)")
        }
    }

    @Test(
        "Amounts, dates, numbers of organisations and laws, years and addresses are none",
        arguments: [
            "12 345 678 kroner", "kr 41234567", "41234567 kr", "kr. 41234567", "41234567,50",
            "20260115", "15012026", "974 760 673", "974760673", "LOV-2009-12-18-131",
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
