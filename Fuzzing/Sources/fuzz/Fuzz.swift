import CLibFuzzer
import FuzzTargets

/// Gives one target what libFuzzer thinks of: `fuzz TARGET [OPTION OF LIBFUZZER …] FOLDER`.
@main
enum Fuzz {
    static func main() {
        guard FuzzTarget(rawValue: name) != nil else {
            fatalError("fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) …")
        }
        // libFuzzer gets the arguments without the target, which stands where its name would.
        var count = CommandLine.argc - 1
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
            CommandLine.unsafeArgv + 1
        _ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            Fuzz.run(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }

    private static let name = CommandLine.arguments.dropFirst().first ?? ""
    private static let target = FuzzTarget(rawValue: name)

    /// What breaks a promise ends the program; libFuzzer then keeps the input.
    private static func run(_ bytes: [UInt8]) {
        do throws(BrokenPromise) { try target?.run(bytes) } catch { fatalError(error.promise) }
    }
}
