// swift-tools-version: 6.2
import PackageDescription

// Apart from the project's own package, as everything in here is built with the fuzzer's instruments. See `make fuzz`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "casebook", path: "..")],
  targets: [.executableTarget(name: "fuzz", dependencies: [.product(name: "Fuzzing", package: "casebook")])],
  swiftLanguageModes: [.v6]
)
