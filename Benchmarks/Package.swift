// swift-tools-version: 6.2
import PackageDescription

// Apart from the project's own package, which stays light. See `make bench`.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "casebook", path: "..")],
  targets: [
    .systemLibrary(name: "Poppler", path: "Sources/CPoppler", pkgConfig: "poppler-glib"),
    .systemLibrary(name: "LibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0"),
    .executableTarget(
      name: "floor", dependencies: ["Poppler", "LibXML2"]),
    .executableTarget(name: "stages", dependencies: [.product(name: "Stages", package: "casebook")]),
  ],
  swiftLanguageModes: [.v6]
)
