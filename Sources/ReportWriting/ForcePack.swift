import Casework
import Documents
import Figures
import Reporting
import Review

/// What will be published of one force, for it to check before that: a page with its own words and pages, and a sheet
/// for what it says is wrong.
public struct ForcePack {
  /// Of all forces: a pack says where the force stands among them.
  private let whole: Report
  /// Of the force alone.
  private let own: Report
  private let force: String
  private let labels: ReportLabels

  /// `input` is that of the whole report.
  public init(_ input: ReportInput, force: String, labels: ReportLabels) {
    whole = Report(input)
    var narrow = input
    narrow.scope.forces = [force]
    // Files of which nobody knows whose they are.
    narrow.unread = []
    own = Report(narrow)
    self.force = force
    self.labels = labels
  }

  /// Whether there is anything of the force to check.
  public var isEmpty: Bool { own.matrix.rows.allSatisfy { $0.reply == nil } }

  public static let sheetName = "corrections.csv"

  public func page(from store: ReviewedStore, pictures: EvidencePictures) throws(StoreError) -> ReportPage.Written {
    try ReportPage(own, labels: labels, opening: opening).written(from: store, pictures: pictures)
  }

  /// What the force is told first.
  private var opening: [String] {
    let place = whole.ranking.places.first { $0.force == force }
    let rank = place.map { place in
      let rank =
        place.rank.isExact ? "rank \(place.rank.min)" : "a rank between \(place.rank.min) and \(place.rank.max)"
      return
        "Among the \(Wording.count(whole.ranking.places.count, "force")) that give a number it has \(rank), with \(Numbers.bounds(place.figure.stated)) of \(Numbers.bounds(whole.total.stated))."
    }
    return [
      "This is what is to be published of \(labels.force(force)), as it was read from the letters named below. Please check it against your records.",
      rank,
      "If something is wrong, write what is right into \(ForcePack.sheetName): “correct” under verdict and the right value under right_value, or “reject” where there was no such matter; say why under note. Or answer by letter, naming the record.",
    ].compactMap(\.self)
  }

  /// Every field that something published rests on, one line each; `casebook import` takes it back.
  public func sheet(from store: ReviewedStore) throws(StoreError) -> [UInt8] {
    let published = Set(own.figures.flatMap { $0.contributions.flatMap(\.records) } + own.incidents.map(\.record))
    let replies = Set(own.matrix.rows.compactMap(\.reply))
    var text = "\u{FEFF}" + CSV.line(Sheet.columns)
    try store.forEachFile { file in
      for line in lines(of: file, published: published, replies: replies) { text += CSV.line(line) }
    }
    return Array(text.utf8)
  }

  private func lines(of file: CaseFile, published: Set<String>, replies: Set<String>) -> [[String]] {
    let identity = Identity(of: file)
    let text = file.document?.text ?? Text()
    func line(_ id: String, _ name: String, _ field: Field, page: Int, context: String) -> [String] {
      let values = field.values.joined(separator: ", ")
      let path = file.place(of: field.evidence.first)?.path ?? file.path
      return [id, name, path, String(page), field.raw ?? "", values, "", "", context, "", "", ""]
    }
    let ofReplies = file.findings.replies.enumerated().filter { replies.contains(identity.reply($0.offset)) }.flatMap {
      index, reply in
      [Reply.FieldName.disposition, .exemptions, .total].filter { !reply[$0].values.isEmpty }.map { name in
        line(
          identity.reply(index), name.rawValue, reply[name], page: reply[name].evidence.first?.page ?? 1, context: "")
      }
    }
    let ofRecords = file.findings.records.filter { published.contains(identity.record($0)) }.sorted {
      $0.span < $1.span
    }.flatMap { record in
      FieldName.allCases.filter { $0 != .force }.compactMap { name -> [String]? in
        guard let field = record[name], !field.values.isEmpty else { return nil }
        return line(
          identity.record(record), name.rawValue, field, page: field.evidence.first?.page ?? record.page,
          context: text[record.span])
      }
    }
    return ofReplies + ofRecords
  }
}
