import CalendarDate
import LegalReferences

extension LawRegistry {
    /// The laws of a handbook with their true numbers, and others as names alone.
    static let example = LawRegistry([
        Law(
            id: "sosialtjenesteloven", title: "Sosialtjenesteloven",
            names: [
                "sosialtjenesteloven", "sosialtenestelova", "sosial tjenesteloven", "sotjl.",
                "stjl.",
                "STL", "sostjl.", "sosialtjenestel.", "stnavl.", "lov om sosiale tjenester",
                "lov om sosiale tenester",
                "lov om sosiale tjenester i Nav", "lov om sosiale tenester i Nav",
                "lov om sosiale tjenester i arbeids- og velferdsforvaltningen",
                "lov om sosiale tenester i arbeids- og velferdsforvaltninga",
            ],
            lovdataID: "lov/2009-12-18-131", validity: .from(2010, 1, 1),
            sections: plain(1...52, "20 a", "43 a", "49 a", "51 a")),
        Law(
            id: "forvaltningsloven", title: "Forvaltningsloven",
            names: [
                "forvaltningsloven", "fvl.", "forvl.",
                "lov om behandlingsmåten i forvaltningssaker",
            ],
            lovdataID: "lov/1967-02-10", validity: .from(1970, 1, 1),
            sections: plain(
                1...52, "11 a", "11 b", "11 c", "11 d", "11 e", "13 a", "13 b", "13 c", "13 d",
                "13 e", "13 f", "13 g", "15 a", "18 a", "18 b", "18 c", "18 d", "27 a", "27 b")),
        Law(
            id: "nav-loven", title: "Nav-loven",
            names: [
                "Nav-loven", "navloven", "navl.", "arbeids- og velferdsforvaltningsloven",
                "lov om arbeids- og velferdsforvaltningen",
                "lov om arbeids- og velferdsforvaltninga",
            ],
            lovdataID: "lov/2006-06-16-20", validity: .from(2006, 7, 1),
            sections: plain(1...19, "4 a", "7 a", "14 a", "15 a")),
        Law(
            id: "kommuneloven", title: "Kommuneloven",
            names: ["kommuneloven", "koml.", "kommunel.", "lov om kommuner og fylkeskommuner"],
            lovdataID: "lov/2018-06-22-83", validity: .from(2019, 11, 1),
            sections: dashed(
                [
                    2, 2, 2, 1, 15, 2, 12, 10, 18, 10, 13, 2, 5, 22, 1, 2, 1, 4, 4, 10, 1, 1, 7, 10,
                    2, 1, 4, 6, 4, 7, 6,
                ], "7-2 a")),
        Law(
            id: "folketrygdloven", title: "Folketrygdloven",
            names: ["folketrygdloven", "ftrl.", "ftl.", "lov om folketrygd"],
            lovdataID: "lov/1997-02-28-19", validity: .from(1997, 5, 1),
            sections: dashed(
                [
                    10, 17, 30, 28, 26, 9, 5, 55, 17, 18, 31, 21, 17, 18, 13, 12, 15, 10, 22, 23,
                    17,
                    19, 11, 5, 19, 3,
                ], "1-3 a", "1-3 b", "8-7 a", "11-12 a", "11 A-1", "11 A-1 a", "11 A-2", "11 A-3",
                "22-17 a", "22-17 b")),
        Law(
            id: "barnevernsloven", title: "Barnevernsloven",
            names: ["barnevernsloven", "bvl.", "bvsl.", "lov om barnevern"],
            lovdataID: "lov/2021-06-18-97", validity: .from(2023, 1, 1),
            sections: dashed(
                [10, 7, 8, 6, 13, 6, 7, 7, 11, 24, 8, 11, 7, 25, 13, 7, 6, 2], "9 A-1", "9 A-2",
                "12-3 a", "13-5 a")),
        Law(
            id: "internkontrollforskriften", title: "Internkontrollforskriften", kind: .regulation,
            names: [
                "internkontrollforskriften",
                "forskrift om internkontroll for kommunen i arbeids- og velferdsforvaltningen",
            ],
            contradictedBy: ["HMS", "helse, miljø og sikkerhet"],
            lovdataID: "forskrift/2010-11-19-1463",
            validity: Law.Validity(end: Day(year: 2020, month: 12, day: 31)),
            sections: plain(1...6)),
        Law(
            id: "forvaltningsloven-2025", title: "Forvaltningsloven (2025)",
            names: [
                "forvaltningsloven", "fvl.", "lov om saksbehandlingen i offentlig forvaltning",
            ],
            lovdataID: "lov/2025-06-20-81", validity: Law.Validity(start: .notFixed),
            sections: plain(1...100)),
    ])

    private static func plain(_ range: ClosedRange<Int>, _ lettered: String...) -> [Law.Section] {
        let numbers =
            range.map { SectionNumber(number: $0) } + lettered.compactMap { SectionNumber($0) }
        return numbers.map { Law.Section(number: $0) }
    }

    private static func dashed(_ counts: [Int], _ lettered: String...) -> [Law.Section] {
        let numbers = counts.enumerated().flatMap { index, count in
            (1...count).map { SectionNumber(chapter: index + 1, number: $0) }
        }
        return (numbers + lettered.compactMap { SectionNumber($0) }).map {
            Law.Section(number: $0)
        }
    }
}

extension Law.Validity {
    fileprivate static func from(_ year: Int, _ month: Int, _ day: Int) -> Law.Validity {
        Law.Validity(start: Day(year: year, month: month, day: day).map { .day($0) } ?? .unknown)
    }
}
