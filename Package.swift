// swift-tools-version: 6.1
import PackageDescription

// One target per idea; each imports only targets above it in this list.
let package = Package(
  name: "casebook",
  products: [.executable(name: "casebook", targets: ["casebook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .target(name: "Documents"),
    .target(name: "Vocabulary", dependencies: ["Documents"], resources: [.copy("Data")]),
    .target(name: "Conversion", dependencies: ["Documents", "CPoppler", "CLibXML2"]),
    .target(name: "Extraction", dependencies: ["Documents", "Vocabulary"]),
    .target(name: "Validation", dependencies: ["Documents", "Vocabulary"]),
    .target(name: "Casework", dependencies: ["Documents"]),
    .target(
      name: "Pipeline",
      dependencies: ["Documents", "Vocabulary", "Conversion", "Extraction", "Validation", "Casework"]),
    .target(name: "Reporting", dependencies: ["Documents", "Vocabulary"]),
    .target(name: "Evaluation"),
    .executableTarget(
      name: "casebook",
      dependencies: [
        "Documents", "Vocabulary", "Conversion", "Casework", "Pipeline", "Reporting",
        "Evaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"]),
  ],
  swiftLanguageModes: [.v6]
)
