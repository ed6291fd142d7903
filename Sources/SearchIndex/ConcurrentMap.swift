import Dispatch

/// Calls `transform` with the numbers from zero to `count - 1`, on all processors, and returns the
/// values in the order of the numbers.
func concurrentMap<Value: Sendable>(
    count: Int, _ transform: @Sendable (Int) -> Value
) -> [Value] {
    Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
        if let start = buffer.baseAddress {
            nonisolated(unsafe) let place = start
            DispatchQueue.concurrentPerform(iterations: count) { index in
                (place + index).initialize(to: transform(index))
            }
        }
        initializedCount = count
    }
}
