import JourneyLanguage
import LineEditing
import Presentation
import Workshop

extension Assistance {
  /// The same without grey text where none is wanted, and in the characters that the terminal can show.
  func suited(to settings: Settings, _ style: Style) -> Assistance {
    var suited = self
    if settings[.hints] == .off {
      suited.suggest = { _ in nil }
      suited.hint = { _ in nil }
      suited.suggestsEarlierLines = false
    }
    guard !style.isUnicode else { return suited }
    let (complete, hint) = (suited.complete, suited.hint)
    suited.hint = { hint($0).map(style.letters) }
    suited.complete = { line, cursor in
      var list = complete(line, cursor)
      list.candidates = list.candidates.map {
        Candidate(text: $0.text, note: style.letters($0.note), isWhole: $0.isWhole)
      }
      list.remark = style.letters(list.remark)
      return list
    }
    return suited
  }
}
