import Casework
import Documents

/// Documents with their fields' words as other annotation programs take them in.
public enum AnnotationExports {
  /// A task of Label Studio: the text, and for each value a region under its field's name, as a prediction.
  /// Offsets there count UTF-16 units, as its page's scripts do.
  public static func labelStudioTask(of file: CaseFile) -> OrderedJSON? {
    guard let document = file.document else { return nil }
    let units = UTF16Offsets(document.text)
    let identity = Identity(of: file)
    let regions = spans(of: file).map { span -> OrderedJSON in
      [
        "id": .string("\(identity.record(span.record))-\(span.label)-\(span.span.start)"),
        "from_name": "fields", "to_name": "text", "type": "labels", "score": .confidence(span.confidence),
        "value": [
          "start": .int(units[span.span.start]), "end": .int(units[span.span.end]),
          "text": .string(document.text[span.span]), "labels": .strings([span.label]),
        ],
        "meta": ["text": .strings(span.values)],
      ]
    }
    return [
      "data": [
        "text": .string(document.text.string), "path": .string(file.path), "sha256": .optional(file.sha256),
      ],
      "predictions": [["model_version": "casebook", "result": .array(regions)]],
    ]
  }

  /// The labelling set-up that those tasks need.
  public static let labelStudioConfiguration =
    "<View>\n  <Labels name=\"fields\" toName=\"text\">\n"
    + FieldName.allCases.map { "    <Label value=\"\($0.rawValue)\"/>\n" }.joined()
    + "  </Labels>\n  <Text name=\"text\" value=\"$text\"/>\n</View>\n"

  /// A line of doccano's JSONL for sequence labelling: offsets in code points.
  public static func doccanoLine(of file: CaseFile) -> OrderedJSON? {
    guard let document = file.document else { return nil }
    return [
      "text": .string(document.text.string),
      "label": .array(
        spans(of: file).map { .array([.int($0.span.start), .int($0.span.end), .string($0.label)]) }),
      "meta": ["path": .string(file.path), "sha256": .optional(file.sha256)],
    ]
  }

  private struct Labelled {
    var record: Record
    var label: String
    var span: Span
    var values: [String]
    var confidence: Double
  }

  /// Every field's words once, in order; records that a person rejected have none.
  private static func spans(of file: CaseFile) -> [Labelled] {
    var seen: Set<String> = []
    return file.findings.records.filter { $0.state != .rejected }.flatMap { record in
      FieldName.allCases.flatMap { name -> [Labelled] in
        guard let field = record[name], !field.values.isEmpty else { return [] }
        return field.evidence.map {
          Labelled(
            record: record, label: name.rawValue, span: $0.span, values: field.values, confidence: field.confidence)
        }
      }
    }.filter { seen.insert("\($0.label) \($0.span.start) \($0.span.end)").inserted }
      .sorted { ($0.span, $0.label) < ($1.span, $1.label) }
  }
}

/// Where each scalar stands when UTF-16 units are counted.
private struct UTF16Offsets {
  private var starts: [Int] = [0]

  init(_ text: Text) {
    starts.reserveCapacity(text.count + 1)
    for scalar in text.scalars { starts.append(starts[starts.count - 1] + (scalar.value > 0xFFFF ? 2 : 1)) }
  }

  subscript(scalar: Int) -> Int { starts[max(0, min(scalar, starts.count - 1))] }
}
