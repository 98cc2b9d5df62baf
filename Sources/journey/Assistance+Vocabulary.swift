import Foundation
import JourneyLanguage
import LineEditing

extension Assistance {
  /// Help while typing, from what exists now.
  init(_ vocabulary: Vocabulary, isColoured: Bool) {
    self.init(
      complete: { line, cursor in Self.complete(line, cursor, vocabulary) },
      suggest: { line in
        let hint = Completion.hint(line: line, vocabulary: vocabulary)
        return hint.isEmpty ? nil : hint
      },
      colour: { line in isColoured ? Self.colour(line) : line })
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
    if completion.wantsFile { candidates += files(replaced) }
    return (replaced.utf8.count, candidates)
  }

  /// Files and folders whose names begin like a word.
  private static func files(_ word: String) -> [LineEditing.Candidate] {
    let folder = word.contains("/") ? String(word[...(word.lastIndex(of: "/") ?? word.startIndex)]) : ""
    let beginning = word.dropFirst(folder.count)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { $0.hasPrefix(beginning) && (!$0.hasPrefix(".") || beginning.hasPrefix(".")) && !$0.contains(" ") }
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
