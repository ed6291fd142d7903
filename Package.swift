// swift-tools-version: 6.2
import PackageDescription

/// What holds for every target: Swift 6, imports that say how far they reach, no warnings.
let swiftSettings: [SwiftSetting] = [
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
                "HandbookEditor", "PreviewServer", "SiteBuilder", "SearchIndex", "HandbookEditing",
                "HandbookReports", "HandbookReading", "Handbook", "Git", "SourceFiles",
                "AnnualWheel",
                "LegalReferences",
                "LovdataFormat", "HandbookImport", "WordDocument", "Redlines", "Markdown",
                "FileSystem", "CalendarDate", "Diagnostics", "EmbeddedFiles", "EmbeddedHandbooks",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings,
            linkerSettings: [
                // Takes the place of glibc's allocator, which costs a build an eighth more time.
                .linkedLibrary("jemalloc", .when(platforms: [.linux], configuration: .release))
            ]),
        .target(
            name: "HandbookEditor",
            dependencies: [
                "PreviewServer", "HandbookEditing", "EmbeddedFiles", "FileSystem", "Markdown",
                "SourceFiles",
            ],
            exclude: ["Client"], swiftSettings: swiftSettings),
        .target(
            name: "PreviewServer",
            dependencies: [
                "FileSystem",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "SiteBuilder",
            dependencies: [
                "HandbookReports", "Handbook", "SearchIndex", "AnnualWheel", "LegalReferences",
                "Redlines", "Markdown", "NorwegianText", "CalendarDate", "Diagnostics",
                "EmbeddedFiles",
                "FileSystem", "ParallelMap", "SourceFiles", "Templates", "CZlib",
            ],
            swiftSettings: swiftSettings),
        .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: swiftSettings),
        .target(
            name: "SearchIndex", dependencies: ["NorwegianText"], exclude: ["Client"],
            swiftSettings: swiftSettings),
        .target(
            name: "HandbookEditing",
            dependencies: [
                "HandbookReading", "Handbook", "HandbookImport", "AnnualWheel", "LegalReferences",
                "LovdataFormat", "Markdown", "CalendarDate", "Diagnostics", "EmbeddedFiles",
                "FileSystem", "SourceFiles",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "HandbookReports",
            dependencies: [
                "Handbook", "AnnualWheel", "LegalReferences", "Redlines", "Markdown",
                "CalendarDate",
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "HandbookReading",
            dependencies: [
                "Handbook", "AnnualWheel", "LegalReferences", "Markdown", "NorwegianText",
                "PersonalData", "Archives", "CalendarDate", "Diagnostics", "EmbeddedFiles",
                "FileSystem", "Git",
                "ParallelMap", "SourceFiles",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "Handbook",
            dependencies: [
                "AnnualWheel", "LegalReferences", "Markdown", "NorwegianText", "CalendarDate",
                "Diagnostics", "ParallelMap",
            ],
            swiftSettings: swiftSettings),
        .target(name: "AnnualWheel", dependencies: ["CalendarDate"], swiftSettings: swiftSettings),
        .target(
            name: "LovdataFormat",
            dependencies: ["LegalReferences", "XML", "CalendarDate", "CBzip2"],
            swiftSettings: swiftSettings),
        .target(
            name: "HandbookImport", dependencies: ["WordDocument", "Markdown", "PersonalData"],
            swiftSettings: swiftSettings),
        .target(
            name: "WordDocument", dependencies: ["XML", "Archives"], swiftSettings: swiftSettings),
        .target(name: "XML", swiftSettings: swiftSettings),
        .target(
            name: "LegalReferences", dependencies: ["NorwegianText", "CalendarDate"],
            swiftSettings: swiftSettings),
        .target(name: "Redlines", dependencies: ["Markdown"], swiftSettings: swiftSettings),
        .target(
            name: "Markdown", dependencies: ["Diagnostics", "CCmarkGFM"],
            swiftSettings: swiftSettings),
        .target(name: "NorwegianText", swiftSettings: swiftSettings),
        .target(name: "PersonalData", dependencies: ["CZlib"], swiftSettings: swiftSettings),
        .target(name: "Archives", dependencies: ["CMinizip"], swiftSettings: swiftSettings),
        .systemLibrary(
            name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .target(name: "CalendarDate", swiftSettings: swiftSettings),
        .target(name: "ParallelMap", swiftSettings: swiftSettings),
        .target(name: "SourceFiles", dependencies: ["FileSystem"], swiftSettings: swiftSettings),
        .target(name: "Diagnostics", swiftSettings: swiftSettings),
        .target(
            name: "Git", dependencies: ["FileSystem", "CalendarDate"], swiftSettings: swiftSettings),
        .target(name: "FileSystem", dependencies: ["CFileSystem"], swiftSettings: swiftSettings),
        .target(name: "CFileSystem"),
        .systemLibrary(
            name: "CCmarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]),

        .systemLibrary(name: "CBzip2", providers: [.apt(["libbz2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The standard theme and the laws inside the program, and what a new handbook begins as.
        .target(
            name: "EmbeddedFiles", swiftSettings: swiftSettings,
            plugins: [.plugin(name: "EmbedFiles")]),
        .target(
            name: "EmbeddedHandbooks", dependencies: ["EmbeddedFiles"],
            swiftSettings: swiftSettings, plugins: [.plugin(name: "EmbedFiles")]),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
        .executableTarget(name: "embed-files", swiftSettings: swiftSettings),

        // Tests, and the processes that they start.
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: swiftSettings),
        .testTarget(
            name: "CalendarDateTests", dependencies: ["CalendarDate"], swiftSettings: swiftSettings),
        .testTarget(
            name: "AnnualWheelTests", dependencies: ["AnnualWheel", "CalendarDate"],
            resources: [.copy("Reference")], swiftSettings: swiftSettings),
        .testTarget(
            name: "LegalReferencesTests",
            dependencies: ["LegalReferences", "NorwegianText", "CalendarDate"],
            resources: [.copy("Cases")], swiftSettings: swiftSettings),
        .testTarget(
            name: "NorwegianTextTests", dependencies: ["NorwegianText"],
            resources: [.copy("Vectors")], swiftSettings: swiftSettings),
        .testTarget(
            name: "PersonalDataTests", dependencies: ["PersonalData"], swiftSettings: swiftSettings),
        .testTarget(
            name: "ArchivesTests", dependencies: ["Archives", "DocumentSamples"],
            swiftSettings: swiftSettings),
        .target(
            name: "DocumentSamples", path: "Tests/DocumentSamples", swiftSettings: swiftSettings),
        .testTarget(
            name: "HandbookImportTests",
            dependencies: ["HandbookImport", "WordDocument", "PersonalData", "DocumentSamples"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "SearchIndexTests", dependencies: ["SearchIndex"], swiftSettings: swiftSettings),
        .testTarget(
            name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics", "CCmarkGFM"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "RedlinesTests", dependencies: ["Redlines", "Markdown"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: swiftSettings),
        .testTarget(
            name: "FileSystemTests", dependencies: ["FileSystem", "SystemTesting", "change-probe"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "GitTests", dependencies: ["Git", "FileSystem", "CalendarDate", "SystemTesting"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "LovdataFormatTests",
            dependencies: ["LovdataFormat", "LegalReferences", "CalendarDate"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "HandbookModelTests",
            dependencies: [
                "HandbookEditing", "HandbookReports", "HandbookReading", "Handbook", "SourceFiles",
                "AnnualWheel", "LegalReferences", "LovdataFormat", "Markdown", "CalendarDate",
                "Diagnostics", "FileSystem", "SystemTesting", "DocumentSamples",
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CommandTests",
            dependencies: ["SystemTesting", "FileSystem", "DocumentSamples", "hjemmel"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "SiteBuilderTests",
            dependencies: [
                "SiteBuilder", "Templates", "HandbookEditing", "HandbookReading", "Handbook",
                "SourceFiles", "CalendarDate", "Diagnostics", "FileSystem", "SystemTesting",
                "publish-probe",
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "PreviewServerTests",
            dependencies: [
                "PreviewServer", "FileSystem", "SystemTesting",
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "HandbookEditorTests",
            dependencies: ["HandbookEditor", "PreviewServer", "FileSystem", "SystemTesting"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "FuzzTargetsTests", dependencies: ["FuzzTargets"],
            resources: [.copy("Inputs")], swiftSettings: swiftSettings),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "HandbookReading", "Handbook", "HandbookImport", "WordDocument", "SourceFiles",
                "AnnualWheel", "LegalReferences", "LovdataFormat", "Markdown", "CalendarDate",
                "Diagnostics", "DocumentSamples",
            ],
            path: "Tests/FuzzTargets", swiftSettings: swiftSettings),
        .target(
            name: "SystemTesting", dependencies: ["FileSystem"], path: "Tests/SystemTesting",
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "change-probe", dependencies: ["FileSystem"], path: "Tests/change-probe",
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "publish-probe", dependencies: ["SiteBuilder"], path: "Tests/publish-probe",
            swiftSettings: swiftSettings),
    ]
)
