// swift-tools-version: 6.2
import PackageDescription

/// What holds for every target: Swift 6, imports that say how far they reach, no warnings.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "hjemmel",
    products: [
        .executable(name: "hjemmel", targets: ["hjemmel"]),
        .library(name: "LegalReferences", targets: ["LegalReferences"]),
        .library(name: "AnnualWheel", targets: ["AnnualWheel"]),
        .library(name: "Markdown", targets: ["Markdown"]),
        .library(name: "NorwegianText", targets: ["NorwegianText"]),
        // For the package in Fuzzing/ only.
        .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
    ],
    dependencies: [
        // Pinned one by one, because Package.resolved is not kept.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // From the top down; a target may only depend on targets below it.
        .executableTarget(
            name: "hjemmel",
            dependencies: [
                "PreviewServer", "SiteBuilder", "SearchIndex", "HandbookEditing", "HandbookReports",
                "HandbookReading", "Handbook", "Git", "SourceFiles", "AnnualWheel",
                "LegalReferences",
                "LovdataFormat", "Markdown", "FileSystem", "CalendarDate", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house,
            linkerSettings: [
                // Takes the place of glibc's allocator, which costs a build an eighth more time.
                .linkedLibrary("jemalloc", .when(platforms: [.linux], configuration: .release))
            ]),
        .target(
            name: "PreviewServer",
            dependencies: [
                "FileSystem",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: house),
        .target(
            name: "SiteBuilder",
            dependencies: [
                "HandbookReports", "Handbook", "SearchIndex", "AnnualWheel", "LegalReferences",
                "Markdown", "NorwegianText", "CalendarDate", "Diagnostics", "EmbeddedFiles",
                "FileSystem", "ParallelMap", "SourceFiles", "Templates", "CZlib",
            ],
            swiftSettings: house),
        .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: house),
        .target(
            name: "SearchIndex", dependencies: ["NorwegianText"], exclude: ["Client"],
            swiftSettings: house),
        .target(
            name: "HandbookEditing",
            dependencies: [
                "HandbookReading", "Handbook", "AnnualWheel", "LegalReferences", "LovdataFormat",
                "Markdown", "CalendarDate", "Diagnostics", "EmbeddedFiles", "FileSystem",
                "SourceFiles",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: house),
        .target(
            name: "HandbookReports",
            dependencies: [
                "Handbook", "AnnualWheel", "LegalReferences", "Markdown", "CalendarDate",
            ],
            swiftSettings: house),
        .target(
            name: "HandbookReading",
            dependencies: [
                "Handbook", "AnnualWheel", "LegalReferences", "Markdown", "NorwegianText",
                "PersonalData", "Archives", "CalendarDate", "Diagnostics", "EmbeddedFiles",
                "FileSystem", "Git",
                "ParallelMap", "SourceFiles",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: house),
        .target(
            name: "Handbook",
            dependencies: [
                "AnnualWheel", "LegalReferences", "Markdown", "NorwegianText", "CalendarDate",
                "Diagnostics", "ParallelMap",
            ],
            swiftSettings: house),
        .target(name: "AnnualWheel", dependencies: ["CalendarDate"], swiftSettings: house),
        .target(
            name: "LovdataFormat", dependencies: ["LegalReferences", "CalendarDate", "CBzip2"],
            swiftSettings: house),
        .target(
            name: "LegalReferences", dependencies: ["NorwegianText", "CalendarDate"],
            swiftSettings: house),
        .target(
            name: "Markdown", dependencies: ["Diagnostics", "CCmarkGFM"], swiftSettings: house),
        .target(name: "NorwegianText", swiftSettings: house),
        .target(name: "PersonalData", dependencies: ["CZlib"], swiftSettings: house),
        .target(name: "Archives", dependencies: ["CMinizip"], swiftSettings: house),
        .systemLibrary(
            name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .target(name: "CalendarDate", swiftSettings: house),
        .target(name: "ParallelMap", swiftSettings: house),
        .target(name: "SourceFiles", dependencies: ["FileSystem"], swiftSettings: house),
        .target(name: "Diagnostics", swiftSettings: house),
        .target(name: "Git", dependencies: ["FileSystem", "CalendarDate"], swiftSettings: house),
        .target(name: "FileSystem", dependencies: ["CFileSystem"], swiftSettings: house),
        .target(name: "CFileSystem"),
        .systemLibrary(
            name: "CCmarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]),

        .systemLibrary(name: "CBzip2", providers: [.apt(["libbz2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The standard theme, the laws and the starter handbook inside the program.
        .target(
            name: "EmbeddedFiles", swiftSettings: house, plugins: [.plugin(name: "EmbedFiles")]),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
        .executableTarget(name: "embed-files", swiftSettings: house),

        // Tests, and the processes that they start.
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: house),
        .testTarget(
            name: "CalendarDateTests", dependencies: ["CalendarDate"], swiftSettings: house),
        .testTarget(
            name: "AnnualWheelTests", dependencies: ["AnnualWheel", "CalendarDate"],
            resources: [.copy("Reference")], swiftSettings: house),
        .testTarget(
            name: "LegalReferencesTests",
            dependencies: ["LegalReferences", "NorwegianText", "CalendarDate"],
            resources: [.copy("Cases")], swiftSettings: house),
        .testTarget(
            name: "NorwegianTextTests", dependencies: ["NorwegianText"],
            resources: [.copy("Vectors")], swiftSettings: house),
        .testTarget(
            name: "PersonalDataTests", dependencies: ["PersonalData"], swiftSettings: house),
        .testTarget(
            name: "ArchivesTests", dependencies: ["Archives", "DocumentSamples"],
            swiftSettings: house),
        .target(
            name: "DocumentSamples", path: "Tests/DocumentSamples", swiftSettings: house),
        .testTarget(
            name: "SearchIndexTests", dependencies: ["SearchIndex"], swiftSettings: house),
        .testTarget(
            name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics", "CCmarkGFM"],
            swiftSettings: house),
        .testTarget(
            name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: house),
        .testTarget(
            name: "FileSystemTests", dependencies: ["FileSystem", "SystemTesting", "change-probe"],
            swiftSettings: house),
        .testTarget(
            name: "GitTests", dependencies: ["Git", "FileSystem", "CalendarDate", "SystemTesting"],
            swiftSettings: house),
        .testTarget(
            name: "LovdataFormatTests",
            dependencies: ["LovdataFormat", "LegalReferences", "CalendarDate"],
            swiftSettings: house),
        .testTarget(
            name: "HandbookModelTests",
            dependencies: [
                "HandbookEditing", "HandbookReports", "HandbookReading", "Handbook", "SourceFiles",
                "AnnualWheel", "LegalReferences", "LovdataFormat", "Markdown", "CalendarDate",
                "Diagnostics", "FileSystem", "SystemTesting", "DocumentSamples",
            ],
            swiftSettings: house),
        .testTarget(
            name: "CommandTests", dependencies: ["SystemTesting", "FileSystem", "hjemmel"],
            swiftSettings: house),
        .testTarget(
            name: "SiteBuilderTests",
            dependencies: [
                "SiteBuilder", "Templates", "HandbookEditing", "HandbookReading", "Handbook",
                "SourceFiles", "CalendarDate", "Diagnostics", "FileSystem", "SystemTesting",
                "publish-probe",
            ],
            swiftSettings: house),
        .testTarget(
            name: "PreviewServerTests",
            dependencies: [
                "PreviewServer", "FileSystem", "SystemTesting",
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "FuzzTargetsTests", dependencies: ["FuzzTargets"],
            resources: [.copy("Inputs")], swiftSettings: house),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "HandbookReading", "Handbook", "SourceFiles", "AnnualWheel", "LegalReferences",
                "LovdataFormat", "Markdown", "CalendarDate", "Diagnostics",
            ],
            path: "Tests/FuzzTargets", swiftSettings: house),
        .target(
            name: "SystemTesting", dependencies: ["FileSystem"], path: "Tests/SystemTesting",
            swiftSettings: house),
        .executableTarget(
            name: "change-probe", dependencies: ["FileSystem"], path: "Tests/change-probe",
            swiftSettings: house),
        .executableTarget(
            name: "publish-probe", dependencies: ["SiteBuilder"], path: "Tests/publish-probe",
            swiftSettings: house),
    ]
)
