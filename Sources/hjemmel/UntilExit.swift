/// Keeps values for as long as the process runs.
///
/// What a command has read is needed up to its last line. To give back a large handbook chapter by
/// chapter takes a noticeable part of the whole time; the process gives all back at once.
enum UntilExit {
    private final class Box {
        let value: Any

        init(_ value: Any) {
            self.value = value
        }
    }

    /// Keeps a value, and all that it holds.
    static func keep(_ value: Any) {
        _ = Unmanaged.passRetained(Box(value))
    }
}
