import Foundation
import TestSupport

/// A headless Chromium, driven over WebDriver.
final class Browser {
  struct Refused: Error { var what: String }

  /// Whether this machine has one.
  static let isThere = ["/usr/bin/chromium", "/usr/bin/chromedriver"].allSatisfy(FileManager.default.isExecutableFile)

  private let driver: Process
  private let client: HTTPClient
  private let folder: TemporaryFolder
  private var session = ""

  init(width: Int = 1280, height: Int = 900, scripts: Bool = true) throws {
    folder = try TemporaryFolder()
    driver = Process()
    driver.executableURL = URL(fileURLWithPath: "/usr/bin/chromedriver")
    // A port that is free; the driver says which it took.
    driver.arguments = ["--port=0"]
    let said = Pipe()
    driver.standardOutput = said
    driver.standardError = FileHandle.nullDevice
    try driver.runHearingSignals()
    client = HTTPClient(port: try Browser.port(saidOn: said.fileHandleForReading))
    var options: [String: Any] = [
      "args": [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--user-data-dir=\(folder.path("profile"))", "--window-size=\(width),\(height)",
      ]
    ]
    if !scripts { options["prefs"] = ["profile.managed_default_content_settings.javascript": 2] }
    let wanted: [String: Any] = [
      "capabilities": ["alwaysMatch": ["goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"]]]
    ]
    // The first may come to nothing on a busy machine.
    let first = try? call("POST", "/session", wanted)
    let answer = try (first ?? call("POST", "/session", wanted)) as? [String: Any]
    session = answer?["sessionId"] as? String ?? ""
    // The window's own size has bars in it, and less than 500 pixels it won't have.
    try resize(width: width, height: height)
  }

  /// "ChromeDriver was started successfully on port 40539."
  private static func port(saidOn output: FileHandle) throws -> Int {
    var said = ""
    while !said.contains("successfully on port ") || !said.hasSuffix("\n") {
      let more = output.availableData
      guard !more.isEmpty else { throw Refused(what: "chromedriver ended: \(said)") }
      said += String(decoding: more, as: UTF8.self)
    }
    let digits = said.components(separatedBy: "successfully on port ")[1].prefix(while: \.isNumber)
    guard let port = Int(digits) else { throw Refused(what: said) }
    return port
  }

  deinit {
    _ = try? call("DELETE", "/session/\(session)")
    kill(driver.processIdentifier, SIGTERM)
    driver.waitUntilExit()
  }

  @discardableResult
  private func call(_ method: String, _ path: String, _ body: [String: Any]? = nil) throws -> Any? {
    let json = try body.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) }
    let answer = try client.send(
      method, path, headers: ["Content-Type": "application/json"], body: json ?? (method == "POST" ? "{}" : ""))
    let value = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    if answer.status != 200 {
      let problem = value?["value"] as? [String: Any]
      throw Refused(what: "\(problem?["error"] ?? answer.status): \(problem?["message"] ?? "")")
    }
    return value?["value"]
  }

  private func inSession(_ method: String, _ path: String, _ body: [String: Any]? = nil) throws -> Any? {
    try call(method, "/session/\(session)\(path)", body)
  }

  private func devtools(_ command: String, _ parameters: [String: Any]) throws {
    _ = try inSession("POST", "/goog/cdp/execute", ["cmd": command, "params": parameters])
  }

  func resize(width: Int, height: Int) throws {
    try devtools(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
  }

  // MARK: what a person does

  func open(_ address: String) throws { _ = try inSession("POST", "/url", ["url": address]) }

  var address: String { get throws { try inSession("GET", "/url") as? String ?? "" } }

  /// Keys by their names, one after the other; each is answered by another screen.
  func press(_ keys: String..., answers: Bool = true) throws {
    let codes = [
      "Enter": "\u{E007}", "Backspace": "\u{E003}", "Escape": "\u{E00C}", "ArrowDown": "\u{E015}", "Tab": "\u{E004}",
      "ArrowUp": "\u{E013}", "ArrowRight": "\u{E014}", "ArrowLeft": "\u{E012}", "Space": " ", "Control": "\u{E009}",
    ]
    for key in keys {
      let before = answers ? try screens : 0
      let parts = key.split(separator: "+").map { codes[String($0)] ?? String($0) }
      let down = parts.map { ["type": "keyDown", "value": $0] }
      let up = parts.reversed().map { ["type": "keyUp", "value": $0] }
      func strike() throws {
        _ = try inSession(
          "POST", "/actions", ["actions": [["type": "key", "id": "keyboard", "actions": down + up] as [String: Any]]])
      }
      try strike()
      guard answers else { continue }
      // On a machine with much to do the browser may drop a key: nothing was decided, and it is struck again.
      do { try wait(seconds: 10) { try self.screens > before } } catch {
        try strike()
        try wait { try self.screens > before }
      }
    }
  }

  func type(_ text: String) throws {
    for character in text { try press(character == " " ? "Space" : String(character), answers: false) }
  }

  func click(_ selector: String, answers: Bool = true) throws {
    let before = answers ? try screens : 0
    let element = try inSession("POST", "/element", ["using": "css selector", "value": selector]) as? [String: Any]
    guard let id = element?.values.first as? String else { throw Refused(what: selector) }
    _ = try inSession("POST", "/element/\(id)/click", [:])
    if answers { try wait { try self.screens > before } }
  }

  /// How many screens the page has shown since it was loaded.
  var screens: Int {
    get throws { Int(try run("return document.documentElement.dataset.ready || '0'") as? String ?? "") ?? 0 }
  }

  @discardableResult
  func run(_ script: String) throws -> Any? {
    try inSession("POST", "/execute/sync", ["script": script, "args": []])
  }

  func text(_ selector: String) throws -> String {
    try run("return document.querySelector(\(quoted(selector)))?.textContent.trim() ?? ''") as? String ?? ""
  }

  func value(_ script: String) throws -> String { try run("return String(\(script))") as? String ?? "" }

  private func quoted(_ text: String) -> String {
    String(
      decoding: (try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)) ?? Data(), as: UTF8.self
    )
  }

  func wait(seconds: Double = 30, for condition: () throws -> Bool) throws {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if (try? condition()) == true { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw Refused(what: "waited in vain at \((try? address) ?? "")")
  }

  func screenshot() throws -> [UInt8] {
    let base64 = try inSession("GET", "/screenshot") as? String ?? ""
    return Array(Data(base64Encoded: base64) ?? Data())
  }

  /// How many pixels of a picture are the yellow of a mark, whatever ground it lies on. The browser counts, on a page of
  /// its own.
  func yellowPixels(of png: [UInt8]) throws -> Int {
    try open("about:blank")
    let script = """
      const done = arguments[1];
      const bytes = Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0));
      createImageBitmap(new Blob([bytes], { type: 'image/png' })).then((image) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        let count = 0;
        for (let i = 0; i < data.length; i += 4)
          if (data[i] > 210 && data[i + 1] > 190 && data[i] - data[i + 2] > 45) count++;
        done(count);
      }, () => done(-1));
      """
    let arguments = [Data(png).base64EncodedString()]
    return try inSession("POST", "/execute/async", ["script": script, "args": arguments]) as? Int ?? -1
  }

  /// What the page complained of since this was last asked.
  var complaints: [String] {
    get throws {
      let entries = try inSession("POST", "/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
      return entries.filter { $0["level"] as? String != "INFO" }.compactMap { $0["message"] as? String }
    }
  }
}
