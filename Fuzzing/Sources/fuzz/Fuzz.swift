import Glibc

/// What libFuzzer calls with each input.
///
/// The environment variable `FUZZ` names the target, so that one program serves for all.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

private let chosen: ([UInt8]) -> Void = {
    let name = getenv("FUZZ").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.all[name] else {
        print("FUZZ=\(FuzzTarget.all.keys.sorted().joined(separator: "|"))")
        exit(64)
    }
    return target
}()
