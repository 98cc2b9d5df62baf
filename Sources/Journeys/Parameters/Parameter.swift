/// One entry of the catalogue: a number that a journey has at every element of some kind.
public struct Parameter: Hashable, Sendable {
  /// The kind of element that has the parameter.
  public enum Scope: String, CaseIterable, Sendable {
    case journey, stage, touchpoint, path, channel, segment
  }

  /// The kind of element that has it.
  public let scope: Scope
  /// The word people type for it.
  public let name: String
  /// What its numbers mean.
  public let unit: Unit
  /// The smallest and the largest value that makes sense.
  public let range: ClosedRange<Double>
  /// The value where nothing else is said.
  public let standard: Double
  /// The parameter of the whole journey whose value holds where nothing else is said, if there is one.
  public let inherited: String?
  /// Where the default comes from.
  public let source: Source
  /// What it means, in one sentence.
  public let meaning: String

  /// Creates an entry of the catalogue.
  init(
    _ scope: Scope, _ name: String, _ unit: Unit, _ range: ClosedRange<Double>, default standard: Double,
    inherits inherited: String? = nil, source: Source = .judgement, _ meaning: String
  ) {
    self.scope = scope
    self.name = name
    self.unit = unit
    self.range = range
    self.standard = standard
    self.inherited = inherited
    self.source = source
    self.meaning = meaning
  }

  /// Two entries are the same when people would type the same word for the same kind of element.
  public static func == (one: Parameter, other: Parameter) -> Bool {
    one.scope == other.scope && one.name == other.name
  }

  /// Hashes what makes an entry the one it is.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(scope)
    hasher.combine(name)
  }
}
