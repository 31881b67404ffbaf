import Documents
import Foundation
import TestSupport
import Testing

@Suite("The page's guard", .serialized)
struct GuardTests {
  private let review: ReviewProcess
  private let item: String

  init() throws {
    review = try ReviewProcess()
    try review.start()
    let first = try review.get("/")
    item = String((first.headers["location"] ?? "").dropFirst("/items/".count).prefix(16))
  }

  @Test func `lets in this page with its key, and nobody else`() throws {
    let port = review.port
    let key = ["Cookie": "casebook=\(review.token)"]
    #expect(try review.get("/").status == 303)
    #expect(try review.client.send("GET", "/").status == 403)
    #expect(
      try review.client.send("GET", "/?token=\(review.token)", headers: ["Sec-Fetch-Site": "cross-site"]).status == 200)
    #expect(try review.client.send("GET", "/?token=\(String(review.token.reversed()))").status == 403)
    for host in [
      "evil", "evil:\(port)", "127.0.0.1", "127.0.0.1:\(port + 1)", "127.0.0.1:\(port).evil", "[::1]:\(port)",
      // Two of them.
      "127.0.0.1:\(port)\r\nHost: evil", "evil\r\nHost: 127.0.0.1:\(port)",
    ] {
      let answer = try review.client.send("GET", "/", headers: key.merging(["Host": host]) { $1 })
      #expect(answer.status == 403 || answer.status == 400, "\(host)")
    }
    #expect(try review.get("/", ["Sec-Fetch-Site": "cross-site"]).status == 403)
    #expect(try review.get("/", ["Sec-Fetch-Site": "same-site"]).status == 403)
    #expect(try review.get("/", ["Origin": "http://evil"]).status == 403)
    #expect(try review.get("/", ["Cookie": "casebook=\(String(review.token.reversed()))"]).status == 403)
    for path in ["/summary", "/items/\(item)", "/review.js", "/documents/\(String(repeating: "0", count: 64))/pages/1"]
    {
      #expect(try review.client.send("GET", path).status == 403, "\(path)")
    }
  }

  @Test func `takes decisions from the page's own forms alone`() throws {
    let accept = ["command": "accept", "field": "disposition", "seen": "0"]
    let path = "/items/\(item)"
    #expect(try review.post(path, accept, ["Origin": "http://evil"]).status == 403)
    #expect(try review.post(path, accept, ["Origin": "null"]).status == 403)
    #expect(try review.post(path, accept, ["Sec-Fetch-Site": "cross-site"]).status == 403)
    #expect(try review.post(path, accept, ["Sec-Fetch-Site": "none"]).status == 403)
    #expect(try review.post(path, accept.merging(["token": "x"]) { $1 }).status == 403)
    #expect(try review.post(path, accept, ["Cookie": ""]).status == 403)
    let bare = try review.client.send(
      "POST", path, headers: ["Cookie": "casebook=\(review.token)"],
      body: "token=\(review.token)&command=accept&field=&seen=0")
    #expect(bare.status == 403)
    #expect(try review.get("\(path)?command=accept&field=disposition&seen=0").status == 200)
    #expect(try review.decisions.isEmpty)
    #expect(try review.post(path, accept).status == 303)
    #expect(try review.decisions.count == 1)
  }

  @Test func `gives every answer its headers, and refuses what can't be`() throws {
    let policy =
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    for answer in [
      try review.get("/items/\(item)"), try review.get("/nowhere"), try review.client.send("GET", "/"),
      try review.get("/review.css"),
    ] {
      #expect(answer.headers["content-security-policy"] == policy)
      #expect(answer.headers["x-content-type-options"] == "nosniff")
    }
    for path in ["/items/../../etc/passwd", "/items/zzzzzzzzzzzzzzzz", "/items/%3Cscript%3E", "/documents/x/pages/1"] {
      #expect(try review.get(path).status == 404, "\(path)")
    }
    let bad = try review.post(
      "/items/\(item)",
      ["command": "correct", "value": "<script>alert(1)</script>", "field": "disposition", "seen": "0"])
    #expect(bad.status == 409 && !bad.text.contains("<script>alert"))
    #expect(try review.post("/items/\(item)", ["command": "drop", "field": "disposition", "seen": "0"]).status == 409)
    #expect(try review.post("/items/\(item)", ["command": "accept", "field": "<b>", "seen": "0"]).status == 400)
    let long = String(repeating: "x", count: 1 << 17)
    #expect(try review.post("/items/\(item)", ["command": "accept", "field": long, "seen": "0"]).status == 413)
    #expect(try review.decisions.isEmpty)
  }
}

@Suite("A hostile document", .serialized)
struct HostilePageTests {
  /// The last has a quote with a combining mark behind it: one character, and still the end of an attribute.
  static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)",
    "{{title}} {{{source}}}", "</textarea></title><svg onload=alert(1)>", "\"\u{301} onmouseover=alert(1) x=\"\u{301}",
  ]

  private func letter() -> String {
    func escaped(_ text: String) -> String {
      text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }
    let rows = Self.attacks.map {
      "<tr><td>PC</td><td>Racist comment \(escaped($0))</td><td>MA \(escaped($0))</td></tr>"
    }
    return """
      <html><head><title>\(escaped(Self.attacks[5]))</title></head><body><p>Gwent Police</p><p>Our reference: FOI 1\(escaped(Self.attacks[1]))</p>
      <p>How many officers were disciplined for what they wrote on Facebook?</p>
      <table><tr><th>Rank</th><th>Allegation</th><th>Outcome</th></tr>\(rows.joined())</table></body></html>
      """
  }

  @Test(.enabled(if: Browser.isThere)) func `can put nothing into the page but text`() throws {
    let review = try ReviewProcess(replies: ["\"><b onload=alert(1)>.html": Array(letter().utf8)])
    try review.start()
    let browser = try Browser()
    try browser.open(review.address)
    var seen: Set<String> = []
    for _ in 0..<12 {
      let path = try browser.value("location.pathname + location.search")
      seen.insert(path)
      let html = try review.get(path).text
      let harmful = ["<script>", "<img src=x", "<svg onload", "<b onload", "<b>onload"]
      #expect(!harmful.contains(where: html.contains))
      #expect(
        try browser.value(
          "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on') || /javascript:/.test(a.name === 'href' || a.name === 'src' ? a.value : '')).length"
        ) == "0")
      #expect(try browser.value("document.querySelectorAll('script').length") == "1")
      try browser.press("Space")
    }
    #expect(seen.count > 3)
    #expect(try browser.complaints == [])
    try browser.press("e")
    try browser.run("document.getElementById('value').value = \(#""<script>alert(1)</script>""#)")
    try browser.press("Enter")
    #expect(try browser.text(".notice").contains("<script>alert(1)</script>"))
  }
}
