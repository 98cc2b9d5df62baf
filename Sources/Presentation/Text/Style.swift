/// How text may look where it is going: how wide, with which characters, in colour or not.
public struct Style: Hashable, Sendable {
  /// The number of columns a line may take.
  public let width: Int
  /// Whether text may be coloured; colour never says anything that the text does not say too.
  public let isColoured: Bool
  /// Whether characters beyond ASCII can be shown.
  public let isUnicode: Bool

  /// Creates a style; a width below 1 counts as 1.
  public init(width: Int = 80, isColoured: Bool = false, isUnicode: Bool = true) {
    self.width = max(1, width)
    self.isColoured = isColoured
    self.isUnicode = isUnicode
  }

  /// The same style for narrower or wider lines.
  public func with(width: Int) -> Style {
    Style(width: width, isColoured: isColoured, isUnicode: isUnicode)
  }

  /// The same style without colours.
  public var withoutColours: Style { Style(width: width, isUnicode: isUnicode) }

  /// The text in characters that can be shown here.
  public func letters(_ text: String) -> String {
    isUnicode ? text : ASCIIText.text(text)
  }

  /// What stands for the rest of a text that was cut.
  var ellipsis: String { isUnicode ? "…" : "..." }
}
