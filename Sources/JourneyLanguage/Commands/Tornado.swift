/// Finds out which levers move a metric most: `tornado retention`.
public struct TornadoStatement: Equatable, Sendable {
  /// The metrics; none means those that sum the journey up.
  public var metrics: [Word]
  /// Whether it asks what levers do together, not one at a time.
  public var isOfInteractions: Bool
  /// Whether it may take long.
  public var isAgreed: Bool
  /// What was said about the runs.
  public var options: RunOptions

  /// Creates the statement.
  public init(
    metrics: [Word] = [], isOfInteractions: Bool = false, isAgreed: Bool = false, options: RunOptions = RunOptions()
  ) {
    self.metrics = metrics
    self.isOfInteractions = isOfInteractions
    self.isAgreed = isAgreed
    self.options = options
  }
}

extension TornadoStatement: CommandPayload {
  static let help = HelpEntry(
    "tornado", .strategies, "Finds out which levers move a metric most, one at a time.",
    usage: "tornado [METRIC …] [interactions [go]] \(RunOptions.usage)",
    examples: [
      .init("tornado retention", "which lever raises it most, and how far each goes"),
      .init("tornado", "who buys, who stays and what is left over, in short"),
      .init("tornado conversion interactions", "what it costs to find out which levers act together"),
      .init("tornado conversion interactions go", "which levers act alone, and which together"),
      .init("tornado retention 20 000 customers replications 20", "with less noise"),
    ])

  /// The words that end a list of metrics.
  private static let ends: Set<String> = ["interactions", "for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    metrics = arguments.names(.metric, hint: "[METRIC …]", upTo: Self.ends)
    isOfInteractions = arguments.keyword("interactions", hint: "[interactions [go]]") != nil
    isAgreed = isOfInteractions && arguments.keyword("go", hint: "[go]") != nil
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["tornado"] + metrics.map { Quotation.name($0.text, unlike: Self.ends) }
    if isOfInteractions { words.append("interactions") }
    if isAgreed { words.append("go") }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}
