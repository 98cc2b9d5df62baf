/// Several results that one word stands for, one after the other.
public struct JoinedReports: Report {
  /// The results in their order.
  public let parts: [any Report]

  /// Joins results.
  public init(_ parts: [any Report]) {
    self.parts = parts
  }

  /// The blocks of all of them.
  public var blocks: [Block] { blocks(for: .table) }

  /// The blocks of all of them.
  public func blocks(for mode: OutputMode) -> [Block] { parts.flatMap { $0.blocks(for: mode) } }

  /// The record of the first of them; each has lines of its own where records are written.
  public var record: Record { parts.first?.record ?? Record("note") }

  /// The lines of all of them.
  public func lines(in mode: OutputMode, style: Style) -> [String] {
    let written = parts.map { $0.lines(in: mode, style: style) }.filter { !$0.isEmpty }
    return mode == .json ? written.flatMap { $0 } : Array(written.joined(separator: [""]))
  }
}
