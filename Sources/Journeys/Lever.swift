/// A parameter that a newcomer should play with first.
public struct Lever: Equatable, Sendable {
  /// The parameter that is moved.
  public var path: ParameterPath
  /// What it is, in the words of the people who can change it.
  public var title: String
  /// How far it can reasonably be moved, within the range of the parameter.
  public var range: ClosedRange<Double>?

  /// Creates a lever.
  public init(path: ParameterPath, title: String, range: ClosedRange<Double>? = nil) {
    self.path = path
    self.title = title
    self.range = range
  }
}
