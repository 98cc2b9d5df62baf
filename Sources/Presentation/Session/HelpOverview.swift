/// All commands by what they are for, on one small screen, between the five to begin with and the way to more.
public struct HelpOverview: Report {
  /// Commands that belong together.
  public struct Group: Hashable, Sendable {
    /// What they are for, after the word “to”.
    public var purpose: String
    /// Their names, or how to find them.
    public var words: String

    /// Creates a group.
    public init(purpose: String, words: String) {
      self.purpose = purpose
      self.words = words
    }
  }

  /// The commands to begin with, in their order.
  public let beginning: [String]
  /// All commands by what they are for.
  public let groups: [Group]
  /// What asks for more help.
  public let more: [String]
  /// What tells which lever matters most.
  public let question: String
  /// All commands with what they do, which is what programs get.
  public let commands: CommandsReport

  /// Creates an overview.
  public init(beginning: [String], groups: [Group], more: [String], question: String, commands: CommandsReport) {
    self.beginning = beginning
    self.groups = groups
    self.more = more
    self.question = question
    self.commands = commands
  }

  /// The groups by their purposes.
  public var blocks: [Block] {
    let table = Table(
      [.text("to", importance: 9), .prose("say")], rows: groups.map { [.text($0.purpose), .text($0.words)] })
    return [
      .title("Begin: " + beginning.joined(separator: ", ")), .table(table),
      .note("More: \(more.joined(separator: ", ")). Tab completes."),
      .paragraph("Which lever matters most? \(question). To look on: watch"),
    ]
  }

  /// All commands with what they do.
  public var record: Record { commands.record }
}
