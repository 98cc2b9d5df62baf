import Foundation
import JourneyLanguage
import LineEditing
import Workshop

extension Assistance {
  /// Help while typing, from what exists now.
  init(_ vocabulary: Vocabulary, isColoured: Bool) {
    self.init(
      complete: { line, cursor in Self.complete(line, cursor, vocabulary) },
      suggest: { line in Self.rest(of: line, vocabulary) },
      hint: { line in Self.hint(for: line, vocabulary) },
      colour: { line in isColoured ? Self.colour(line) : line })
  }

  /// As much of the word that has begun as is certain.
  private static func rest(of line: String, _ vocabulary: Vocabulary) -> String? {
    let (typed, names) = word(at: line, vocabulary)
    guard !typed.isEmpty, let first = names.first, names.allSatisfy({ $0.hasPrefix(typed) }) else { return nil }
    let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
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
  private static func complete(_ line: String, _ cursor: Int, _ vocabulary: Vocabulary)
    -> (replacing: Int, candidates: [LineEditing.Candidate])
  {
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
      candidates += files(replaced)
    }
    return (replaced.utf8.count, candidates)
  }

  /// Files and folders whose names begin like a word.
  private static func files(_ word: String) -> [LineEditing.Candidate] {
    let folder = word.contains("/") ? String(word[...(word.lastIndex(of: "/") ?? word.startIndex)]) : ""
    let beginning = word.dropFirst(folder.count)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter {
      $0.hasPrefix(beginning) && (!$0.hasPrefix(".") || beginning.hasPrefix(".")) && !$0.contains(" ")
    }
    .sorted().prefix(200).map { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder)
      return LineEditing.Candidate(text: folder + name + (isFolder.boolValue ? "/" : ""), isWhole: !isFolder.boolValue)
    }
  }

  /// The line with its command in green where it is known, in red where it is not.
  private static func colour(_ line: String) -> String {
    let blank = line.prefix { $0 == " " }
    let word = line.dropFirst(blank.count).prefix { $0 != " " }
    guard !word.isEmpty, word.first != "#", word.first != ">" else { return line }
    let isKnown = Help.entry(named: String(word)) != nil
    let isBeginning = Help.entries.contains { $0.name.hasPrefix(word) }
    let code = isKnown ? "32" : isBeginning ? "0" : "31"
    return "\(blank)\u{1B}[\(code)m\(word)\u{1B}[0m\(line.dropFirst(blank.count + word.count))"
  }
}
