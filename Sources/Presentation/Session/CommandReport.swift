/// One command: its examples first.
public struct CommandReport: Report {
  /// What it does, in one sentence.
  public let summary: String
  /// Lines to try.
  public let examples: [CommandRow]
  /// Its words in order.
  public let usage: String

  /// Creates a report.
  public init(summary: String, examples: [CommandRow], usage: String) {
    self.summary = summary
    self.examples = examples
    self.usage = usage
  }

  /// The examples, and how to say it in general.
  public var blocks: [Block] { content.blocks }

  /// The examples.
  public var record: Record { content.record }

  private var content: TableReport {
    TableReport(
      kind: "help", title: summary, table: examples.table("for example"), notes: ["In general: \(usage)"])
  }
}
