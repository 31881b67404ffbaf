/// Words by which the parts of a page are known.
enum HTMLCues {
  /// Class and id words of menus and of everything else that serves finding one's way.
  static let navigation: Set<String> = [
    "nav", "navbar", "navigation", "subnav", "sitenav", "mainnav", "topnav", "leftnav", "menu", "submenu",
    "mainmenu",
    "breadcrumb", "breadcrumbs", "crumb", "crumbs", "breadcrumbtrail", "cookie", "cookies", "cookiebar",
    "cookiebanner", "consent", "ccc", "gdpr", "skip", "skiplink", "skiplinks", "skipnav", "search",
    "searchbox",
    "searchform", "pagination", "pager", "share", "sharing", "sharethis", "addthis", "addtoany", "login",
    "signin",
    "toolbar", "toc", "jumplinks", "backtotop", "printlink", "alphabet",
  ]
  /// The same, where the content must bear it out: short, or mostly links.
  static let weakNavigation: Set<String> = [
    "social", "utility", "language", "lang", "exit", "actions", "contents", "accessibility", "az", "tools",
    "links",
  ]
  static let aside: Set<String> = [
    "aside", "sidebar", "rightbar", "leftbar", "related", "similar", "popular", "promo", "promos",
    "promotion",
    "advert", "adverts", "ads", "widget", "widgets", "useful", "helpful", "feedback", "rating", "survey",
    "newsletter", "mailing", "popup", "modal", "alert", "news", "latest", "recommended", "teaser", "teasers",
    "subscribe", "alsolike", "rightcol", "rightcolumn", "leftcol", "leftcolumn", "secondary", "tertiary",
    "supplementary", "quicklinks", "callout",
  ]
  /// Words that mean a side column only where the content says so too.
  static let sides: Set<String> = ["left", "right", "side", "column", "col"]
  static let footer: Set<String> = [
    "footer", "foot", "sitefooter", "pagefooter", "copyright", "colophon", "contentinfo", "bottom",
  ]
  static let letterhead: Set<String> = [
    "header", "masthead", "siteheader", "banner", "logo", "brand", "branding", "sitename", "sitetitle",
    "head", "top",
  ]
  /// Beside these a header or footer belongs to a part of the page, not to the site.
  static let parts: Set<String> = [
    "article", "entry", "post", "content", "section", "table", "request", "correspondence", "card", "panel",
    "accordion", "message", "row", "list", "item", "col", "column", "response", "body", "details", "tab",
    "comment",
  ]
  /// Things that open on a click: their content belongs to the page though it starts out hidden.
  static let foldable: Set<String> = [
    "tab", "tabs", "tabpanel", "tabcontent", "pane", "panel", "accordion", "collapse", "collapsed",
    "collapsible",
    "expand", "expandable", "toggle", "details", "disclosure", "reveal", "content", "fold",
  ]

  /// Words for screen readers, and what is shown at times only.
  private static let forOthers: Set<String> = [
    "sr", "screenreader", "screenreaders", "visually", "visuallyhidden", "assistive", "offscreen", "a11y", "tooltip",
    "overlay", "loading", "loader", "spinner", "noprint", "printonly", "mobile", "ribbon",
  ]

  /// Names of what serves a site and not the page's matter.
  static func isOfSite(_ words: Set<String>) -> Bool {
    guard !words.isEmpty else { return false }
    return [navigation, aside, footer, forOthers].contains { has(words, among: $0) }
  }

  /// Whether one of the words is among the names, or begins with a long one of them ("footerlinks").
  static func has(_ words: Set<String>, among names: Set<String>) -> Bool {
    if !words.isDisjoint(with: names) { return true }
    let stems = ["cookie", "breadcrumb", "footer", "sidebar", "navig"]
    return names.contains { name in
      stems.contains { stem in name.hasPrefix(stem) && words.contains { $0.hasPrefix(stem) } }
    }
  }

  /// First words of a side box or of a closing line that no reply begins with.
  private static let boxOpenings = [
    "related links", "related content", "related pages", "related information", "related documents",
    "related requests",
    "related articles", "related", "in this section", "also in this section", "more in this section",
    "most read",
    "most popular", "most viewed", "latest news", "news", "quick links", "quicklinks", "useful links",
    "see also",
    "share this", "share", "was this page useful", "was this page helpful", "is this page useful",
    "is there anything wrong with this page", "did you find what you were looking for",
    "how useful was this page",
    "rate this page", "things to do with this request", "requests like this", "similar requests",
    "event history",
    "sign up", "follow us", "follow this request", "follow", "stay in touch", "connect with us",
    "tell us what you think",
    "give feedback", "popular pages", "you may also be interested in", "you might also like",
    "print this page",
    "email this page", "tags", "offence", "act on what you've learnt",
  ]

  static func opensSideBox(_ text: String) -> Bool {
    let plain = plainWords(text)
    return boxOpenings.contains { opening in
      plain == opening
        || opening.contains(" ") && plain.hasPrefix(opening) && plain.dropFirst(opening.count).first == " "
    }
  }

  private static let wayMarks = [
    "skip to", "jump to", "skip navigation", "skip ribbon", "skip main", "back to top", "return to top",
    "top of page", "you are here", "you are in", "print this page",
    "print page", "printer friendly", "email this page", "listen to this page", "text size",
    "leave this site",
    "bookmark this page", "show quoted sections", "hide quoted sections",
  ]

  static func isWayMark(_ text: String) -> Bool {
    let plain = plainWords(text)
    return wayMarks.contains { plain.hasPrefix($0) }
  }

  /// Links to the pages before and after.
  static func turnsPages(_ text: String) -> Bool {
    let plain = text.lowercased()
    let marks = [
      "<<", "«", "‹", "previous", "next", "< ", "back to", "return to", "show quoted", "hide quoted",
    ]
    return marks.contains { plain.hasPrefix($0) } || plain.hasSuffix(">>") || plain.hasSuffix("»")
  }

  /// A notice on cookies, by what it says.
  static func isCookieNotice(_ text: String) -> Bool {
    let plain = plainWords(text)
    guard plain.contains("cookie") else { return false }
    let acts = [
      "accept", "settings", "preferences", "this site uses", "website uses", "we use", "agree", "consent",
      "reject", "hide", "we have placed", "we would like", "uses cookies",
    ]
    return acts.contains { plain.contains($0) }
  }

  static func isFootNote(_ text: String) -> Bool {
    let plain = text.trimmingSpaces.lowercased()
    let marks = [
      "©", "copyright", "all rights reserved", "site map", "sitemap", "privacy", "accessibility",
      "terms and conditions",
    ]
    return plain.hasPrefix("©") || marks.count { plain.contains($0) } > 1
  }

  static func announcesAnswer(_ heading: String) -> Bool {
    let plain = " " + plainWords(heading) + " "
    if plain.contains(" request ") && !plain.contains("your request") { return false }
    return ["response", "answer", "answers", "reply", "decision", "disclosure"].contains {
      plain.contains(" \($0) ")
    }
  }

  /// Words that speak of a request and its answer.
  static func replyWords(in text: String) -> Int {
    let plain = " " + plainWords(text) + " "
    let cues = [
      "request", "requested", "response", "reference", "freedom of information", "foi", "information act",
      "exempt",
      "exemption", "section", "reply", "answer", "disclosed", "held",
    ]
    return cues.count { plain.contains(" \($0) ") }
  }

  /// The name of a police body, or of its information office.
  static func namesAuthority(_ text: String) -> Bool {
    let plain = " " + plainWords(text) + " "
    let names = [
      "police", "constabulary", "heddlu", "psni", "freedom of information", "freedomofinformation",
      "foi team", "foi unit",
      "foi officer", "information access", "information management", "information governance",
      "disclosure unit",
      "council", "authority", "disclosure team", "data protection", "foi", "information compliance",
      "records management",
    ]
    return names.contains { plain.contains(" \($0) ") || plain.contains("\($0) ") && $0.count > 8 }
  }

  /// "This is an acknowledgement", "you should hear from us by": a message that answers nothing yet.
  static func acknowledges(_ text: String) -> Bool {
    let plain = plainWords(text)
    return [
      "acknowledge", "acknowledgement", "acknowledging", "we aim to respond", "we aim to answer", "will be answered by",
      "will respond within", "you should hear from us", "you will receive a response", "has been logged",
    ].contains { plain.contains($0) }
  }

  /// Says that an earlier answer was wrong, or wanted something.
  static func mends(_ text: String) -> Bool {
    let plain = plainWords(text)
    return [
      "further to our", "in our answer", "in our reply", "in our response", "in my answer", "in my reply",
      "should read",
      "should have read", "put right", "was wrong", "were wrong", "in error", "an error", "correction", "omitted",
      "i am sorry",
      "i apologise", "we apologise", "apologies", "clarification",
    ].contains { plain.contains($0) }
  }

  /// Lower case, letters and digits and single spaces only.
  static func plainWords(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    return isPlain ? plainWords(ascii: text.utf8) : plainWords(unicode: text)
  }

  private static func plainWords(unicode text: String) -> String {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .joined(separator: " ").replacing("’", with: "'")
  }

  private static func plainWords(ascii text: String.UTF8View) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    var isParted = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"):
        if isParted, !words.isEmpty { words.append(UInt8(ascii: " ")) }
        isParted = false
        words.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      default: isParted = true
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
