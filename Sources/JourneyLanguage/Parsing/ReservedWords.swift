import DisplayText
import Journeys

/// Words that cannot be names, because a line could then be read in two ways.
enum ReservedWords {
  /// The words that join the parts of a command.
  static let all: Set<String> = [
    "and", "as", "at", "because", "before", "between", "by", "error", "for", "from", "in", "of", "over",
    "replications", "seed", "start", "to", "under", "until", "within",
    "timed", "instant", "outcome", "buys", "refers", "impulse", "friction", "renews", "dropout",
    "channels",
  ]

  /// Refuses what cannot be a name.
  static func check(_ word: Word) throws(Diagnostic) {
    if all.contains(word.text) {
      throw Diagnostic(
        "\(VisibleText.quoted(word.text)) is a word of the language, so it cannot be a name", at: word.place,
        remedy: "add something to it, such as \(word.text)-1")
    }
    guard Name.isValid(word.text) else {
      throw Diagnostic(
        "\(VisibleText.quoted(word.text)) cannot be a name", at: word.place,
        remedy: "names are letters, digits and hyphens, begin with a letter and have up to \(Name.limit) characters")
    }
  }
}
