import Diagnostics

/// What follows only from a register that could not be read: told of, it would hide the cause.
enum Consequences {
    /// The diagnostics without those that fixing a register will take away.
    static func removed(from diagnostics: [Diagnostic]) -> [Diagnostic] {
        let unread = diagnostics.filter { unreadable.contains($0.code) }.map(\.file)
        let rolesAreUnread = unread.contains("roller.yaml")
        let lawsAreUnread = unread.contains { SourceKind($0) == .law }
        // An activity or approval with a fault in it is not read: it is not missing.
        let wheelIsFaulty = diagnostics.contains {
            $0.file == ParsedWheel.file && $0.severity == .error
        }
        let faultyHeads = Set(diagnostics.filter { headFaults.contains($0.code) }.map(\.file))
        guard rolesAreUnread || lawsAreUnread || wheelIsFaulty || !faultyHeads.isEmpty else {
            return diagnostics
        }
        return diagnostics.filter {
            switch $0.code {
            case .activityUnknown: !wheelIsFaulty
            case .approvalMissing, .approvalWithoutChecksum: !faultyHeads.contains($0.file)
            case .roleUnknown: !rolesAreUnread
            case .lawUnknown, .sectionUnknown, .basisInvalid, .coverageMissing: !lawsAreUnread
            default: true
            }
        }
    }

    private static let headFaults: Set<DiagnosticCode> = [
        .dateInvalid, .yamlType, .yamlMissingKey, .yamlUnknownKey, .yamlSyntax, .yamlMeaning,
    ]

    private static let unreadable: Set<DiagnosticCode> = [
        .fileNotUTF8, .fileHasNUL, .fileTooLarge, .fileUnreadable, .fileSymbolicLink, .yamlSyntax,
        .yamlAnchor, .yamlNesting, .yamlDuplicateKey,
    ]
}
