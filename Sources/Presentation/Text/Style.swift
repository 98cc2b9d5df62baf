import DisplayText

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
  public func letters(_ text: String) -> String { isUnicode ? text : ASCIIText.text(text) }

  /// What stands for the rest of a text that was cut.
  var ellipsis: String { isUnicode ? "…" : "..." }
}

/// What a piece of text is, beyond what it says; shown by colour where there is colour.
public enum Tone: Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// The head of a report or of a column.
  case heading
  /// Good news.
  case better
  /// Bad news.
  case worse
  /// What may be overlooked: noise, details, explanations.
  case dim

  private var code: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .better: "32"
    case .worse: "31"
    case .dim: "2"
    }
  }

  /// The text with the colour of the tone around it, if there is any colour.
  func paint(_ text: String, _ style: Style) -> String {
    guard style.isColoured, !text.isEmpty, let code else { return text }
    return text.painted(code)
  }
}
