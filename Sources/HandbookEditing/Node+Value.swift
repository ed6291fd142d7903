import Yams

extension Node {
    /// The value of a key.
    func value(_ key: String) -> Node? {
        mapping?.first { $0.key.scalar?.string == key }?.value
    }
}
