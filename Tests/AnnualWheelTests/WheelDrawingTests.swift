import AnnualWheel
import CalendarDate
import Testing

@Suite("The drawn wheel")
struct WheelDrawingTests {
    /// A wheel of so many activities with titles of up to 80 letters, always the same for the same
    /// number.
    static func wheel(_ count: Int, categories: Int = 5) throws -> Wheel {
        var state = UInt64(count * 31 + categories)
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let letters = Array("abcdefghijklmnopqrstuvwxyzæøåWMÆØÅ§ – ")
        let rings = (0..<categories).map {
            Category(id: "k\($0)", title: "Kategori \($0)", countsAs: .other)
        }
        let activities = try (0..<count).map { index in
            let title = String((0..<(4 + random(77))).map { _ in letters[random(letters.count)] })
            return try activity(
                GrammarTests.right[random(GrammarTests.right.count)].0, id: "a\(index)",
                title: title, category: "k\(random(categories))")
        }
        return Wheel(categories: rings, activities: activities)
    }

    private func draw(_ wheel: Wheel, _ year: Int = 2026) throws -> WheelDrawing {
        try #require(WheelDrawing(wheel, year: year))
    }

    private static let sizes = [5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 105, 120]

    @Test("No two labels share a point, and none leaves the drawing", arguments: sizes)
    func labelsAreFree(count: Int) throws {
        for (year, categories) in [(2026, 5), (2028, 1), (2027, 9)] {
            let drawing = try draw(Self.wheel(count, categories: categories), year)
            #expect(clash(in: drawing.labels) == nil)
            #expect(drawing.labels.allSatisfy { $0.corners.allSatisfy(drawing.viewBox.contains) })
        }
    }

    @Test("The same holds when all activities fall on one day or fill the year")
    func crowded() throws {
        for recurrence in [
            "15. juni", "1. januar", "31. desember", "juni", "hver mandag", "hver måned",
            "hvert kvartal", "1., 2. og 3. juni",
        ] {
            let activities = try (0..<60).map {
                try activity(recurrence, id: "a\($0)", title: "En lang tittel på aktivitet \($0)")
            }
            let drawing = try draw(Wheel(categories: sampleCategories, activities: activities))
            #expect(clash(in: drawing.labels) == nil)
            #expect(drawing.labels.allSatisfy { $0.corners.allSatisfy(drawing.viewBox.contains) })
            #expect(drawing.segments.flatMap(\.occurrences).count >= 60)
        }
    }

    @Test("A thousand activities on one day are drawn, each on a circle of its own")
    func veryCrowded() throws {
        let activities = try (0..<1000).map {
            try activity("15. juni", id: "a\($0)", title: "Aktivitet \($0)")
        }
        let drawing = try draw(Wheel(categories: sampleCategories, activities: activities))
        let radii = drawing.segments.map { segment in
            segment.label.corners.map { $0.x * $0.x + $0.y * $0.y }.min() ?? 0
        }
        #expect(radii.count == 1000)
        #expect(Set(radii.map { Int($0.squareRoot()) }).count == 1000)
    }

    @Test("The overlap of two rectangles is seen, so that the tests above can fail")
    func overlapIsSeen() {
        func square(_ x: Double, _ y: Double) -> [Point] {
            [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { Point(x: x + $0.0, y: y + $0.1) }
        }
        let turned = [(0.5, -0.3), (1.3, 0.5), (0.5, 1.3), (-0.3, 0.5)].map(Point.init(x:y:))
        #expect(overlap(square(0, 0), square(0.9, 0.9)))
        #expect(!overlap(square(0, 0), square(1.1, 0)))
        #expect(overlap(square(0, 0), turned))
        // Their upright frames meet, they do not.
        #expect(!overlap(square(1.05, 1.05), turned))
    }

    @Test("Every occurrence of the year stands in exactly one segment", arguments: sizes)
    func complete(count: Int) throws {
        let wheel = try Self.wheel(count)
        let drawn = try draw(wheel).segments.flatMap(\.occurrences)
        #expect(drawn.count == Set(drawn).count)
        #expect(Set(drawn) == Set(wheel.occurrences(inYear: 2026)))
    }

    @Test("The keyboard goes through the year from the beginning")
    func order() throws {
        let starts = try draw(Self.wheel(60)).segments.map { $0.occurrences[0].start }
        #expect(starts == starts.sorted())
    }

    @Test("Numbers count the activities by their first day")
    func numbers() throws {
        let wheel = Wheel(
            categories: sampleCategories,
            activities: [
                try activity("desember", id: "sist"), try activity("mars", id: "først"),
                try activity("mars", id: "så"), try activity("juni", id: "aldri", last: 2020),
            ])
        #expect(try draw(wheel).numbers == ["først": 1, "så": 2, "sist": 3])
    }

    @Test("A title stands where it fits and is a number where it does not")
    func titles() throws {
        let short = try activity("hvert kvartal", id: "kort", title: "Kontroll")
        let long = try activity(
            "10. mars", id: "lang",
            title: "Rapportering til kommunalsjefen om avvik, klager og måloppnåelse")
        let drawing = try draw(Wheel(categories: sampleCategories, activities: [short, long]))
        #expect(
            drawing.segments.map(\.label.text)
                == ["1 Kontroll", "2", "1 Kontroll", "1 Kontroll", "1 Kontroll"])
    }

    @Test("A weekly activity is one link, a monthly one is twelve")
    func dense() throws {
        let wheel = Wheel(
            categories: sampleCategories,
            activities: [
                try activity("hver mandag", id: "uke"), try activity("hver måned", id: "måned"),
            ])
        let segments = try draw(wheel).segments
        #expect(segments.count { $0.activities == ["uke"] } == 1)
        #expect(segments.count { $0.activities == ["måned"] } == 12)
    }

    @Test("The reviews of a month share a segment that tells how many they are")
    func reviews() throws {
        let activities = try (0..<40).map { index in
            Activity.review(
                ofChapter: "k\(index)", title: "Revisjon \(index)", responsible: "leder",
                on: try day(index < 39 ? "2026-01-15" : "2026-03-02"), category: "kontroll")
        }
        let drawing = try draw(Wheel(categories: sampleCategories, activities: activities))
        #expect(drawing.segments.map(\.activities.count) == [39, 1])
        #expect(
            drawing.segments.map(\.title)
                == ["39 kapitler til revisjon i januar", "1 kapittel til revisjon i mars"])
        #expect(drawing.numbers.isEmpty)
        #expect(drawing.outerRadius == 430)
    }

    @Test("Rings follow the order of the categories and do not touch")
    func rings() throws {
        let rings = try draw(Self.wheel(40)).rings
        #expect(rings.map(\.category) == ["k0", "k1", "k2", "k3", "k4"])
        #expect(rings.map(\.pattern) == [1, 2, 3, 4, 5])
        for (outer, inner) in zip(rings, rings.dropFirst()) {
            #expect(inner.outerRadius < outer.innerRadius)
        }
        #expect(rings.allSatisfy { $0.innerRadius > 80 })
    }

    @Test("An empty wheel is still a year")
    func empty() throws {
        let drawing = try draw(Wheel(categories: [], activities: []))
        #expect(drawing.months.count == 12)
        #expect(drawing.rings.isEmpty)
        #expect(drawing.labels.allSatisfy { $0.corners.allSatisfy(drawing.viewBox.contains) })
    }

    @Test(
        "Every ISO week with most of its days in the year has its number",
        arguments: [(2020, 1, 53), (2024, 1, 52), (2026, 1, 53), (2027, 1, 52)])
    func weeks(year: Int, first: Int, last: Int) throws {
        let numbers = try draw(Wheel(categories: [], activities: []), year).weeks.map(\.number)
        #expect(numbers == Array(first...last))
    }

    @Test("A leap year has 366 days in its circle")
    func leapYear() throws {
        #expect(try draw(Wheel(categories: [], activities: []), 2028).dayCount == 366)
        #expect(WheelDrawing(Wheel(categories: [], activities: []), year: 10_000) == nil)
    }
}

/// Two labels that share a point, where there are two.
private func clash(in labels: [Label]) -> String? {
    let framed = labels.map { (label: $0, frame: Frame($0.corners)) }
        .sorted { $0.frame.left < $1.frame.left }
    for (index, one) in framed.enumerated() {
        for other in framed.dropFirst(index + 1) {
            if other.frame.left >= one.frame.right { break }
            if one.frame.meets(other.frame), overlap(one.label.corners, other.label.corners) {
                return "\(one.label.text) | \(other.label.text)"
            }
        }
    }
    return nil
}

/// The upright rectangle around some points.
private struct Frame {
    let left, right, top, bottom: Double

    init(_ points: [Point]) {
        left = points.map(\.x).min() ?? 0
        right = points.map(\.x).max() ?? 0
        top = points.map(\.y).min() ?? 0
        bottom = points.map(\.y).max() ?? 0
    }

    func meets(_ other: Frame) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}

/// Whether two rectangles share a point: no side of either separates them.
private func overlap(_ first: [Point], _ second: [Point]) -> Bool {
    for (one, other) in [(first, second), (second, first)] {
        for index in one.indices {
            let (from, to) = (one[index], one[(index + 1) % one.count])
            let normal = Point(x: to.y - from.y, y: from.x - to.x)
            func along(_ point: Point) -> Double { point.x * normal.x + point.y * normal.y }
            let (a, b) = (one.map(along), other.map(along))
            if (a.max() ?? 0) <= (b.min() ?? 0) || (b.max() ?? 0) <= (a.min() ?? 0) { return false }
        }
    }
    return true
}
