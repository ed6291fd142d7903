import Handbook

/// A key of the handbook's files whose value names something that stands elsewhere in it.
///
/// ``all`` is the one list of them: what moves, gets another name or goes away is looked for here, and
/// ``NamedValue`` finds the values in a text.
package struct NamingKey: Hashable, Sendable {
    /// What a value names.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// A chapter or a folder, by its path from the handbook's root.
        case path
        /// A form, by the name of its file without number and ending.
        case form
        case role, office, term, activity
        /// A value that the offices give.
        case officeValue
        /// A law by its id, and a section as it is cited.
        case law, section
    }

    /// The files that have the key.
    package let source: SourceKind
    /// The keys from the top of the file, with `[]` after one whose value is a list.
    package let path: String
    package let kind: Kind
    /// Whether the value gives the name to what it stands in, instead of pointing to it.
    package let isDefinition: Bool

    private init(
        _ source: SourceKind, _ path: String, _ kind: Kind, isDefinition: Bool = false
    ) {
        self.source = source
        self.path = path
        self.kind = kind
        self.isDefinition = isDefinition
    }

    /// Every such key of every file.
    package static let all: [NamingKey] = [
        NamingKey(.chapter, "dokumentansvarlig", .role),
        NamingKey(.chapter, "godkjent.av", .role),
        NamingKey(.chapter, "gjelder_for[]", .role),
        NamingKey(.chapter, "erstattes_av", .path),
        NamingKey(.chapter, "notat.mal", .path),
        NamingKey(.chapter, "lov", .law),
        NamingKey(.chapter, "lovgrunnlag[]", .section),
        NamingKey(.settings, "kontorer[].id", .office, isDefinition: true),
        NamingKey(.settings, "kontorverdier[].id", .officeValue, isDefinition: true),
        NamingKey(.settings, "vakttelefoner[]", .officeValue),
        NamingKey(.settings, "standardlov", .law),
        NamingKey(.settings, "haster", .path),
        NamingKey(.settings, "står_ikke", .path),
        NamingKey(.settings, "forside[]", .path),
        NamingKey(.settings, "skal_dekkes[].lovgrunnlag", .section),
        NamingKey(.settings, "skal_dekkes[].roller[]", .role),
        NamingKey(.settings, "kravsider[].lovgrunnlag", .section),
        NamingKey(.roles, "roller[].id", .role, isDefinition: true),
        NamingKey(.roles, "roller[].stedfortreder", .role),
        NamingKey(.glossary, "begreper[].begrep", .term, isDefinition: true),
        NamingKey(.glossary, "begreper[].se", .path),
        NamingKey(.activities, "aktiviteter[].id", .activity, isDefinition: true),
        NamingKey(.activities, "aktiviteter[].ansvarlig", .role),
        NamingKey(.activities, "aktiviteter[].deltar[]", .role),
        NamingKey(.activities, "aktiviteter[].kapittel", .path),
        NamingKey(.activities, "aktiviteter[].lovgrunnlag[]", .section),
        NamingKey(.controlRound, "skjema[]", .form),
        NamingKey(.controlRound, "resultater[].skjema", .form),
        NamingKey(.controlRound, "resultater[].kontor", .office),
        NamingKey(.controlRound, "funn[].skjema", .form),
        NamingKey(.controlRound, "funn[].kontor", .office),
        NamingKey(.controlRound, "funn[].ansvarlig", .role),
        NamingKey(.risks, "risikoer[].eier", .role),
        NamingKey(.risks, "risikoer[].tiltak[].ansvarlig", .role),
        NamingKey(.risks, "risikoer[].kapittel[]", .path),
        NamingKey(.risks, "risikoer[].aktivitet[]", .activity),
        NamingKey(.risks, "risikoer[].lovgrunnlag[]", .section),
        NamingKey(.office, "vedtatt[].kapittel", .path),
        NamingKey(.office, "vedtatt[].av", .role),
    ]

    /// The keys of one kind of file.
    static func keys(of source: SourceKind) -> [NamingKey] { all.filter { $0.source == source } }
}
