extension Extractor {
  /// Changes whenever the rules, or the program's own words, do.
  public static let version = sourceStamp
}
