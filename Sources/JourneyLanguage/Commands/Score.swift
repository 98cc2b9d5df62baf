/// Compares the strategies of a round on luck that nobody has seen: `score`, `score friday.journey`.
public struct ScoreStatement: Equatable, Sendable {
  /// The file that keeps the round, so that it can be played again and handed out.
  public var file: Word?
  /// What was said about the runs.
  public var options: RunOptions

  /// Creates the statement.
  public init(file: Word? = nil, options: RunOptions = RunOptions()) {
    self.file = file
    self.options = options
  }
}

extension ScoreStatement: CommandPayload {
  static let help = HelpEntry(
    "score", .teach, "Ends a round: compares the strategies of all teams on luck that nobody has seen.",
    usage: "score [FILE] \(RunOptions.usage)",
    examples: [
      .init("score", "who won, by how much, and whether that is more than luck"),
      .init("score friday.journey", "and keeps the round in a file that can be played again and handed out"),
    ])

  /// The words that end the name of the file.
  private static let ends: Set<String> = ["for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    if let next = arguments.next {
      if next.kind == .quoted || (!arguments.isAtNumber && !Self.ends.contains(next.text)) {
        file = arguments.optionalFile(hint: "")
      }
    } else {
      arguments.note(Slot(.file, "[FILE]"))
    }
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["score"]
    if let file { words.append(Quotation.name(file.text, unlike: Self.ends)) }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}
