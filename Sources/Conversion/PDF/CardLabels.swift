import Documents

/// Labels that come again and again in a document, each as far from its value as the others are.
struct CardLabels: Sendable, Equatable {
  /// How far right of their labels values begin.
  let offset: Double
  let names: Set<String>

  /// The least number of labels that come again by which cards are told.
  static let least = 3
  /// Places this near to one another are one.
  static let near = 2.0

  /// Sets of labels that the lines of all pages share, those met most often first.
  static func learned(from pages: [[Line]]) -> [CardLabels] {
    var seen: [Int: [String: Int]] = [:]
    for line in pages.joined() {
      for (label, value) in pairs(of: line) {
        guard let name = name(of: label) else { continue }
        seen[Int((value.left - label.left).rounded()), default: [:]][name, default: 0] += 1
      }
    }
    var found: [(labels: CardLabels, sightings: Int)] = []
    for offset in seen.keys.sorted() {
      let around = (offset - 1...offset + 1).compactMap { seen[$0] }
      let counts = around.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
      let recurring = counts.filter { $0.value > 1 }
      guard recurring.count >= least else { continue }
      found.append((CardLabels(offset: Double(offset), names: Set(recurring.keys)), recurring.values.reduce(0, +)))
    }
    // Of offsets side by side only the one most labels share is meant.
    return found.filter { one in
      !found.contains { other in
        abs(other.labels.offset - one.labels.offset) <= 2 && other.labels != one.labels
          && (other.sightings, -other.labels.offset) > (one.sightings, -one.labels.offset)
      }
    }
    .sorted { ($0.sightings, -$0.labels.offset) > ($1.sightings, -$1.labels.offset) }
    .prefix(4).map(\.labels)
  }

  /// Where labels of this kind begin on a page, from the left.
  func columns(of lines: [Line]) -> [Double] {
    var counts: [(left: Double, count: Int)] = []
    for line in lines {
      for (label, value) in CardLabels.pairs(of: line) {
        guard abs(value.left - label.left - offset) <= CardLabels.near, let name = CardLabels.name(of: label),
          names.contains(name)
        else { continue }
        if let known = counts.firstIndex(where: { abs($0.left - label.left) <= CardLabels.near }) {
          counts[known].count += 1
        } else {
          counts.append((label.left, 1))
        }
      }
    }
    // A column can't begin among the labels of another.
    return counts.filter { one in
      !counts.contains { abs($0.left - one.left) < offset && $0.left != one.left && $0.count > one.count }
    }
    .map(\.left).sorted()
  }

  /// What a label says, whatever its colon, leaders and case; nil for words that can be none.
  static func name(of words: [PageWord]) -> String? {
    let plain = words.filter { !isLeader($0) }
    guard !plain.isEmpty, plain.count <= 7, let first = plain[0].scalars.first, first.properties.isAlphabetic else {
      return nil
    }
    let text = plain.map(\.text).joined(separator: " ").lowercased()
    let name = String(text.reversed().drop { ".:… ".contains($0) }.reversed())
    return name.isEmpty || name.count > 45 ? nil : name
  }

  private static func name(of stretch: Line) -> String? { name(of: stretch.words) }

  /// Each two stretches of words that stand beside one another; none in lines that have many.
  private static func pairs(of line: Line) -> [(label: Line, value: Line)] {
    var parts: [[PageWord]] = []
    for word in line.words {
      if let last = parts.last?.last, word.box.left - last.box.right <= 0.45 * word.em,
        isLeader(word) || !isLeader(last)
      {
        parts[parts.count - 1].append(word)
      } else if isLeader(word), !parts.isEmpty {
        parts[parts.count - 1].append(word)
      } else {
        parts.append([word])
      }
    }
    let stretches = parts.compactMap { Line($0) }
    return stretches.count > 6 ? [] : Array(zip(stretches, stretches.dropFirst()))
  }

  /// Dots that lead from a label to its value.
  static func isLeader(_ word: PageWord) -> Bool {
    word.scalars.count > 2 && word.scalars.allSatisfy { $0 == "." || $0 == "…" || $0 == "_" }
      || word.scalars.allSatisfy { $0 == "…" }
  }
}
