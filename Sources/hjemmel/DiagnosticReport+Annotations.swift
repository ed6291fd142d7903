import Diagnostics

extension DiagnosticReport {
    /// A workflow command of GitHub Actions for each, which shows it at its line of a proposal.
    ///
    /// The form and its escapes: docs.github.com, «Workflow commands for GitHub Actions», and
    /// `toolkit/packages/core/src/command.ts`. Columns count as the program's do.
    var githubAnnotations: String {
        diagnostics.map { diagnostic in
            let properties = [
                ("file", path(of: diagnostic)), ("line", "\(diagnostic.position.line)"),
                ("col", "\(diagnostic.position.column)"), ("title", diagnostic.code.rawValue),
            ]
            let list = properties.map { "\($0)=\($1.onOneLine.escaped(Self.propertyEscapes))" }
                .joined(separator: ",")
            let message = diagnostic.text.onOneLine.escaped(Self.messageEscapes)
            return "::\(diagnostic.severity.githubCommand) \(list)::\(message)\n"
        }.joined()
    }

    /// A report that GitLab shows in a merge request: the fields that «Code Quality» asks for
    /// (docs.gitlab.com, `ci/testing/code_quality`).
    func gitlabReport() throws -> String {
        var seen: [String: Int] = [:]
        let issues = diagnostics.map { diagnostic in
            let path = path(of: diagnostic)
            // Not the line: a fault that moved is the same fault.
            let identity = "\(path)\n\(diagnostic.code.rawValue)\n\(diagnostic.message)"
            let count = seen[identity, default: 0]
            seen[identity] = count + 1
            return CodeQualityIssue(
                description: diagnostic.text, check: diagnostic.code.rawValue,
                fingerprint: "\(identity)\n\(count)".fingerprint,
                severity: diagnostic.severity.gitlabName, path: path,
                line: diagnostic.position.line)
        }
        return try JSONText.pretty(issues)
    }

    /// The path from where the program was started.
    private func path(of diagnostic: Diagnostic) -> String {
        "\(source.withoutEndingSlash)/\(diagnostic.file)"
    }

    private static let messageEscapes: [UInt8: String] = [
        UInt8(ascii: "%"): "%25", UInt8(ascii: "\r"): "%0D", UInt8(ascii: "\n"): "%0A",
    ]
    private static let propertyEscapes = messageEscapes.merging(
        [UInt8(ascii: ":"): "%3A", UInt8(ascii: ","): "%2C"]) { own, _ in own }
}

/// One issue of GitLab's Code Quality report.
private struct CodeQualityIssue: Encodable {
    let description: String
    let check: String
    let fingerprint: String
    let severity: String
    let path: String
    let line: Int

    private enum CodingKeys: String, CodingKey {
        case description, fingerprint, severity, location
        case check = "check_name"
    }

    private enum LocationKeys: String, CodingKey { case path, lines }
    private enum LineKeys: String, CodingKey { case begin }

    func encode(to encoder: any Encoder) throws {
        var issue = encoder.container(keyedBy: CodingKeys.self)
        try issue.encode(description, forKey: .description)
        try issue.encode(check, forKey: .check)
        try issue.encode(fingerprint, forKey: .fingerprint)
        try issue.encode(severity, forKey: .severity)
        var location = issue.nestedContainer(keyedBy: LocationKeys.self, forKey: .location)
        try location.encode(path, forKey: .path)
        var lines = location.nestedContainer(keyedBy: LineKeys.self, forKey: .lines)
        try lines.encode(line, forKey: .begin)
    }
}

extension Diagnostic {
    /// The message and the suggestion.
    fileprivate var text: String { suggestion.map { "\(message) \($0)" } ?? message }
}

extension Severity {
    fileprivate var githubCommand: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .notice, .hint: "notice"
        }
    }

    fileprivate var gitlabName: String {
        switch self {
        case .error: "critical"
        case .warning: "minor"
        case .notice, .hint: "info"
        }
    }
}

extension String {
    /// With some bytes written otherwise.
    fileprivate func escaped(_ escapes: [UInt8: String]) -> String {
        guard utf8.contains(where: { escapes[$0] != nil }) else { return self }
        var bytes: [UInt8] = []
        for byte in utf8 {
            if let escape = escapes[byte] {
                bytes += escape.utf8
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// FNV-1a in 64 bits, in hexadecimal: the same for the same text in every run.
    fileprivate var fingerprint: String {
        let hash = utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
