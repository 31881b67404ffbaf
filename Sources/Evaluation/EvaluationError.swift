import Foundation

/// Why a run could not be scored, or a set of floors not be read or written.
public enum EvaluationError: Error, Equatable, Sendable {
  /// The folder or file isn't there, or can't be read.
  case unreadable(path: String, reason: String)
  /// A gold file isn't in the gold format.
  case badGold(file: String, reason: String)
  /// A gold tally is cut by something that records have no column for.
  case unknownDimension(file: String, name: String)
  /// Two gold files speak of one document.
  case goldTwice(document: String, files: [String])
  /// The folder holds no gold, or none of the forms asked for.
  case noGold(folder: String, found: Int)
  /// A line of the export isn't what the record contract says.
  case badLine(file: String, line: Int, reason: String)
  /// A record names a reply that `replies.jsonl` doesn't have.
  case orphanRecord(record: String, reply: String)
  /// Several input files of the run have the name of one gold document.
  case ambiguousDocument(name: String, paths: [String])
  case badFloors(file: String, reason: String)
  /// Floors only rise unless lowering is asked for.
  case wouldLower(floors: [String])
  case unwritable(path: String, reason: String)
}

extension EvaluationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .badGold(let file, let reason): "\(file) is not gold: \(reason)"
    case .unknownDimension(let file, let name): "\(file): no record has the dimension \"\(name)\""
    case .goldTwice(let document, let files):
      "\(document) has several gold files: \(files.joined(separator: ", "))"
    case .noGold(let folder, let found):
      found == 0 ? "no gold in \(folder)" : "none of the \(found) gold files in \(folder) has a form asked for"
    case .badLine(let file, let line, let reason): "\(file), line \(line): \(reason)"
    case .orphanRecord(let record, let reply):
      "record \(record) belongs to reply \(reply), which replies.jsonl does not hold"
    case .ambiguousDocument(let name, let paths):
      "the run has several files named \(name): \(paths.joined(separator: ", "))"
    case .badFloors(let file, let reason): "\(file) does not hold floors: \(reason)"
    case .wouldLower(let floors):
      "floors only rise unless lowering is allowed; these would fall: \(floors.joined(separator: "; "))"
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    }
  }
}

extension DecodingError {
  /// The place and the matter of a decoding failure in one line.
  var inOneLine: String {
    let (what, context): (String, DecodingError.Context) =
      switch self {
      case .keyNotFound(let key, let context): ("no \"\(key.stringValue)\"", context)
      case .typeMismatch(let type, let context): ("expected \(type)", context)
      case .valueNotFound(let type, let context): ("null where \(type) is expected", context)
      case .dataCorrupted(let context): (context.debugDescription, context)
      @unknown default: ("not readable", DecodingError.Context(codingPath: [], debugDescription: ""))
      }
    let place = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return place.isEmpty ? what : "\(what) at \(place.joined(separator: "."))"
  }
}

/// The failure in one line, whatever threw it.
func reason(_ error: any Error) -> String {
  (error as? DecodingError)?.inOneLine ?? error.localizedDescription
}
