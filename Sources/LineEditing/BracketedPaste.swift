/// How a terminal says that text was pasted rather than typed: it puts marks around the text, once it has been asked to.
enum BracketedPaste {
  static let on = "\u{1B}[?2004h"
  static let off = "\u{1B}[?2004l"

  /// What comes before pasted text.
  static let start = Array("\u{1B}[200~".utf8)

  /// What comes behind it.
  static let end = Array("\u{1B}[201~".utf8)

  /// The key that libedit is given for a paste: a control character that no keyboard has.
  ///
  /// The marks themselves cannot be keys of libedit, because binding anything that begins with Escape takes Escape away
  /// from those who edit as in vi.
  static let key: Unicode.Scalar = "\u{81}"

  /// The same key, as libedit writes it.
  static let keyName = "\\201"
}
