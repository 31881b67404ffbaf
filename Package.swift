// swift-tools-version: 6.2
import PackageDescription

// For `make check`: a warning is an error.
let strict: [SwiftSetting] = Context.environment["CASEBOOK_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

// There, too, the rooms that read documents are optimised in debug builds: the tests read the Corpus several times over.
// Whoever edits those rooms doesn't wait for it.
let busy: Set = ["Documents", "Vocabulary", "Conversion", "Extraction", "Validation"]
let quick: [SwiftSetting] =
  Context.environment["CASEBOOK_STRICT"] == nil ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]

// One target per idea; each imports only targets above it in this list.
let package = Package(
  name: "casebook",
  products: [
    .executable(name: "casebook", targets: ["casebook"]),
    // For the package in Fuzz.
    .library(name: "Fuzzing", targets: ["Fuzzing"]),
    // For the package in Benchmarks.
    .library(name: "Stages", targets: ["Documents", "Vocabulary", "Conversion", "Extraction", "Validation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0",
      providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(
      name: "CTNEF", pkgConfig: "libytnef",
      providers: [.apt(["libytnef0-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CSandbox", pkgConfig: "libseccomp",
      providers: [.apt(["libseccomp-dev"])]),
    // A hash of a room's sources, and of all that it rests on, as `sourceStamp`: what a stage made is kept under it.
    .plugin(name: "SourceStamp", capability: .buildTool()),
    .target(name: "Documents"),
    .target(name: "Isolation", dependencies: ["CSandbox"]),
    .target(name: "Vocabulary", dependencies: ["Documents"], resources: [.copy("Data")]),
    .target(
      name: "Conversion", dependencies: ["Documents", "CPoppler", "CLibXML2", "CArchive", "CGMime", "CTNEF"],
      plugins: ["SourceStamp"]),
    .target(name: "Extraction", dependencies: ["Documents", "Vocabulary"], plugins: ["SourceStamp"]),
    .target(
      name: "Validation", dependencies: ["Documents", "Vocabulary"], exclude: ["Data/blind", "Data/scans"],
      resources: [.embedInCode("Data/model.json")], plugins: ["SourceStamp"]),
    .target(
      name: "Casework",
      dependencies: [
        "Documents", .product(name: "Crypto", package: "swift-crypto"), .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Pipeline",
      dependencies: ["Documents", "Vocabulary", "Conversion", "Extraction", "Validation", "Casework", "Isolation"]),
    .target(name: "Review", dependencies: ["Documents", "Vocabulary", "Validation", "Casework"]),
    .target(
      name: "Figures", dependencies: ["Documents"], resources: [.embedInCode("Data/groupings.json")]),
    .target(name: "Reporting", dependencies: ["Documents", "Casework", "Review"]),
    .target(
      name: "ReportWriting", dependencies: ["Documents", "Casework", "Review", "Figures", "Reporting"],
      resources: ["labels.json", "report.css"].map { .embedInCode("Data/\($0)") }),
    .target(
      name: "ReviewServer",
      dependencies: [
        "Documents", "Casework", "Review", "Reporting", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"), .product(name: "Logging", package: "swift-log"),
      ],
      resources: ["screen.mustache", "message.mustache", "summary.mustache", "review.css", "review.js"].map {
        .embedInCode("Pages/\($0)")
      }),
    .target(
      name: "Schemas", path: "Schemas",
      resources: ["record", "reply", "document", "decision", "gold", "vocabulary", "report", "groupings"].map {
        .embedInCode("\($0).schema.json")
      }),
    .target(name: "Evaluation"),
    .executableTarget(
      name: "casebook",
      dependencies: [
        "Documents", "Vocabulary", "Extraction", "Casework", "Pipeline", "Reporting", "Schemas", "Evaluation",
        "Validation", "Isolation", "Review", "ReviewServer", "Figures", "ReportWriting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["Casework", "Documents"], path: "Tests/TestSupport"),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Documents", "Vocabulary", "Conversion", "Extraction", "Validation", "Casework", "Pipeline", "Reporting",
        "TestSupport",
      ], path: "Tests/Fuzzing"),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"], exclude: ["Regressions"]),
    .testTarget(name: "ConversionTests", dependencies: ["Conversion", "Documents", "TestSupport"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary", "Documents", "Extraction", "TestSupport"]),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Vocabulary", "Conversion", "Documents", "TestSupport"]),
    .testTarget(
      name: "CaseworkTests",
      dependencies: ["Casework", "Documents", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Migrations"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Pipeline", "Casework", "Documents", "Vocabulary", "Reporting", "Isolation", "TestSupport"]),
    .testTarget(name: "IsolationTests", dependencies: ["Isolation", "TestSupport"]),
    .testTarget(
      name: "ReviewTests", dependencies: ["Review", "Casework", "Documents", "Vocabulary", "TestSupport"]),
    .testTarget(name: "FaceTests", dependencies: ["casebook", "Casework", "Documents", "TestSupport"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Casework", "Documents", "Schemas", "TestSupport"]),
    .testTarget(
      name: "CasebookTests",
      dependencies: [
        "casebook", "Casework", "Documents", "Figures", "Isolation", "Pipeline", "Reporting", "Review", "Vocabulary",
        "TestSupport",
      ]),
    .testTarget(
      name: "ValidationTests", dependencies: ["Validation", "Documents", "Vocabulary", "Evaluation"]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures", "Documents"]),
    .testTarget(
      name: "ReportWritingTests",
      dependencies: [
        "ReportWriting", "Figures", "Reporting", "Review", "Casework", "Documents", "Vocabulary", "TestSupport",
      ], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict + (busy.contains(target.name) ? quick : [])
}
