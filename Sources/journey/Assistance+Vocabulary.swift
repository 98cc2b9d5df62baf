import DisplayText
import Foundation
import JourneyLanguage
import LineEditing
import Presentation
import Workshop

extension Assistance {
  /// Help while typing, from what exists now.
  init(_ vocabulary: Vocabulary, isColoured: Bool) {
    self.init(
      complete: { line, cursor in Self.complete(line, cursor, vocabulary) },
      suggest: { line in Self.rest(of: line, vocabulary) },
      hint: { line in Self.hint(for: line, vocabulary) },
      colour: { line in isColoured ? Self.colour(line, vocabulary) : line })
    suggestsEarlierLines = true
  }

  /// As much of the word that has begun as is certain.
  private static func rest(of line: String, _ vocabulary: Vocabulary) -> String? {
    let (typed, names) = word(at: line, vocabulary)
    guard !typed.isEmpty, names.allSatisfy({ $0.hasPrefix(typed) }) else { return nil }
    let common = commonPrefix(of: names)
    return common.count > typed.count ? String(common.dropFirst(typed.count)) : nil
  }

  /// What could come next, once the last word can stand as it is.
  private static func hint(for line: String, _ vocabulary: Vocabulary) -> String? {
    let (typed, names) = word(at: line, vocabulary)
    guard typed.isEmpty || names.isEmpty || names.contains(typed) else { return nil }
    let hint = Completion.hint(line: line, vocabulary: vocabulary)
    return hint.isEmpty ? nil : hint
  }

  /// The last word as far as it is typed, and the names that it could become.
  private static func word(at line: String, _ vocabulary: Vocabulary) -> (typed: String, names: [String]) {
    let completion = Completion.candidates(line: line, caret: line.count, vocabulary: vocabulary)
    return (String(line.dropFirst(completion.range.lowerBound)), completion.candidates.map(\.text))
  }

  /// The language counts characters, and the editor bytes.
  private static func complete(_ line: String, _ cursor: Int, _ vocabulary: Vocabulary) -> CandidateList {
    let head = String(decoding: Array(line.utf8.prefix(cursor)), as: UTF8.self)
    let completion = Completion.candidates(line: line, caret: head.count, vocabulary: vocabulary)
    let begin = min(max(completion.range.lowerBound, 0), head.count)
    let replaced = String(head.dropFirst(begin))
    var candidates = completion.candidates.map { candidate in
      LineEditing.Candidate(text: candidate.text, note: candidate.note, isWhole: candidate.isWhole)
    }
    if completion.wantsFile {
      if line.drop(while: { $0 == " " }).hasPrefix("read ") {
        candidates += BuiltInStories.names.filter { $0.hasPrefix(replaced) }.map {
          LineEditing.Candidate(text: $0, note: "a story that comes with the program")
        }
      }
      candidates += FileNames.beginning(with: replaced).map {
        LineEditing.Candidate(text: $0.text, isWhole: $0.isWhole)
      }
    }
    return CandidateList(replacing: replaced.utf8.count, candidates, remark: completion.remark)
  }

  /// The line with its commands in green, in red what cannot be understood, and in yellow what is more than usual.
  private static func colour(_ line: String, _ vocabulary: Vocabulary) -> String {
    let review = LineReview(of: line, vocabulary: vocabulary)
    let parts = review.commands.map { ($0, "32") } + review.slips.map { ($0, "31") } + review.doubts.map { ($0, "33") }
    let characters = Array(line)
    var coloured = ""
    var end = 0
    for (columns, code) in parts.sorted(by: { $0.0.lowerBound < $1.0.lowerBound })
    where columns.lowerBound >= end && columns.upperBound <= characters.count {
      coloured += String(characters[end..<columns.lowerBound]) + String(characters[columns]).painted(code)
      end = columns.upperBound
    }
    return coloured + String(characters[end...])
  }
}

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
