/// Several results that one word stands for, one after the other.
public struct JoinedReports: Report {
  /// The results in their order.
  public let parts: [any Report]

  /// Joins results.
  public init(_ parts: [any Report]) {
    self.parts = parts
  }

  /// The blocks of all of them.
  public func blocks(for mode: OutputMode) -> [Block] { parts.flatMap { $0.blocks(for: mode) } }

  /// The first of them as an object; each has a line of its own where objects are written.
  public var document: any Encodable & Sendable { parts.first?.document ?? JSONValue.object([:]) }

  /// The lines of all of them.
  public func lines(in mode: OutputMode, style: Style) -> [String] {
    let written = parts.map { $0.lines(in: mode, style: style) }.filter { !$0.isEmpty }
    return mode == .json ? written.flatMap { $0 } : Array(written.joined(separator: [""]))
  }
}
