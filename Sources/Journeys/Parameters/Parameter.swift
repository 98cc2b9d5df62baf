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
  /// How it works, where more can be said than its mechanism says.
  public let working: String?
  /// Whether it can change anything where its element is open to change, see ``Relevance``.
  let matters: @Sendable (Relevance) -> Bool

  /// Creates an entry of the catalogue.
  init(
    _ scope: Scope, _ name: String, _ unit: Unit, _ range: ClosedRange<Double>, default standard: Double,
    inherits inherited: String? = nil, source: Source = .judgement, _ meaning: String, working: String? = nil,
    matters: @escaping @Sendable (Relevance) -> Bool = { _ in true }
  ) {
    self.scope = scope
    self.name = name
    self.unit = unit
    self.range = range
    self.standard = standard
    self.inherited = inherited
    self.source = source
    self.meaning = meaning
    self.working = working
    self.matters = matters
  }

  /// Whether only whole numbers make sense.
  public var isWhole: Bool { unit == .count }

  /// The parameter of the whole journey that it follows where nothing else is said, if there is one.
  var governing: Parameter? { inherited.flatMap { ParameterCatalogue.parameter(named: $0, scope: .journey) } }

  /// The parameter of segments that follows it where nothing else is said, if there is one.
  var trait: Parameter? { scope == .journey ? ParameterCatalogue.traits[name] : nil }

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

/// Where a number comes from.
public enum Source: Hashable, Sendable {
  /// Somebody measured it and published it; the text says who and when.
  case measured(String)
  /// It was estimated from the user's own data; the text says which.
  case calibrated(String)
  /// Somebody thought it plausible; the text may say why.
  case judgement(String)

  /// A judgement without a reason.
  public static let judgement = Source.judgement("")

  /// The word for this kind of source.
  public var kind: String {
    switch self {
    case .measured: "measured"
    case .calibrated: "calibrated"
    case .judgement: "judgement"
    }
  }

  /// The paper, the data or the reason.
  public var text: String {
    switch self {
    case .measured(let text), .calibrated(let text), .judgement(let text): text
    }
  }
}
