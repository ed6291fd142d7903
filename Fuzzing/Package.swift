// swift-tools-version: 6.2
import PackageDescription

// The fuzz targets. A package of its own, because libFuzzer brings its own `main`.
// `make fuzz` builds and runs it.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "hjemmel", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "HandbookModel", package: "hjemmel"),
                .product(name: "LovdataFormat", package: "hjemmel"),
                .product(name: "LegalReferences", package: "hjemmel"),
                .product(name: "AnnualWheel", package: "hjemmel"),
                .product(name: "Markdown", package: "hjemmel"),
            ],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .unsafeFlags(["-parse-as-library"]),
            ])
    ]
)
