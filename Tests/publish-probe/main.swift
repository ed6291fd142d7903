import SiteBuilder

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// Publishes a made-up site for the tests, which kill it and take its disk away:
// `publish-probe OUTPUT FILES VERSION [LARGEST-FILE-IN-BYTES]`.
//
// Every file of a site holds its version, so that a mixed site shows.
let arguments = CommandLine.arguments
guard arguments.count >= 4, let count = Int(arguments[2]) else { exit(64) }
if arguments.count > 4, let largest = UInt(arguments[4]) {
    var limit = rlimit(rlim_cur: rlim_t(largest), rlim_max: rlim_t(largest))
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    signal(SIGXFSZ, SIG_IGN)
}
let version = arguments[3]
let files = (0..<count).map { number in
    // Every other file is the same in all versions and is linked from the old site.
    let line = number.isMultiple(of: 2) ? "alltid \(number)\n" : "utgave \(version)\n"
    let text = String(repeating: line, count: 400)
    return OutputFile(path: "del-\(number % 7)/side-\(number).html", text: text)
}
do {
    let plan = try OutputPlan(files + [OutputFile(path: "versjon", text: version)])
    let publication = try Publisher().publish(plan, to: arguments[1])
    print("\(publication.written) \(publication.kept)")
} catch {
    print(error)
    exit(3)
}
