public import CalendarDate

/// A change of a section that the Storting has adopted and that is not in force yet.
public struct SectionChange: Hashable, Sendable {
    /// What happens to the section.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Its text becomes another.
        case amended = "endres"
        /// It no longer holds.
        case repealed = "oppheves"
        /// It, or a part of it, is new.
        case added = "tilføyes"
    }

    /// What happens to the section.
    public let kind: Kind
    /// The act that says so: `lov 24. april 2015 nr. 20`.
    public let act: String
    /// When.
    public let start: Law.Validity.Start

    /// A change by an act.
    public init(_ kind: Kind, by act: String, from start: Law.Validity.Start) {
        self.kind = kind
        self.act = act
        self.start = start
    }

    /// Reads ``description``; anything else gives `nil`.
    public init?(_ text: String) {
        guard let kind = Kind.allCases.first(where: { text.hasPrefix($0.rawValue + " ved ") })
        else { return nil }
        let rest = text.dropFirst(kind.rawValue.count + 5)
        if rest.hasSuffix(SectionChange.notFixed) {
            self.init(
                kind, by: String(rest.dropLast(SectionChange.notFixed.count)), from: .notFixed)
        } else if let comma = rest.ranges(of: SectionChange.from).last {
            guard let day = Day(rest[comma.upperBound...]) else { return nil }
            self.init(kind, by: String(rest[..<comma.lowerBound]), from: .day(day))
        } else {
            self.init(kind, by: String(rest), from: .unknown)
        }
        guard !act.isEmpty else { return nil }
    }

    /// The day on which the change takes force, where it is fixed.
    public var day: Day? {
        if case .day(let day) = start { day } else { nil }
    }

    /// `Endres ved lov 24. april 2015 nr. 20, fra den tid Kongen bestemmer`, for readers.
    public var text: String {
        let verb = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
        return "\(verb) ved \(act)" + startText { $0.longText }
    }

    private func startText(_ write: (Day) -> String) -> String {
        switch start {
        case .day(let day): SectionChange.from + write(day)
        case .notFixed: SectionChange.notFixed
        case .unknown: ""
        }
    }

    private static let notFixed = ", fra den tid Kongen bestemmer"
    private static let from = ", fra "
}

extension SectionChange: CustomStringConvertible {
    /// `endres ved lov 12. juni 2026 nr. 24, fra 2026-10-01`, as the files of laws write it.
    public var description: String {
        "\(kind.rawValue) ved \(act)" + startText { $0.description }
    }

    /// Several changes as the files of laws write them, with semicolons between.
    public static func line(of changes: [SectionChange]) -> String {
        changes.map(\.description).joined(separator: "; ")
    }
}
