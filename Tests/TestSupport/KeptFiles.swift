import Casework
import Documents

extension CaseworkStore {
  /// A whole run that ends with these files, in order of path, and no others.
  public func take(_ files: [CaseFile], facts: RunFacts) throws {
    let run = try begin(facts)
    var entries: [LedgerEntry] = []
    for file in files { entries.append(try entry(keeping: file)) }
    let paths = Set(files.map(\.path))
    for var gone in try ledger() where !paths.contains(gone.path) && !gone.isRemoved {
      gone.isRemoved = true
      entries.append(gone)
    }
    try finish(run, changed: entries)
  }

  /// Keeps what a file became and what was found in it, and gives its line for the ledger.
  public func entry(keeping file: CaseFile, stamp: String = "c1", rules: String = "r1") throws -> LedgerEntry {
    var entry = LedgerEntry(
      path: file.path, sha256: file.sha256, size: 5, mediaType: file.mediaType, claimedType: file.claimedType,
      detector: "d1")
    (entry.parent, entry.lead) = (file.parent?.path, file.lead?.path)
    guard let sha256 = file.sha256, let document = file.document else {
      entry.failure = file.failure
      return entry
    }
    let key = ConversionKey(
      sha256: sha256, size: 5, kind: file.mediaType ?? "", converter: file.converter, stamp: stamp)
    let conversion = try conversion(key) ?? keep(.success(document), as: key)
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let reading = ReadingKey(conversion: conversion, name: name, stamp: rules)
    entry.conversion = conversion
    entry.reading = try self.reading(reading) ?? keep(file.findings, as: reading)
    return entry
  }
}
