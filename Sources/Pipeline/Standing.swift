import Casework
import Documents

/// Whether what was read in a document before is what the rules and words of now would find in it.
struct Standing<Store: CaseworkStore> {
  let stages: Stages
  let store: Store
  /// What the runs before left, by path.
  let before: [String: LedgerEntry]

  enum Reading {
    case kept(ReadingMark)
    /// It has to be read, and is to be kept so.
    case wanted(ReadingKey)
  }

  func ofReading(in conversion: ConversionMark, at path: String) throws(IngestError) -> Reading {
    let name = fileName(of: path)
    var known: ReadingMark?
    if let entry = before[path], entry.conversion == conversion { known = entry.own ?? entry.reading }
    if known?.name != name { known = nil }
    if let known, stages.holds(known) { return .kept(known) }
    guard let stamp = try stamp(of: conversion, name: name) else {
      // Whoever is to read it tells what is wrong with it.
      return .wanted(ReadingKey(conversion: conversion, name: name, stamp: stages.versions.reading))
    }
    let key = ReadingKey(conversion: conversion, name: name, stamp: stamp)
    if let known, known.stamp == key.stamp { return .kept(stages.held(known)) }
    let kept = try stored { () throws(StoreError) in try store.reading(key) }
    return kept.map { .kept(stages.held($0)) } ?? .wanted(key)
  }

  /// Nil for a document that can't be read out of the store.
  private func stamp(of conversion: ConversionMark, name: String) throws(IngestError) -> String? {
    if let common = stages.commonStamp { return common }
    let written = try stored { () throws(StoreError) in try store.document(of: conversion) }
    return written?.document.map { stages.stamp(of: $0, name: name) }
  }
}
