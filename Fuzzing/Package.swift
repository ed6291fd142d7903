// swift-tools-version: 6.2
import PackageDescription

// libFuzzer around the targets in Tests/FuzzTargets. A package of its own, because all that it builds
// is instrumented. `make fuzz` builds and runs it.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "hjemmel", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: ["CLibFuzzer", .product(name: "FuzzTargets", package: "hjemmel")],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        .systemLibrary(name: "CLibFuzzer"),
    ]
)
