import Casework
import Documents

/// What the program says to people about inputs, fields and flags. Facts come in; sentences go out.
public enum Wording {
  /// What went wrong with an input and what to do next.
  public static func message(for failure: Failure) -> String {
    switch failure {
    case .encrypted:
      "It is locked with a password. Open it with the password, save a copy without one, and ingest again."
    case .damaged(let reason):
      "It is damaged (\(trimmed(reason))). Ask for it again, or open it in a viewer, print it to a new PDF and ingest again."
    case .empty:
      "There is nothing in it: 0 bytes. Download it or ask for it again."
    case .noText(let pages):
      "It has no text (\(count(pages, "page"))): a scan in which no word could be read, or pictures only. Scans are read where Tesseract is installed: \(Helper.tesseract.command), and ingest again; casebook doctor says whether it is there."
    case .tooLarge(let pages, let bytes):
      "It is too large (\(size(pages: pages, bytes: bytes))). Split it into parts and ingest those."
    case .tooDeep(let levels):
      "It lies in a file within a file, and so on, more than \(levels) deep, and was not opened. Take it out of there, and ingest it by itself."
    case .tooManyParts(let parts, let bytes):
      "Too much comes out of it (\(count(parts, "file")), \(max(1, bytes >> 20)) MB). Unpack what you need of it into the folder, and ingest again."
    case .unsupported(let kind):
      message(for: kind)
    case .unreadable(let reason):
      "It could not be read (\(trimmed(reason))). Check that it is there and that you may read it, and ingest again."
    case .linkOutside:
      "It is a link to a place outside the folder, which is not followed. Copy the file itself into the folder and ingest again."
    case .changed:
      "It was written to while it was being read. Wait until that has ended, and ingest again."
    case .vanished:
      "It was taken away before its turn came. Put it back and ingest again, or leave it out."
    case .duplicate(let path):
      "It has the same bytes as “\(path)”, whose records stand for both. Nothing to do."
    case .timedOut(let seconds):
      "Reading it took more than \(count(seconds, "second")) of processor time and was stopped. Ingest again with a longer --timeout; if that doesn't help, open it in a viewer, print it to a new PDF and ingest that."
    case .crashed(let crash):
      "What was reading it broke down (\(words(for: crash))). Open it in a viewer, print it to a new PDF and ingest that, or split it into parts."
    }
  }

  private static func words(for crash: Failure.Crash) -> String {
    switch crash {
    case .memory(let megabytes): "it needed more than \(megabytes) MB of memory"
    case .signal(let signal): "signal \(signal)"
    case .exit(let code): "exit code \(code)"
    case .answer: "what it said of the document can't be"
    }
  }

  /// What is wrong with an input and what to do next; nil when nothing is.
  static func message(for failure: Failure?, status: DocumentStatus) -> String? {
    if let failure { return message(for: failure) }
    switch status {
    case .truncated: return truncated
    case .noText: return allHidden
    default: return nil
    }
  }

  /// A document with words, and none that can be seen.
  public static let allHidden =
    "It has text, and none that can be seen on its pages. Look at it in a viewer; casebook ingest --include-hidden reads it all the same."

  /// The text of a document whose end is missing.
  public static let truncated =
    "The end of it could not be read, and records may be missing. Compare it with the original, or ask for it again."

  public static func message(for kind: ForeignKind) -> String {
    switch kind {
    case .wordProcessing:
      "It is a Word file of an old kind, OpenDocument or RTF. These are read where LibreOffice is installed: \(Helper.libreOffice.command), and ingest again."
    case .spreadsheet:
      "It is a workbook of an old kind or OpenDocument. These are read where LibreOffice is installed: \(Helper.libreOffice.command), and ingest again."
    case .presentation: "It is a presentation, which is not read yet. Save it as PDF and ingest again."
    case .office: "It is an Office file of an unknown kind. Save it as PDF and ingest again."
    case .mail:
      "It is a mail message, which is not read yet. Save the message as HTML or PDF and its attachments as files, and ingest again."
    case .outlook:
      "It is a mail as Outlook keeps it (.msg), which is not read. Open it in Outlook or Thunderbird, save it as .eml, and ingest that: its attachments come with it."
    case .image:
      "It is a picture of a kind that is not read. Save it as PNG, JPEG, TIFF or PDF and ingest again."
    case .archive: "It is an archive. Unpack it into the folder and ingest again."
    case .plainText: "It is called a text, and is a program or holds more than letters: nothing in it is read."
    case .special: "It is no ordinary file (a pipe, a device). Take it out of the folder."
    case .unknown:
      "It is of no kind that is known here. PDF, HTML, Word, Excel and mail are read: save it as one of them and ingest again."
    }
  }

  /// Said of a file that was read by its bytes.
  public static func misnamed(claimed: String, found: String) -> String {
    "its name says \(claimed), its bytes say \(found)"
  }

  /// Said of a document some of whose words have no place of their own.
  public static func orphans(_ count: Int) -> String {
    "\(count) of its words \(count == 1 ? "has" : "have") no single place in the layout: compare it with the file"
  }

  /// Why something is put before a person, in plain English.
  public static func meaning(of flag: Flag) -> String {
    switch flag {
    case .lowConfidence: "not sure enough to pass without a look"
    case .ambiguousRank: "the rank's wording can mean more than one rank"
    case .ambiguousForce: "more than one force is named where the sender's name stands"
    case .ambiguousOutcome: "the outcome's wording can mean more than one outcome"
    case .noForce: "no force is named in it"
    case .notPoliceForce: "the sender is not a police force"
    case .outcomeIsFindingOnly: "only a finding is stated (proven, upheld), not what followed from it"
    case .outcomeMissing: "no outcome is stated"
    case .allegationMissing: "what was alleged is not stated in words the program knows"
    case .roleMissing: "whether it was an officer or staff is not stated"
    case .periodMissing: "no date or year is stated"
    case .periodToDate: "the period had not ended when the force answered"
    case .periodOutsideRequest: "the date lies outside the period that was asked about"
    case .impossibleDate: "the date is not in the calendar"
    case .roleRankConflict: "the role and the rank do not go together"
    case .severalOutcomes: "more than one outcome is stated"
    case .inherited: "it is taken from a heading or a row above, not from the same words"
    case .suppressed: "the force gave a range in place of a number"
    case .totalConflict: "the counts do not add up to the total that the force gives"
    case .breakdownsDiffer: "a printed sum and its cells, or two counts of the same matters, can't both be right"
    case .dataElsewhere: "the figures are said to be in another document"
    case .noDate: "the reply has no date"
    case .noReference: "the reply has no reference number"
    case .sanctionNotAvailable: "the rules for such a person, or of that date, do not give this result"
    case .dateAfterReply: "the date lies after the reply's own"
    case .allegationRepeatsRequest: "the words of the allegation are those of the request"
    case .doubtfulRecord: "it may be no matter, or no count, of its own"
    case .correctedLater: "the force corrected the entry after its answer"
    case .doubtfulLetter: "the letter as a whole seems to refuse, or to say that there was nothing"
    case .recordsSetAside:
      "figures or matters were read in it and set aside: it seems to tell of no misconduct, or says that it withholds or imagines them"
    }
  }

  /// What a superseding reply says otherwise, as `disposition: refused → full`.
  public static func difference(_ difference: ReplyDifference) -> String {
    func list(_ values: [String]) -> String { values.isEmpty ? "nothing" : values.joined(separator: ", ") }
    switch difference {
    case .field(let name, let before, let after): return "\(name.rawValue): \(list(before)) → \(list(after))"
    case .records(let kind, let gone, let new):
      return "\(kind == .case ? "cases" : "tallies"): \(gone) gone, \(new) new"
    }
  }

  /// Why text can't be seen.
  public static func meaning(of kind: HiddenText.Kind) -> String {
    switch kind {
    case .underBox: "under a box"
    case .underImage: "under a picture"
    case .underAnnotation: "under an annotation"
    case .sameColour: "in the colour of its ground"
    case .invisible: "drawn without ink"
    case .tiny: "too small to be read"
    case .offPage: "beyond the edge of the page"
    case .notDisplayed: "not displayed"
    case .comment: "in a comment"
    case .deleted: "deleted while changes were tracked"
    case .hiddenSheet: "on a hidden sheet"
    case .hiddenCells: "in hidden rows or columns"
    case .cachedData: "kept behind a pivot table or a link"
    }
  }

  public static func meaning(of state: ReviewState) -> String {
    switch state {
    case .accepted: "accepted by the program"
    case .needsReview: "needs a person's look"
    case .confirmed: "confirmed by a person"
    case .corrected: "corrected by a person"
    case .rejected: "rejected by a person"
    }
  }

  /// `1 page`, `3 pages`, `2 replies`, `4 tallies`.
  public static func count(_ number: Int, _ noun: String) -> String {
    if number == 1 { return "1 \(noun)" }
    return "\(number) " + (noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s")
  }

  private static func size(pages: Int, bytes: Int) -> String {
    let megabytes = "\(max(1, bytes >> 20)) MB"
    return pages > 0 ? "\(count(pages, "page")), \(megabytes)" : megabytes
  }

  private static func trimmed(_ reason: String) -> String { reason.hasSuffix(".") ? String(reason.dropLast()) : reason }
}

/// A program that reads what this one can't by itself, where it is installed.
public enum Helper: String, Hashable, Sendable, CaseIterable {
  case tesseract
  case libreOffice = "libreoffice"

  public var name: String {
    switch self {
    case .tesseract: "Tesseract"
    case .libreOffice: "LibreOffice"
    }
  }

  /// What it is for.
  public var purpose: String {
    switch self {
    case .tesseract: "reads scans and pictures"
    case .libreOffice: "reads .doc, .xls, .odt, .ods and .rtf"
    }
  }

  /// What installs it on Debian.
  public var command: String {
    switch self {
    case .tesseract: "apt-get install tesseract-ocr tesseract-ocr-eng"
    case .libreOffice: "apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"
    }
  }
}
