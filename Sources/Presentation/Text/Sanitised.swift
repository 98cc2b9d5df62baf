import DisplayText

/// Text from anywhere that has been made safe to print.
public struct Sanitised: Hashable, Sendable {
  /// The text, of one line, with nothing in it that a terminal would obey.
  public let text: String

  /// Makes a text safe.
  init(_ raw: String) { text = VisibleText.text(of: raw) }
}
