/// Weight and slant as a font's name tells them.
struct FontFace: Sendable, Equatable {
  var bold: Bool
  var italic: Bool

  init(name: String) {
    let plain = name.lowercased()
    bold = ["bold", "black", "heavy", "demi"].contains { plain.contains($0) }
    italic = ["italic", "oblique", "kursiv"].contains { plain.contains($0) }
  }
}
