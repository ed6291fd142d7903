public import Diagnostics

/// A small text that each office gives, for use in the chapters as `{{kontor.utbetalingsdag}}`.
///
/// `handbok.yaml` names the values under `kontorverdier:`; `kontor.yaml` of each office gives them.
public struct OfficeValue: Sendable {
    /// The name, such as `utbetalingsdag`.
    public typealias ID = String

    /// The name that texts use.
    public let id: ID
    /// What the value is, for readers.
    public let title: String
    /// What the common handbook says, where no office is meant.
    public let common: String
    /// Where it is named in `handbok.yaml`.
    public let position: SourcePosition

    package init(id: ID, title: String, common: String?, position: SourcePosition) {
        self.id = id
        self.title = title
        self.common = common ?? "[\(title): se kontorets utgave]"
        self.position = position
    }
}
