import DisplayText

extension Diagnostic {
  /// A name that does not exist, with what may have been meant.
  ///
  /// - Parameters:
  ///   - kind: What it should name, such as `strategy`.
  ///   - word: What was written.
  ///   - names: What exists.
  ///   - otherwise: What to do when nothing is near, such as `show strategies`.
  public static func unknown(_ kind: String, _ word: Word, among names: [String], otherwise: String? = nil)
    -> Diagnostic
  {
    let near = Suggestion.names(near: word.text, among: names)
    return Diagnostic(
      "there is no \(kind) \(VisibleText.quoted(word.text))", at: word.place,
      remedy: Suggestion.question(near) ?? otherwise.map { "to see what there is, say: \($0)" },
      suggestion: near.count == 1 ? near[0] : nil)
  }
}
