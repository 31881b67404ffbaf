import Casework
import Conversion
import Documents
import Extraction
import Validation
import Vocabulary

/// The stages in their order, each under its version: bytes become a document, a document becomes findings.
///
/// This is the one place where a document's bytes become what a case file holds.
struct Stages: Sendable {
  private let extractor: Extractor
  private let validator: Validator
  let versions: StageVersions
  /// By what every document is read, whatever stands in it; nil where that hangs on its words.
  let commonStamp: String?
  // Each made once: the entries of all files have them in common.
  private let reading: String
  private let conversionStamps = Memo<String?, String>()

  init(vocabulary: Vocabulary, versions: StageVersions) {
    extractor = Extractor(vocabulary: vocabulary)
    validator = Validator(vocabulary: vocabulary)
    self.versions = versions
    reading = versions.reading
    commonStamp = vocabulary.hasAddedWords ? nil : versions.reading(by: vocabulary.ownVersion)
  }

  /// By what a document is read: the rules, and those words that have a say in it.
  func stamp(of document: Document, name: String) -> String {
    commonStamp ?? versions.reading(by: extractor.vocabularyVersion(for: document, fileName: name))
  }

  /// Whether nothing has changed by which a document was read.
  func holds(_ mark: ReadingMark) -> Bool { mark.heldUnder == reading }

  /// What was seen to be as it would be read now.
  func held(_ mark: ReadingMark) -> ReadingMark {
    var mark = mark
    mark.heldUnder = reading
    return mark
  }

  /// Whether a file's bytes, and the kind they are taken for, are known without reading them.
  func isUnchanged(_ input: Input, since known: LedgerEntry) -> Bool {
    guard input.kind == .file, known.sha256 != nil, let facts = input.facts, known.facts == facts else { return false }
    return known.detector == versions.conversion
  }

  /// What a file's bytes are, beside what its name says.
  func types(of bytes: [UInt8], name: String) -> (found: String?, claimed: String?) {
    let type = MediaType.detect(bytes, name: name)
    return (type?.rawValue, type?.contradicted(by: name)?.rawValue)
  }

  func type(found entry: LedgerEntry) -> MediaType? { entry.mediaType.flatMap(MediaType.init) }

  /// Whether a kind may carry other files.
  func hasParts(_ entry: LedgerEntry) -> Bool { entry.mediaType.flatMap(MediaType.init)?.hasParts ?? false }

  /// What hangs on the bytes, the kind they are taken for, and the version of what reads that kind.
  func key(of entry: LedgerEntry, sha256: String) -> ConversionKey {
    let type = entry.mediaType.flatMap(MediaType.init)
    let converter = type?.converter
    var kind = entry.mediaType ?? ""
    // Only there has the name a say.
    if type == nil || type == .plainText {
      kind += "?" + (MediaType.named(fileName(of: entry.path))?.rawValue ?? "")
    }
    return ConversionKey(
      sha256: sha256, size: entry.size ?? 0, kind: kind, converter: converter,
      stamp: conversionStamps.value(of: converter) { versions.conversion(by: converter) })
  }

  /// The kind whose converter is to have the bytes.
  func type(of entry: LedgerEntry) throws(Failure) -> MediaType {
    let type = try known(entry.mediaType.flatMap(MediaType.init), name: fileName(of: entry.path))
    if type.converter == nil { throw .unsupported(ForeignKind(type)) }
    return type
  }

  /// `beforeScan` is called before each page that is read off its picture.
  func product(of job: Job, beforeScan: () -> Void = {}) -> Result<Product, Failure> {
    do throws(Failure) {
      switch job {
      case .convert(let bytes, let type, let name, let isRead):
        let opened = try convert(bytes, as: type, includingHidden: versions.includesHidden, beforeScan: beforeScan)
        if let refusal = Caps.refusal(of: opened.document, bytes: bytes.count) { throw refusal }
        let findings = isRead ? findings(in: opened.document, name: name) : nil
        return .success(Product(document: opened.document, findings: findings, parts: opened.parts))
      case .read(let written, let name, let isOfReply):
        guard let document = written.document else { throw .crashed(.answer) }
        let findings = findings(in: document, name: name, isOfReply: isOfReply)
        return .success(Product(document: document, findings: findings))
      }
    } catch {
      return .failure(error)
    }
  }

  /// What several documents say together; nil where there is no reply among them.
  func joined(_ members: [ReplyMember]) -> ReplyJoiner.Joined? {
    guard var joined = ReplyJoiner.joined(members) else { return nil }
    joined.findings = validator.settled(joined.findings, lead: joined.lead)
    return joined
  }

  /// None in a file that has no words of its own, and only carries others.
  private func findings(in document: Document, name: String, isOfReply: Bool = false) -> Findings {
    if document.words.isEmpty, document.hidden.isEmpty { return Findings() }
    return validator.validated(extractor.findings(in: document, fileName: name, isOfReply: isOfReply), of: document)
  }
}

/// The versions under which what the stages make is kept. What has another version is made anew.
struct StageVersions: Hashable, Sendable {
  /// Of the rules that tell kinds of files and convert them.
  var conversion: String
  /// Of the libraries that read them, by name.
  var libraries: [String: String]
  /// Of rules and model.
  var rules: String
  var words: String
  /// Whether words that can't be seen are read with the others: such a document is another.
  var includesHidden: Bool

  init(vocabulary: Vocabulary, includingHidden: Bool = false) {
    conversion = ConversionVersion.rules
    libraries = ConversionVersion.libraries.merging(
      OfficeSuite.shared.map { ["libreoffice": $0.version] } ?? [:]
    ) { first, _ in first }
    rules = "\(Extractor.version) \(Validator.version)"
    words = vocabulary.version
    includesHidden = includingHidden
  }

  /// Of rules, words and model.
  var reading: String { reading(by: words) }

  func reading(by words: String) -> String { "\(rules) \(words)" }

  /// All of it, in one line.
  var together: String {
    ([conversion, reading] + (includesHidden ? ["with hidden text"] : [])
      + libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }).joined(
        separator: "; ")
  }

  func conversion(by converter: String?) -> String {
    guard let converter else { return conversion }
    var names = [converter]
    // A mail's words are read as those of a page; a page of a PDF may be a picture.
    if ["gmime", "libytnef"].contains(converter) { names.append("libxml2") }
    if converter == "poppler-glib", libraries["tesseract"] != nil { names.append("tesseract") }
    let readers = names.map { "\($0) \(libraries[$0] ?? "")" }.joined(separator: " ")
    return "\(conversion) \(readers)\(includesHidden ? " with hidden text" : "")"
  }
}
