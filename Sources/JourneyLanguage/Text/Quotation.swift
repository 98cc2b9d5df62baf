import DisplayText

/// Writes words so that the lexer reads them as they were.
public enum Quotation {
  /// A text in quotes.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }

  /// A word as it is, or in quotes where the lexer would take it for something else.
  public static func word(_ text: String) -> String {
    isPlain(text) && !text.contains("->") && !text.contains(";") ? text : quoted(text)
  }

  /// A name in a list as it can be typed; in quotes even a number or a word that ends the list is one.
  public static func name(_ text: String, unlike ends: Set<String>) -> String {
    ends.contains(text) || WrittenNumber.begins(text) ? quoted(text) : word(text)
  }

  /// The full name of a parameter, which may have an arrow.
  public static func parameter(_ text: String) -> String {
    let ends = text.split(separator: "->", omittingEmptySubsequences: false)
    return ends.count <= 2 && ends.allSatisfy { isPlain(String($0)) } ? text : quoted(text)
  }

  /// A word of a topic, which may be the full name of a parameter.
  static func topic(_ text: String) -> String {
    text.contains("->") ? parameter(text) : word(text)
  }

  /// Whether the lexer takes a text for one word, unless there is an arrow in it.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.first != "#" && text.allSatisfy { !$0.isBlank && !"\"“”„<>=→≤≥".contains($0) }
  }

  /// A title or a reason in quotes, on one line and with nothing hidden.
  static func title(_ text: String) -> String {
    quoted(VisibleText.text(of: text))
  }
}
