/// How something comes about, for people in a workshop: in words, as a formula, and by trying it out.
public struct Explanation: Sendable {
  /// How it is worked out, in plain words.
  public let working: String
  /// The same as a formula, in characters that every terminal has.
  public let symbols: String?
  /// Who found it, or why it was assumed.
  public let source: String
  /// What to try, in an order in which it can be typed.
  public let suggestions: [SuggestedLine]
  /// Other words that are worth explaining next.
  public let related: [String]

  /// Explains something.
  public init(
    working: String, symbols: String? = nil, source: String, try suggestions: [SuggestedLine], related: [String] = []
  ) {
    self.working = working
    self.symbols = symbols
    self.source = source
    self.suggestions = suggestions
    self.related = related
  }
}

/// Something to try: a line of the language, as soon as it is known which journey is open.
public enum SuggestedLine: Sendable {
  /// A line that is the same for every journey.
  case line(String)
  /// Changes the first lever that has a parameter, or else the first parameter of the name.
  ///
  /// The changes are alternatives: the first that is allowed there and changes anything is taken.
  case change(Parameter.Scope, String, [String])
  /// Changes one parameter; the changes are alternatives as well.
  case changeOf(ParameterPath, [String])
  /// Shows what the explained metric came to.
  case look
  /// Sets the strategy that was changed beside the journey as it is, with options behind it.
  case compare(by: String, String = "")
  /// Asks what a test of these two would need, with options behind it.
  case power(of: String, String = "")

  /// Changes a parameter of the first element that has one.
  public static func set(_ scope: Parameter.Scope, _ name: String, _ changes: String...) -> SuggestedLine {
    .change(scope, name, changes)
  }

  /// Whether it changes a parameter.
  public var isChange: Bool {
    switch self {
    case .change, .changeOf: true
    case .line, .look, .compare, .power: false
    }
  }
}

extension [SuggestedLine] {
  /// Changes a parameter of the first element that has one, runs, and shows what the explained metric came to.
  public static func trying(_ scope: Parameter.Scope, _ name: String, _ changes: String...) -> [SuggestedLine] {
    [.change(scope, name, changes), .line("run"), .look]
  }

  /// Changes a parameter of the first element that has one, runs, and types another line.
  public static func trying(
    _ scope: Parameter.Scope, _ name: String, _ changes: String..., then line: String
  ) -> [SuggestedLine] {
    [.change(scope, name, changes), .line("run"), .line(line)]
  }
}
