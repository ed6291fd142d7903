import Synchronization

/// What the template engine wrote for the shapes of pages that were met before.
///
/// Shared by the threads that render. It holds so many shapes and no more: pages that are all
/// unlike are few, or gain nothing.
final class ShapeCache: Sendable {
    private static let capacity = 1_000
    private let known = Mutex<[[UInt8]: PageMarks]>([:])

    /// The marks of a shape, made when it is met for the first time.
    ///
    /// Two threads may make the same marks at once; they are equal.
    func marks(for shape: [UInt8], make: () -> PageMarks) -> PageMarks {
        if let marks = known.withLock({ $0[shape] }) { return marks }
        let marks = make()
        known.withLock { known in
            if known.count < ShapeCache.capacity { known[shape] = marks }
        }
        return marks
    }
}
