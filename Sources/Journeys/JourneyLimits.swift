/// How large a journey may be.
public enum JourneyLimits {
  /// The most stages; a customer carries one bit for each.
  public static let stages = 64
  /// The most paths that may leave one stage.
  public static let paths = 8
  /// The most touchpoints at one stage.
  public static let touchpoints = 8
  /// The most channels.
  public static let channels = 8
  /// The most segments.
  public static let segments = 16
}
