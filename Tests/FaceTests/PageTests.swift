import Casework
import Documents
import Foundation
import TestSupport
import Testing

@Suite("The page in a browser", .serialized, .enabled(if: Browser.isThere))
struct PageTests {
  @Test func `shows the words, takes a decision by key and by click, undoes it, and comes to an end`() throws {
    let review = try ReviewProcess(ReviewProcess.filter)
    let doubts = try review.doubts()
    try #require(doubts.count > 2, "the sample has too few doubts left for a session: choose another")
    let doubt = try #require(doubts.first { $0.fields.contains("allegation") })
    try review.start()
    let browser = try Browser()
    try browser.open(review.address)
    try browser.wait { try browser.screens > 0 }
    try browser.open("http://127.0.0.1:\(review.port)/items/\(doubt.id)")
    try browser.wait { try browser.screens > 0 }

    // The marked words are in sight, on the picture of the page.
    try browser.wait { try browser.value("document.querySelector('.sheet img').naturalWidth > 600") == "true" }
    try browser.click(".fields .open a[href*=allegation]")
    let inSight =
      "(() => { const m = document.getElementById('mark').getBoundingClientRect(), s = document.querySelector('.source').getBoundingClientRect(); return m.top >= s.top && m.bottom <= s.bottom && m.width > 5 })()"
    #expect(try browser.value(inSight) == "true")
    let here = try browser.address
    let picture = try browser.screenshot()
    #expect(try browser.yellowPixels(of: picture) > 300)
    try browser.open(here)
    try browser.wait { try browser.screens > 0 }

    // Accept.
    let first = try browser.text(".value")
    try browser.press("a")
    let accepted = try #require(try review.decisions.last)
    #expect(accepted.action == .confirm && accepted.field == "allegation" && accepted.reviewer == "ann")
    #expect(accepted.value == accepted.before)

    // Correct an outcome by clicking its cell in another row.
    let record = accepted.record
    try browser.open("http://127.0.0.1:\(review.port)/items/\(record)?field=outcome")
    try browser.wait { try browser.screens > 0 }
    let cell = "[...document.querySelectorAll('.sheet a.w')].find(a => a.href.baseVal.includes('words=' + "
    let file = try review.store.caseFile(.init(path: ReviewProcess.names[0]))
    let text = try #require(file.document?.text)
    let wanted = try #require(file.document?.tables.flatMap(\.cells).first { text[$0.span] == "Dismissed" })
    let shown = try browser.screens
    try browser.run(
      "\(cell)'\(wanted.span.start)-\(wanted.span.end)')).dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))"
    )
    try browser.wait { try review.decisions.count == 2 }
    let corrected = try #require(try review.decisions.last)
    #expect(corrected.action == .correct && corrected.value == ["dismissed"])
    #expect(corrected.evidence?.first?.quote.exact == "Dismissed")
    #expect(corrected.evidence?.first?.evidence.span == wanted.span)
    #expect(corrected.evidence?.first?.evidence.box != nil)

    // Undo, twice.
    try browser.wait { try browser.screens > shown }
    try browser.press("Backspace")
    try browser.press("Control+z")
    #expect(try review.decisions.map(\.action) == [.confirm, .correct, .undo, .undo])
    #expect(try browser.text(".value") == first)

    // Finish.
    try browser.press("D")
    for _ in 0..<40 where try !browser.text("#here").contains("Nothing is left") { try browser.press("a") }
    #expect(try browser.text("#here").contains("Nothing is left"))
    #expect(try browser.complaints == [])
    try browser.open("http://127.0.0.1:\(review.port)/summary")
    #expect(try browser.text("pre").contains("settled"))
  }

  @Test func `is in order for eyes, hands and screen readers, wide and narrow, and quick`() throws {
    let review = try ReviewProcess()
    try review.start()
    let browser = try Browser()
    try browser.open(review.address)
    try browser.wait { try browser.screens > 0 }
    for width in [390, 1280] {
      try browser.resize(width: width, height: 900)
      for _ in 0..<2 {
        #expect(try browser.value("innerWidth") == String(width))
        #expect(try browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
        let problems = try browser.run(Accessibility.script) as? [String]
        #expect(problems == [])
        try browser.press("Space")
      }
      try browser.press("e")
      let problems = try browser.run(Accessibility.script) as? [String]
      #expect(problems == [])
      #expect(try browser.value("document.activeElement.id") == "value")
      try browser.press("Escape")
    }
    _ = try browser.run(Latency.script)
    for _ in 0..<20 { try browser.press("a") }
    let times = (try browser.run("return window.times") as? [Double] ?? []).sorted()
    #expect(times.count >= 15)
    let median = times[times.count / 2]
    print("from key to next field: median \(Int(median)) ms, slowest \(Int(times.last ?? 0)) ms")
    // Of a debug build, with other work on the machine.
    #expect(median < 500)
    #expect(try browser.complaints == [])
  }

  @Test func `keeps a note with its field until something is decided, and then with that`() throws {
    let review = try ReviewProcess()
    try review.start()
    let browser = try Browser()
    try browser.open(review.address)
    try browser.wait { try browser.screens > 0 }
    try browser.press("c", answers: false)
    #expect(try browser.value("document.activeElement.id") == "note")
    try browser.run("document.getElementById('note').value = 'ask the force'")
    try browser.press("Enter", answers: false)
    #expect(try browser.value("document.activeElement.id") != "note")
    #expect(try review.decisions.isEmpty)
    // Left for the field's form, and that left again.
    try browser.press("e")
    #expect(try browser.value("document.getElementById('note').value") == "ask the force")
    try browser.press("Escape")
    // A key that decides nothing says so.
    try browser.press("Space")
    #expect(try browser.text(".notice").contains("a note goes with a decision"))
    #expect(try browser.value("document.getElementById('note').value") == "ask the force")
    try browser.press("f")
    #expect(try review.decisions.map(\.note) == ["ask the force"])
    #expect(try browser.value("document.getElementById('note').value") == "")
    try browser.press("k")
    let flagged = try #require(try review.decisions.first)
    try browser.open("http://127.0.0.1:\(review.port)/items/\(flagged.record)?field=\(flagged.field ?? "")")
    #expect(try browser.text(".decided").contains("ask the force"))
  }

  @Test func `works without scripts`() throws {
    let review = try ReviewProcess()
    try review.start()
    let browser = try Browser(scripts: false)
    try browser.open(review.address)
    let before = try browser.address
    try browser.click("button[value=accept]", answers: false)
    try browser.wait { try browser.address != before }
    #expect(try review.decisions.count == 1)
    // A note is sent by whatever button, and by none when the line is ended.
    try browser.run("document.getElementById('note').value = 'by hand'")
    try browser.click("button[value=flag]", answers: false)
    try browser.wait { try review.decisions.count == 2 }
    #expect(try review.decisions.last?.note == "by hand")
    try browser.click("a[data-action=edit]", answers: false)
    #expect(try browser.address.contains("edit=1"))
  }
}

enum Latency {
  /// From a key to the frame after the next screen.
  static let script = """
    window.times = [];
    let start = 0;
    window.addEventListener('keydown', () => { start = performance.now() }, true);
    new MutationObserver(() => {
      // The next key may be down before this screen has been painted.
      const pressed = start;
      start = 0;
      if (pressed) requestAnimationFrame(() => requestAnimationFrame(() => window.times.push(performance.now() - pressed)));
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-ready'] });
    """
}

/// A small check of what an audit of accessibility would name: names of controls, contrast, the order of focus.
enum Accessibility {
  static let script = """
    const problems = [];
    const seen = (e) => e.checkVisibility({ visibilityProperty: true });
    const name = (e) => (e.getAttribute('aria-label') || e.textContent || (e.labels && [...e.labels].map(l => l.textContent).join('')) || e.alt || '').trim();
    for (const e of document.querySelectorAll('button, a[href]:not([aria-hidden]), summary, input:not([type=hidden])'))
      if (seen(e) && !name(e)) problems.push('no name: ' + e.outerHTML.slice(0, 80));
    for (const e of document.querySelectorAll('img')) if (!e.alt) problems.push('no alt');
    if (!document.documentElement.lang) problems.push('no language');
    if (document.querySelectorAll('h1').length !== 1) problems.push('not one h1');
    if (new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size !== document.querySelectorAll('[id]').length) problems.push('an id twice');
    const rgb = (c) => { const m = c.match(/[\\d.]+/g).map(Number); return m.length > 3 && m[3] === 0 ? null : m };
    const light = (c) => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 }); return .2126 * r + .7152 * g + .0722 * b };
    const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c) return c } return [255, 255, 255] };
    for (const e of document.querySelectorAll('body *')) {
      if (!seen(e) || ![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
      const a = light(rgb(getComputedStyle(e).color)), b = light(ground(e));
      const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
      if (ratio < 4.5) problems.push('contrast ' + ratio.toFixed(2) + ': ' + e.outerHTML.slice(0, 80));
    }
    const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex]')].filter(e => e.tabIndex >= 0 && seen(e));
    if (stops.some(e => e.tabIndex > 0)) problems.push('a tabindex above 0');
    const within = stops.filter(e => e.closest('.record'));
    for (let i = 1; i < within.length; i++) {
      const a = within[i - 1].getBoundingClientRect(), b = within[i].getBoundingClientRect();
      if (b.bottom <= a.top - 4) problems.push('focus jumps back: ' + within[i].outerHTML.slice(0, 80));
    }
    for (const e of stops) { const r = e.getBoundingClientRect(); if (r.width < 1 || r.height < 1) problems.push('no size: ' + e.outerHTML.slice(0, 80)) }
    return problems;
    """
}
