import Casework
import Documents

/// The line of an input, an unreadable one included.
public enum DocumentLines {
  public static func line(of file: CaseFile) -> OrderedJSON {
    [
      "id": .string(Identity(of: file).document),
      "path": .string(file.path),
      "sha256": .optional(file.sha256),
      "media_type": .optional(file.mediaType),
      "pages": .optional(file.pages),
      "status": .string(file.status.rawValue),
      "message": .optional(file.message),
      "converter": .optional(file.converter),
      "tagged": .bool(file.document?.tagged ?? false),
      "ocr": .bool(file.document?.isRecognised ?? false),
      "warnings": .strings(file.warnings),
      "words": .optional(file.document?.words.count),
      "words_in_tables": .optional(file.document?.wordsInTables),
      "hidden_text": .array((file.document?.hidden ?? []).map(hiddenText)),
      "parent": .optional(file.parent.map { Identity(of: $0).document }),
    ]
  }

  /// Where it stands, and never what it says.
  private static func hiddenText(_ hidden: HiddenText) -> OrderedJSON {
    [
      "kind": .string(hidden.kind.rawValue),
      "page": .int(hidden.page),
      "bbox": json(hidden.box),
      "length": .int(hidden.length),
    ]
  }
}

extension CaseFile {
  /// What is wrong and what to do next; nil when nothing is.
  public var message: String? { Wording.message(for: failure, status: status) }

  /// What the reader should know of a file that was read.
  public var warnings: [String] {
    var all = document?.warnings ?? []
    if let claimedType, let mediaType {
      all.insert(Wording.misnamed(claimed: claimedType, found: mediaType), at: 0)
    }
    let orphans = document?.orphans().count ?? 0
    if orphans > 0 { all.append(Wording.orphans(orphans)) }
    return all
  }
}

extension LedgerEntry {
  /// What is wrong and what to do next; nil when nothing is.
  public var message: String? { Wording.message(for: cause, status: status) }
}

extension Document {
  /// How many of its words stand in tables, their captions included.
  public var wordsInTables: Int {
    words.count { word in tables.contains { $0.span.contains(word.span) } }
  }
}
