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
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
