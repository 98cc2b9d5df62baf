/// A share of the population that differs from the rest in its traits.
public struct Segment: Equatable, Sendable {
  /// The name, unique among stages, channels and segments.
  public var name: String
  /// The values the file gives to parameters of the segment.
  public var values: ParameterValues

  /// Creates a segment with default values.
  public init(name: String) {
    self.name = name
    values = ParameterValues()
  }
}
