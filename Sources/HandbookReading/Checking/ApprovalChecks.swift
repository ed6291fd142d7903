import CalendarDate
import Diagnostics
import Handbook

/// Nobody approves what they keep themselves, and what is in force is approved.
enum ApprovalChecks {
    /// The faults of one chapter. In a proposal no approval is missed: that is said once, by the
    /// reports, and not of each chapter.
    static func diagnostics(
        of chapter: Chapter, in handbook: Handbook, on today: Day
    ) -> [Diagnostic] {
        guard let approval = chapter.approval else {
            guard chapter.status == .current, !handbook.settings.isProposal else { return [] }
            return [
                Diagnostic(
                    .approvalMissing, file: chapter.file,
                    "Kapittelet er gjeldende, men ikke godkjent.",
                    suggestion: "Få det godkjent, eller skriv «status: utkast».")
            ]
        }
        return ownApproval(of: chapter, approval) + outdatedApproval(of: chapter, approval)
            + overdueReview(of: chapter, on: today)
    }

    private static func overdueReview(of chapter: Chapter, on today: Day) -> [Diagnostic] {
        guard chapter.status == .current, let due = chapter.nextReview, due < today else {
            return []
        }
        return [
            Diagnostic(
                .reviewOverdue, file: chapter.file,
                "Kapittelet skulle vært gjennomgått innen \(due.longText).",
                suggestion: "Gå gjennom det, og få det godkjent på nytt.")
        ]
    }

    /// Approvals that were written by hand, in a handbook whose others have checksums.
    static func withoutChecksum(in chapters: [ParsedChapter]) -> [Diagnostic] {
        guard chapters.contains(where: { $0.frontMatter.approval?.checksum != nil }) else {
            return []
        }
        return chapters.compactMap { chapter in
            guard let approval = chapter.frontMatter.approval, approval.checksum == nil,
                chapter.frontMatter.status == .current
            else { return nil }
            return Diagnostic(
                .approvalWithoutChecksum, file: chapter.file, at: approval.role.position,
                "Godkjenningen har ingen sjekksum, så ingen ser om kapittelet endres etterpå.",
                suggestion: "Få det godkjent med hjemmel approve \(chapter.file) --by ROLLE.")
        }
    }

    private static func outdatedApproval(
        of chapter: Chapter, _ approval: Approval
    ) -> [Diagnostic] {
        guard chapter.isChangedAfterApproval, chapter.status == .current else { return [] }
        return [
            Diagnostic(
                .changedAfterApproval, file: chapter.file, at: approval.role.position,
                "Kapittelet er endret etter godkjenningen \(approval.day.longText).",
                suggestion: "Få det godkjent på nytt: hjemmel approve \(chapter.file) --by ROLLE.")
        ]
    }

    private static func ownApproval(of chapter: Chapter, _ approval: Approval) -> [Diagnostic] {
        guard approval.role.value == chapter.responsible?.value else { return [] }
        return [
            Diagnostic(
                .approvedByOwner, file: chapter.file, at: approval.role.position,
                "Rollen «\(approval.role.value)» er dokumentansvarlig og kan ikke godkjenne.",
                suggestion: "La en annen rolle godkjenne.")
        ]
    }
}
