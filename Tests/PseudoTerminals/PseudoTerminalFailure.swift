/// What went wrong on a pseudo-terminal, with what was to be seen there.
public struct PseudoTerminalFailure: Error, CustomStringConvertible {
  /// What had been waited for.
  public let reason: String

  /// What the program had written since the last match, without escape sequences.
  public let seen: String

  /// The reason, and the screen with its control characters made visible.
  public var description: String {
    let rows = seen.split(separator: "\n", omittingEmptySubsequences: false).map { "  | " + visible($0) }
    return ([reason + "; seen since the last match:"] + rows).joined(separator: "\n")
  }

  private func visible(_ row: Substring) -> String {
    row.unicodeScalars.map { $0.value < 0x20 ? "^\(Unicode.Scalar(UInt8($0.value) + 0x40))" : String($0) }.joined()
  }
}
