import Dispatch
import Synchronization

/// Work on many values at once whose results come in the order of the values.
package enum Parallel {
    /// The results of a function for each value, computed on all processors.
    package static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], _ transform: @Sendable (Value) -> Result
    ) -> [Result] {
        // Pieces large enough that handing them out costs nothing, small enough to even out.
        let size = max(1, min(16, values.count / 16))
        let count = (values.count + size - 1) / size
        let pieces = Mutex<[[Result]?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let range = index * size..<min((index + 1) * size, values.count)
            let results = values[range].map(transform)
            pieces.withLock { $0[index] = results }
        }
        return pieces.withLock { $0.flatMap { $0 ?? [] } }
    }
}
