import Foundation
import TestSupport
import Testing

@Suite("A browser", .serialized)
struct OpeningTests {
  /// A review that finds this in place of the program that opens pages, and what that was called with.
  private func called(display: String?) throws -> (review: ReviewProcess, arguments: String?, page: String) {
    let review = try ReviewProcess(opens: true)
    let (opener, said) = (review.folder.path("bin/xdg-open"), review.folder.path("opened"))
    try review.folder.write(
      "#!/bin/sh\nprintf '%s' \"$*\" > '\(said).new'; stat -c %a \"$1\" > '\(said).mode'; cp \"$1\" '\(said).page'; mv '\(said).new' '\(said)'\n",
      to: "bin/xdg-open")
    chmod(opener, 0o755)
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = review.folder.path("bin") + ":" + (environment["PATH"] ?? "")
    environment["DISPLAY"] = display
    environment["WAYLAND_DISPLAY"] = nil
    try review.start(environment: environment)
    let deadline = Date(timeIntervalSinceNow: display == nil ? 1 : 20)
    while Date() < deadline, !FileManager.default.fileExists(atPath: said) { Thread.sleep(forTimeInterval: 0.05) }
    guard FileManager.default.fileExists(atPath: said) else { return (review, nil, "") }
    #expect(try review.folder.text(of: "opened.mode") == "600\n")
    return (review, try review.folder.text(of: "opened"), try review.folder.text(of: "opened.page"))
  }

  @Test func `is sent to the page by a file of the user's own, so that no list of processes shows the key`() throws {
    let (review, arguments, page) = try called(display: ":9")
    let called = try #require(arguments)
    #expect(!review.token.isEmpty && !called.contains(review.token) && !called.contains("http"))
    #expect(page.contains("url=\(review.address)\""))
  }

  @Test func `is not opened where there is no screen`() throws {
    #expect(try called(display: nil).arguments == nil)
  }
}
