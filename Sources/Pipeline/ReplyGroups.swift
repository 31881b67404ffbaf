import Casework
import Conversion
import Extraction

/// Which of the inputs answer a request together: what one mail brought, what lies in one archive, a page with the files
/// that it links to, and files of one folder that bear one force's name and one reference.
struct ReplyGroups {
  struct Group {
    /// Indices of entries; the file that brought the others comes first.
    var members: [Int]
    /// A page that the others hang on.
    var page: Int?
  }

  private let entries: [LedgerEntry]
  private let heads: [ReadingMark.ID: [ReplyHead]]
  private let links: [ConversionMark.ID: [String]]
  private let children: [String: [Int]]

  init(
    _ entries: [LedgerEntry], heads: [ReadingMark.ID: [ReplyHead]], links: [ConversionMark.ID: [String]] = [:]
  ) {
    self.entries = entries
    self.heads = heads
    self.links = links
    children = Dictionary(grouping: entries.indices.filter { entries[$0].parent != nil }) { entries[$0].parent ?? "" }
  }

  /// Those of several documents alone.
  func groups() -> [Group] {
    let files = entries.indices.filter { entries[$0].parent == nil && !isAside($0) }
    let byFolder = Dictionary(grouping: linked(files.flatMap(units)), by: \.folder)
    return byFolder.sorted { $0.key < $1.key }.flatMap { merged($0.value, inArchive: false) }
      .filter { $0.members.count > 1 }.map { Group(members: $0.members, page: $0.page) }
  }

  /// Of a file whose bytes stand elsewhere nothing is known here.
  private func isAside(_ index: Int) -> Bool {
    if case .duplicate = entries[index].failure { entries[index].parent == nil } else { false }
  }

  // MARK: units

  /// Documents that belong together whatever they say.
  private struct Unit {
    var members: [Int]
    /// Where the first of them lies.
    var folder: String
    /// Letters and digits of its name.
    var name: String
    var head = ReplyHead()
    var dates: Set<String> = []
    var page: Int?
  }

  private func units(_ index: Int) -> [Unit] {
    switch entries[index].mediaType.flatMap(MediaType.init) {
    case .mbox: return (children[entries[index].path] ?? []).flatMap(units)
    case .zip:
      // The archive itself says nothing; it goes with what lies in it where that is one reply.
      var units = merged(linked((children[entries[index].path] ?? []).flatMap(self.units)), inArchive: true)
      if units.count == 1 { units[0].members.insert(index, at: 0) }
      for place in units.indices { units[place].folder = folder(of: entries[index].path) }
      return units
    default: return [unit([index] + descendants(of: index))]
    }
  }

  private func descendants(of index: Int) -> [Int] {
    (children[entries[index].path] ?? []).flatMap { [$0] + descendants(of: $0) }
  }

  private func unit(_ members: [Int]) -> Unit {
    let path = entries[members[0]].path
    var unit = Unit(members: members, folder: folder(of: path), name: ReplyReference.key(fileName(of: path)))
    let found = members.flatMap { self.heads(of: $0) }
    unit.head.force = found.lazy.compactMap(\.force).first
    unit.head.reference = found.lazy.compactMap(\.reference).first
    unit.dates = Set(found.compactMap(\.dateResponded))
    return unit
  }

  private func heads(of index: Int) -> [ReplyHead] {
    (entries[index].own ?? entries[index].reading).flatMap { heads[$0.key] } ?? []
  }

  private func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  // MARK: pages and the files they link to

  /// A saved page with those of its files that lie beside it, or in the folder that a browser makes for it. A page whose
  /// files answer several requests is a list.
  private func linked(_ units: [Unit]) -> [Unit] {
    var units = units
    var named: [String: [Int]]?
    for page in units.indices {
      guard units[page].members.count == 1, let names = self.links(of: units[page].members[0]) else { continue }
      let path = entries[units[page].members[0]].path
      let places = [units[page].folder, stem(of: path) + "_files", stem(of: path)]
      // A folder may have thousands of pages, and each of them none of the files.
      let byName = named ?? unitsByName(units)
      named = byName
      let found = Set(names.flatMap { byName[ReplyReference.key($0)] ?? [] }).sorted().filter { other in
        other != page && !units[other].members.isEmpty && places.contains(units[other].folder)
      }
      guard !found.isEmpty, isOneRequest(([page] + found).map { units[$0] }) else { continue }
      units[page].page = units[page].members[0]
      for other in found {
        units[page] = joined(units[page], units[other])
        units[other].members = []
      }
    }
    return units.filter { !$0.members.isEmpty }
  }

  /// Their places by each name that a page may link them by.
  private func unitsByName(_ units: [Unit]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (place, unit) in units.enumerated() {
      for name in Set([unit.name, unnumbered(unit)]) { places[name, default: []].append(place) }
    }
    return places
  }

  /// In a request's archive "2_3_Response.csv" is the third part of the second message, and "Response.csv" by its name.
  private func unnumbered(_ unit: Unit) -> String {
    let name = fileName(of: entries[unit.members[0]].path)
    var rest = name[...]
    for _ in 1...2 {
      let digits = rest.prefix(3).prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, rest[digits.endIndex...].first == "_" else { break }
      rest = rest[digits.endIndex...].dropFirst()
    }
    return rest.startIndex == name.startIndex ? unit.name : ReplyReference.key(String(rest))
  }

  private func links(of index: Int) -> [String]? { entries[index].conversion.flatMap { links[$0.name] } }

  private func stem(of path: String) -> String {
    let name = fileName(of: path)
    return String(path.dropLast(name.count)) + (name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name)
  }

  // MARK: bringing them together

  /// In an archive all that speaks of one request; where it has several, as in a folder, what bears one reference.
  private func merged(_ units: [Unit], inArchive: Bool) -> [Unit] {
    guard units.count > 1 else { return units }
    if inArchive, isOneRequest(units) { return [units.dropFirst().reduce(units[0], joined)] }
    var result: [Unit] = []
    var byReference: [String: [Int]] = [:]
    for unit in units {
      guard let reference = unit.head.reference else { continue }
      if let place = byReference[reference]?.first(where: { isSameRequest(result[$0], unit) }) {
        result[place] = joined(result[place], unit)
      } else {
        byReference[reference, default: []].append(result.count)
        result.append(unit)
      }
    }
    let named = result
    let places = PlacesByReference(named.map { $0.head.reference ?? "" })
    for unit in units where unit.head.reference == nil {
      let matching = places.within(unit.name).filter { isNamed(unit, for: named[$0]) }
      if matching.count == 1 {
        result[matching[0]] = joined(result[matching[0]], unit)
      } else {
        result.append(unit)
      }
    }
    return result
  }

  private func isOneRequest(_ units: [Unit]) -> Bool {
    let references = units.compactMap(\.head.reference)
    let forces = Set(units.compactMap(\.head.force))
    return forces.count < 2
      && references.allSatisfy { one in references.allSatisfy { ReplyReference.agree(one, $0) } }
  }

  /// One force, one reference, and no two dates: a later answer to the same request supersedes the earlier one.
  private func isSameRequest(_ a: Unit, _ b: Unit) -> Bool {
    guard let force = a.head.force, force == b.head.force, let one = a.head.reference, let other = b.head.reference
    else { return false }
    return one == other && a.dates.union(b.dates).count < 2
  }

  /// "0417-14 table.xlsx" beside the letter 0417/14: its name says to which it belongs, and nothing else of it does.
  private func isNamed(_ unit: Unit, for other: Unit) -> Bool {
    guard let reference = other.head.reference, reference.count(where: \.isNumber) > 4 else { return false }
    return unit.dates.isSubset(of: other.dates) && (unit.head.force == nil || unit.head.force == other.head.force)
  }

  private func joined(_ a: Unit, _ b: Unit) -> Unit {
    var unit = a
    unit.members += b.members
    unit.page = a.page ?? b.page
    unit.dates.formUnion(b.dates)
    unit.head.force = a.head.force ?? b.head.force
    unit.head.reference = a.head.reference ?? b.head.reference
    return unit
  }
}

/// Finds which of many references stand in a name, without trying each of them.
private struct PlacesByReference {
  private var places: [[UInt8]: [Int]] = [:]
  private let lengths: [Int]

  init(_ references: [String]) {
    for (place, reference) in references.enumerated() where !reference.isEmpty {
      places[Array(reference.utf8), default: []].append(place)
    }
    lengths = Set(places.keys.map(\.count)).sorted()
  }

  func within(_ name: String) -> [Int] {
    let bytes = Array(name.utf8)
    var found: Set<Int> = []
    for length in lengths where length <= bytes.count {
      for start in 0...bytes.count - length {
        found.formUnion(places[Array(bytes[start..<start + length])] ?? [])
      }
    }
    return found.sorted()
  }
}
