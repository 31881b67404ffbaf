import Foundation
import TestSupport
import Testing

/// `casebook report --format html` over a few replies of the Corpus, opened in a browser.
@Suite("The page of a report in a browser", .serialized, .enabled(if: Browser.isThere))
struct ReportPageTests {
  private static let names = [
    "MPS 2014020002518.pdf", "Humberside F-2014-00413 reply.pdf", "Wilts_FOI_2014-184_refusal_s12.pdf",
    "wdtk_social_media_investigations_31_sussex.html",
  ]

  /// Written once for all.
  private static let written = Result {
    let folder = try TemporaryFolder()
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Corpus/replies")
    for name in names {
      try folder.write(Array(try Data(contentsOf: corpus.appending(path: name))), to: "replies/\(name)")
    }
    let program = try #require(Program(in: folder.path))
    #expect(try program.run(["ingest", "replies", "--store", "store"]).code == 0)
    let report = ["report", "--store", "store", "--format", "html"]
    #expect(try program.run(report + ["--out", "report.html"]).code == 0)
    #expect(try program.run(report + ["--out", "light.html", "--pictures", "beside"]).code == 0)
    return folder
  }

  private func opened(_ name: String = "report.html", scripts: Bool = true) throws -> Browser {
    let browser = try Browser(scripts: scripts)
    try browser.open("file://\(try ReportPageTests.written.get().path(name))")
    return browser
  }

  @Test func `leads from every figure to its replies and records, and from each of them to its words`() throws {
    let browser = try opened()
    let problems =
      try browser.run(
        """
        const problems = [];
        const target = (a) => document.getElementById(a.getAttribute('href').slice(1));
        const figures = [...document.querySelectorAll('table a[href^="#figure-"], h1 a')];
        if (figures.length < 40) problems.push('only ' + figures.length + ' figures');
        for (const a of figures) {
          const section = target(a);
          if (!section) { problems.push('leads nowhere: ' + a.hash); continue }
          if (!section.querySelector('h3').textContent.trim().endsWith(a.textContent.trim())) problems.push('another number: ' + a.hash);
          if (a.textContent.trim() !== '0' && !section.querySelector('a[href^="#reply-"]')) problems.push('no reply: ' + a.hash);
          if (a.textContent.trim() !== '0' && !a.hash.includes('not_told') && !section.querySelector('a[href^="#record-"]')) problems.push('no record: ' + a.hash);
        }
        for (const a of document.querySelectorAll('a[href^="#"]'))
          if (!target(a)) problems.push('leads nowhere: ' + a.hash);
        for (const article of document.querySelectorAll('article[id^="record-"]')) {
          if (!article.querySelector('blockquote mark')) problems.push('no words: ' + article.id);
          if (article.textContent.includes('.pdf') && !article.querySelector('svg.crop use')) problems.push('no picture: ' + article.id);
        }
        return problems;
        """) as? [String]
    #expect(problems == [])
    #expect(try browser.complaints == [])
  }

  @Test func `needs no script, and a click leads down to the marked words on the page`() throws {
    let browser = try opened(scripts: false)
    try browser.click("#table-ranking td a", answers: false)
    #expect(try browser.address.contains("#figure-force"))
    try browser.click("section[id^=figure-force] a[href^=\"#record-\"]", answers: false)
    #expect(try browser.address.contains("#record-"))
    let picture = try browser.screenshot()
    #expect(try browser.yellowPixels(of: picture) > 100)
  }

  @Test func `is in order for screen readers, wide and narrow, and in print has what is on the screen`() throws {
    let browser = try opened()
    for width in [390, 1280] {
      try browser.resize(width: width, height: 900)
      #expect(try browser.run(Accessibility.script) as? [String] == [])
      #expect(try browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
    }
    let charts =
      try browser.run(
        """
        return [...document.querySelectorAll('svg.chart')].filter((svg) => !svg.querySelector('title').textContent
          || !svg.querySelector('desc').textContent || !svg.closest('section').querySelector('table tbody tr')).length
        """) as? Int
    #expect(charts == 0)
  }

  @Test func `has its pictures beside it when asked, and loads them`() throws {
    let folder = try ReportPageTests.written.get()
    #expect(try !folder.names(in: "light-pages").isEmpty)
    #expect(try folder.bytes(of: "light.html").count < folder.bytes(of: "report.html").count)
    let browser = try opened("light.html")
    #expect(try browser.complaints == [])
  }
}
