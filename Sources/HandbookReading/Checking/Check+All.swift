import Handbook

extension Check {
    /// Every check. A new one is its file, its row here, the row of its code, and its test.
    static let all: [Check] = [
        .files { parsed, _ in PrivacyChecks.diagnostics(of: parsed) },
        .files { PastDayChecks.diagnostics(of: $0, on: $1.today) },
        .files { parsed, _ in TitleChecks.diagnostics(of: parsed) },
        .files { parsed, _ in ApprovalChecks.withoutChecksum(in: parsed.allChapters) },
        .files { OfficeChecks.diagnostics(of: $0, readsAll: $1.office == nil) },

        .written { chapter, _ in TemplateTextChecks.diagnostics(of: chapter) },
        .written { $1.findsHints ? LanguageChecks.diagnostics(of: $0) : [] },

        .chapter { chapter, handbook, _ in RoleChecks.diagnostics(of: chapter, in: handbook) },
        .chapter { ApprovalChecks.diagnostics(of: $0, in: $1, on: $2) },
        .chapter { chapter, _, _ in BasisChecks.diagnostics(of: chapter) },
        .chapter { LawChangeChecks.diagnostics(of: $0, in: $1, on: $2) },
        .chapter { chapter, handbook, _ in FormChecks.diagnostics(of: chapter, in: handbook) },
        .chapter { chapter, handbook, _ in DraftChecks.diagnostics(of: chapter, in: handbook) },

        .handbook(.none) { LawNameChecks.diagnostics(of: $0.laws, on: $1) },
        .handbook(.none) { handbook, _ in LawSuccessorChecks.diagnostics(of: handbook.laws) },
        .handbook(.none) { handbook, _ in GlossaryChecks.diagnostics(of: handbook) },
        .handbook(.none) { handbook, _ in FrontChecks.diagnostics(of: handbook) },
        .handbook(.none) { handbook, _ in RoleChecks.deputies(in: handbook) },
        .handbook(.replacement) { handbook, _ in CoverageChecks.diagnostics(of: handbook) },
        .handbook(.path) { handbook, _ in PathChecks.diagnostics(of: handbook) },
        .handbook(.adoption) { handbook, _ in AdoptionChecks.diagnostics(of: handbook) },
        .handbook(.none) { handbook, _ in SearchWordChecks.diagnostics(of: handbook) },
    ]
}
