import DisplayText

/// Text from anywhere that has been made safe to print.
public struct Sanitised: Hashable, Sendable {
  /// The text, of one line, with nothing in it that a terminal would obey.
  public let text: String

  init(_ raw: String) { text = VisibleText.text(of: raw) }
}

/// Words in a sentence.
enum WordList {
  /// The words one after the other: `a, b and c`.
  static func text(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Two numbers, the first without its unit where both have the same: `5 to 40%`.
  static func span(_ first: String, _ last: String, by joint: String) -> String {
    let unit = String(last.reversed().prefix { !$0.isNumber }.reversed())
    return (first.hasSuffix(unit) ? String(first.dropLast(unit.count)) : first) + joint + last
  }
}

/// Text for terminals and files that know ASCII only.
enum ASCIIText {
  /// The text in ASCII: our own signs in their plain forms, letters without accents, “?” for everything else.
  static func text(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.reduce(into: "") { plain, character in
      if character.isASCII || character == "\u{A0}" {
        plain.append(character)
      } else if let sign = signs[character] ?? letters[character] {
        plain += sign
      } else {
        plain += "?"
      }
    }
  }

  private static let signs: [Character: String] = plainSigns.merging(keys) { sign, _ in sign }

  /// Pictures of control characters as the keys that send them, such as `^[`.
  private static let keys: [Character: String] = {
    var keys: [Character: String] = ["␡": "^?"]
    for value in UInt8(0)...0x1F {
      guard let picture = Unicode.Scalar(0x2400 + UInt32(value)) else { continue }
      keys[Character(picture)] = "^" + String(Unicode.Scalar(value + 0x40))
    }
    return keys
  }()

  private static let plainSigns: [Character: String] = [
    "…": "...", "→": "->", "↻": "=>", "×": "x", "≈": "~", "±": "+/-", "–": "-", "—": "-", "·": "-", "−": "-", "─": "-",
    "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "‹": "<", "›": ">", "≤": "<=", "≥": ">=", "€": "EUR",
    "£": "GBP", "ß": "ss", "❯": ">", "▲": "^", "▼": "v", "≠": "!=", "█": "#", "▓": "=", "░": "-",
    "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
  ]

  /// The letters of Western and Central European languages without their accents.
  private static let letters: [Character: String] = {
    let accented = [
      "a": "àáâãäåāăą", "c": "çćč", "d": "ď", "e": "èéêëēėęě", "g": "ğģ", "i": "ìíîïīį", "k": "ķ", "l": "ĺľļ",
      "n": "ñńňņ", "o": "òóôõöōő", "r": "ŕř", "s": "śšşș", "t": "ťţț", "u": "ùúûüūůűų", "y": "ýÿ", "z": "źżž",
    ]
    var letters: [Character: String] = [:]
    for (plain, others) in accented {
      for letter in others {
        letters[letter] = plain
        for capital in letter.uppercased() { letters[capital] = plain.uppercased() }
      }
    }
    return letters
  }()
}

extension String {
  /// The text with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
