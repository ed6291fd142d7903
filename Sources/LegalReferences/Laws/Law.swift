/// An act or regulation that a handbook may refer to: its names, its validity, its sections.
public struct Law: Identifiable, Hashable, Sendable {
    /// The short name by which handbooks and addresses call the law: `sosialtjenesteloven`.
    public struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        /// The text, as in the names of files and addresses.
        public let rawValue: String

        /// An id with this text.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// By the text, in the order of Unicode.
        public static func < (left: ID, right: ID) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// Whether the Storting or a ministry made it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// *Lov*.
        case act = "lov"
        /// *Forskrift*.
        case regulation = "forskrift"
    }

    /// The id; unique in a registry.
    public let id: ID
    /// The full or short title, as shown to readers.
    public let title: String
    /// Act or regulation.
    public let kind: Kind
    /// Every name and abbreviation, in any case; the grammar adds genitive, `-lova` and `-lov`.
    ///
    /// A name that is all capitals (`STL`) is found in capitals only. The full stop of an
    /// abbreviation (`sotjl.`) may be left out in text.
    public let names: [String]
    /// Words that show that another act of the same name is meant, as `HMS` beside
    /// `internkontrollforskriften`.
    public let contradictedBy: [String]
    /// The id at Lovdata: `lov/2009-12-18-131`, `forskrift/2010-11-19-1463`.
    public let lovdataID: String?
    /// The ministry that is responsible.
    public let ministry: String?
    /// First and last day.
    public let validity: Validity
    /// The sections in law order, or empty where the table is not known: then every section counts
    /// as existing.
    public let sections: [Section]

    /// A law. Sections are put in law order.
    public init(
        id: ID, title: String, kind: Kind = .act, names: [String] = [],
        contradictedBy: [String] = [], lovdataID: String? = nil, ministry: String? = nil,
        validity: Validity = Validity(), sections: [Section] = []
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.names = names
        self.contradictedBy = contradictedBy
        self.lovdataID = lovdataID
        self.ministry = ministry
        self.validity = validity
        self.sections = sections.sorted { $0.number < $1.number }
    }
}

extension Law.ID: ExpressibleByStringLiteral, CustomStringConvertible {
    /// The id with this text.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    /// The text of the id.
    public var description: String { rawValue }
}
