import Documents

/// Poppler doesn't tell which words are underlined; rules just under them do.
enum Underlines {
  static func mark(_ words: inout [PageWord], with rules: [Rule]) {
    for rule in rules {
      let over = words.indices.filter { index in
        let box = words[index].box
        return rule.position > box.top + 0.6 * box.height && rule.position < box.bottom + 2
          && rule.covers(box.left, box.right) > 0.8 * box.width
      }
      guard let left = over.map({ words[$0].box.left }).min(),
        let right = over.map({ words[$0].box.right }).max(),
        // The rule of a cell or of a page runs on past its words.
        rule.start > left - 4, rule.end < right + 4
      else { continue }
      for index in over { words[index].style.underlined = true }
    }
  }
}
