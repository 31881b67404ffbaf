import Documents

/// Adds up what the selected replies state, each matter once.
struct FigureMaker {
  let selection: Selection

  private struct Part {
    var reply: PopulationSolver
    var stated: Bounds
    var atMost: Int
    var records: [String]
    var fields: [FieldName]
  }

  func total(id: String = "total", force: String? = nil) -> Figure {
    // A force that answers with nought is one that the total rests on.
    figure(id, of: selection.clusters.filter { force == nil || $0.force == force }, withNoughts: true) { solver in
      let counted = solver.source.records.filter { $0.record.counted && $0.record.state != .rejected }
      return Part(
        reply: solver, stated: solver.total, atMost: solver.total.max, records: counted.map(\.id), fields: [])
    }
  }

  /// The rows of a table by these dimensions, and the matters of which none of them is told.
  func table(_ dimensions: [Axis], name: String) -> FigureTable {
    var cuts: [String: Cut] = [:]
    for solver in selection.clusters.flatMap(\.members) { cuts[solver.source.population] = solver.cut(by: dimensions) }
    let fields = dimensions.map(\.field)
    let keys = Set(cuts.values.flatMap { $0.slices.map(\.key) }).sorted { $0.lexicographicallyPrecedes($1) }
    let rows = keys.map { key in
      let figure = figure("\(name)/\(key.joined(separator: "|"))", of: selection.clusters) { solver in
        let slice = cuts[solver.source.population]?.slices.first { $0.key == key }
        // Where the reply doesn't tell it of anybody, it may be so of all.
        let rest = cuts[solver.source.population]?.notTold.max ?? 0
        return Part(
          reply: solver, stated: slice?.stated ?? .zero, atMost: slice?.atMost ?? rest, records: slice?.records ?? [],
          fields: fields)
      }
      return FigureTable.Row(key: key, figure: figure)
    }
    let notTold = figure("\(name)/not_told", of: selection.clusters) { solver in
      let rest = cuts[solver.source.population]?.notTold ?? .zero
      return Part(reply: solver, stated: rest, atMost: rest.max, records: [], fields: fields)
    }
    let telling = selection.clusters.filter { cluster in
      cluster.members.contains { !(cuts[$0.source.population]?.slices ?? []).isEmpty }
    }
    return FigureTable(
      name: name, dimensions: dimensions, rows: rows, notTold: notTold, forces: Set(telling.map(\.force)).sorted(),
      disagreements: selection.clusters.flatMap(\.members).flatMap { cuts[$0.source.population]?.disagreements ?? [] },
      isTightest: cuts.values.allSatisfy(\.isTightest))
  }

  private func figure(
    _ id: String, of clusters: [Selection.Cluster], withNoughts: Bool = false, _ part: (PopulationSolver) -> Part
  ) -> Figure {
    var figure = Figure(id: id, stated: .zero, atMost: 0, basis: Basis(), contributions: [])
    for cluster in clusters {
      let parts = cluster.members.map(part)
      // Replies that may count the same matters: at least the largest of them, at most all.
      figure.stated += Bounds(parts.map(\.stated.min).max() ?? 0, parts.map(\.stated.max).reduce(0, +))
      figure.atMost += parts.map(\.atMost).reduce(0, +)
      let contributions = parts.filter { withNoughts || $0.stated.max > 0 }.map(contribution)
      figure.contributions += contributions
      if let largest = contributions.max(by: { $0.stated.min < $1.stated.min }) {
        figure.basis = figure.basis + largest.basis
      }
    }
    return figure
  }

  private func contribution(_ part: Part) -> Contribution {
    let source = part.reply.source
    return Contribution(
      reply: source.id, force: source.force ?? "", stated: part.stated, atMost: part.atMost,
      basis: BasisReader(source: source, fields: part.fields).basis(of: part.stated.min, records: part.records),
      records: part.records)
  }
}

/// One table of a report.
public struct FigureTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var key: [String]
    public var figure: Figure
  }

  public var name: String
  public var dimensions: [Axis]
  public var rows: [Row]
  public var notTold: Figure
  /// Those that tell it of anybody.
  public var forces: [String]
  public var disagreements: [Disagreement]
  public var isTightest: Bool

  /// Whether rows and what isn't told are the total, each matter once.
  public var isPartition: Bool { dimensions.allSatisfy(\.isPartition) }
}
