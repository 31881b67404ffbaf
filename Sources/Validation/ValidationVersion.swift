extension Validator {
  /// Changes whenever the checks or the fitted model do.
  public static let version = sourceStamp
}
