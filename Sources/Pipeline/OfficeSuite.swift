import Casework
import Conversion
import Foundation
import Isolation

/// LibreOffice, where it is installed: it turns Word's and Excel's files of old kinds, and those of its own, into such
/// as are read here.
///
/// It runs as a process of its own, shut in, with a home that is gone afterwards and macros turned off for good. What it
/// makes is bytes like any other: a worker reads them.
public struct OfficeSuite: Sendable {
  /// The one of this machine; nil where there is none.
  public static let shared = OfficeSuite()

  /// Of addresses, in bytes.
  public static let memory = 4 << 30
  /// Of what it makes, in bytes.
  public static let largest = 256 << 20

  public let version: String
  private let program: String

  private init?() {
    let folders = ["/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program", "/opt/libreoffice/program"]
    guard let folder = folders.first(where: { access($0 + "/soffice.bin", X_OK) == 0 }) else { return nil }
    program = folder + "/soffice.bin"
    version = Self.version(in: folder)
  }

  /// As the program's own file has it.
  private static func version(in folder: String) -> String {
    let text = (try? String(contentsOfFile: folder + "/versionrc", encoding: .utf8)) ?? ""
    func value(_ key: String) -> String? {
      text.split(whereSeparator: \.isNewline).first { $0.hasPrefix(key + "=") }.map {
        String($0.dropFirst(key.count + 1))
      }
    }
    let name = value("UpdateID").flatMap { $0.split(separator: "_").dropFirst().first }.map(String.init) ?? "unknown"
    return value("buildid").map { "\(name) \($0)" } ?? name
  }

  /// The file as Word or Excel would write it now.
  ///
  /// - Parameters:
  ///   - executable: this program, which becomes LibreOffice once it is shut in.
  ///   - seconds: of processor time; by the clock four times that.
  func modern(
    _ bytes: [UInt8], of kind: LegacyKind, executable: String, seconds: Int
  ) throws(Failure) -> [UInt8] {
    let folder = NSTemporaryDirectory() + "/casebook-office-" + UUID().uuidString
    let files = FileManager.default
    defer { try? files.removeItem(atPath: folder) }
    do {
      let profile = folder + "/profile/user"
      try files.createDirectory(
        atPath: profile, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
      try Data(Self.settings.utf8).write(to: URL(fileURLWithPath: profile + "/registrymodifications.xcu"))
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/in." + kind.ending))
    } catch {
      throw .unreadable(reason: "no room to convert it in")
    }
    let made = folder + "/out/in." + kind.modernEnding
    // With a new home it may only set that up, and ask to be started again.
    for _ in 0..<2 where access(made, R_OK) != 0 {
      try run(in: folder, kind, executable: executable, seconds: seconds)
    }
    guard let data = files.contents(atPath: made), !data.isEmpty else {
      throw .damaged(reason: "LibreOffice can't open it")
    }
    return Array(data)
  }

  private func run(in folder: String, _ kind: LegacyKind, executable: String, seconds: Int) throws(Failure) {
    let arguments = [
      "keeper", "--folder", folder, "--seconds", "\(seconds)", program,
      "-env:UserInstallation=file://\(folder)/profile",
      "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
      "--infilter=" + kind.origin, "--convert-to", kind.filter, "--outdir",
      folder + "/out", folder + "/in." + kind.ending,
    ]
    var child: ChildProcess
    do throws(ChildProcess.NotStarted) {
      child = try ChildProcess(executable: executable, arguments: arguments)
    } catch {
      throw .damaged(reason: "LibreOffice could not be started")
    }
    let deadline = ContinuousClock.now + .seconds(4 * seconds)
    var silence = ChildProcess.Silence.closed
    do throws(ChildProcess.Silence) { while true { _ = try child.bytes(1, before: deadline) } } catch {
      silence = error
    }
    let ending = child.end()
    if silence == .late || ending.signal == SIGXCPU { throw .timedOut(seconds: seconds) }
  }

  /// No macro, no program, no link to elsewhere is ever followed.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
    </oor:items>

    """
}

/// Kinds of file that are read by way of another.
enum LegacyKind: Sendable {
  case doc, odt, rtf, xls, ods

  init?(_ type: MediaType) {
    switch type {
    case .doc: self = .doc
    case .odt: self = .odt
    case .rtf: self = .rtf
    case .xls: self = .xls
    case .ods: self = .ods
    default: return nil
    }
  }

  var ending: String {
    switch self {
    case .doc: "doc"
    case .odt: "odt"
    case .rtf: "rtf"
    case .xls: "xls"
    case .ods: "ods"
    }
  }

  /// What it is made into.
  var modern: MediaType {
    switch self {
    case .doc, .odt, .rtf: .docx
    case .xls, .ods: .xlsx
    }
  }

  /// As what it's opened. Left to choose, LibreOffice takes what it can't open for text.
  fileprivate var origin: String {
    switch self {
    case .doc: "MS Word 97"
    case .odt: "writer8"
    case .rtf: "Rich Text Format"
    case .xls: "MS Excel 97"
    case .ods: "calc8"
    }
  }

  fileprivate var modernEnding: String { modern == .docx ? "docx" : "xlsx" }
  fileprivate var filter: String { modern == .docx ? "docx:MS Word 2007 XML" : "xlsx:Calc MS Excel 2007 XML" }
}
