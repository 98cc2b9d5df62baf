/// A result that can be written in every mode: a page for people, and a record for programs.
public protocol Report: Sendable {
  /// What people are shown, block by block; not always the same for eyes, ears and documents.
  func blocks(for mode: OutputMode) -> [Block]

  /// The same in less and less, for a screen on which all of it would not fit; empty where nothing can be left out.
  var shorter: [any Report] { get }

  /// What programs get, whatever format they read.
  var record: Record { get }

  /// How far it came, where somebody stopped it: `3 of 20 replications`; nil for what is whole.
  var stoppedAfter: String? { get }

  /// The report line by line; reports whose lines are not made of blocks write their own.
  func lines(in mode: OutputMode, style: Style) -> [String]
}

extension Report {
  /// Nothing is left out unless a report says what may be.
  public var shorter: [any Report] { [] }

  /// Nobody stopped it unless a report says so.
  public var stoppedAfter: String? { nil }

  /// The report line by line, made of its blocks for people and of its record for programs.
  public func lines(in mode: OutputMode, style: Style) -> [String] { page(in: mode, style: style) }

  /// What blocks and records come to, whatever lines a report writes of its own.
  func page(in mode: OutputMode, style: Style) -> [String] {
    switch mode {
    case .table: Block.lines(blocks(for: mode), style)
    case .plain: Block.plain(blocks(for: mode), style)
    case .markdown: Block.markdown(blocks(for: mode))
    default: record.stopped(after: stoppedAfter).lines(in: mode)
    }
  }

  /// The report with something changed in it.
  func with(_ change: (inout Self) -> Void) -> Self {
    var report = self
    change(&report)
    return report
  }

  /// The report as text that ends with a line break, or an empty text where there is nothing to say.
  public func text(in mode: OutputMode, style: Style) -> String {
    // No-break spaces have held numbers together; who copies a number gets ordinary spaces.
    lines(in: mode, style: style).map { $0.replacing("\u{A0}", with: " ") + "\n" }.joined()
  }
}
