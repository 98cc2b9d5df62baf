/// What could be typed at a place of a line.
public struct Completion: Equatable, Sendable {
  /// The characters of the line that a candidate takes the place of.
  public var range: Range<Int>
  /// What could be typed, in the order in which it should be offered.
  public var candidates: [Vocabulary.Entry]
  /// Whether the name of a file could be typed; the language knows no files.
  public var wantsFile: Bool

  /// What is to be said below the candidates, such as that a letter would bring up more of them; empty where nothing is.
  public var remark = ""

  /// What could be typed at the caret, whatever the line says.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - caret: How many characters stand before the caret.
  ///   - vocabulary: What exists now.
  public static func candidates(line: String, caret: Int, vocabulary: Vocabulary) -> Completion {
    let before = SourceLine(String(line.prefix(max(0, min(caret, SourceLine.limit)))))
    let caret = before.characters.count
    let here = OpenLine(before, endsAtWord: true, in: vocabulary.language)
    let partial = here.partial
    let start = partial?.columns.lowerBound ?? caret
    var completion = Completion(range: start..<caret, candidates: [], wantsFile: false)
    guard partial?.kind != .quoted || here.slots.contains(where: { $0.kind == .file }) else { return completion }
    completion.wantsFile = here.slots.contains { $0.kind == .file }
    let hasLevers = vocabulary.parameters.contains(where: \.isLever)
    // Nobody remembers which stage a quality belongs to: without a name that begins so, what ends so is offered; but a
    // word that people think in comes first, as what they mean may have another name.
    for search in Search.allCases where completion.candidates.isEmpty {
      for slot in here.slots {
        let typed = slot.typed + (partial?.text ?? "")
        let entries = slot.entries(in: vocabulary, search: search)
        var found = search.candidates(among: entries, typed, slot.kind)
        if slot.kind == .parameter, typed.isEmpty, hasLevers {
          found = vocabulary.parameters.filter(\.isLever).map(\.entry)
          completion.remark = Self.remark(hiding: entries.count - found.count)
        }
        if !found.isEmpty, let slotStart = slot.start { completion.range = slotStart..<caret }
        for candidate in found where !completion.candidates.contains(where: { $0.text == candidate.text }) {
          completion.candidates.append(candidate)
        }
      }
    }
    return completion
  }

  private static func remark(hiding count: Int) -> String {
    count > 0 ? "… and \(count) more parameter\(count == 1 ? "" : "s"); type a letter" : ""
  }
}
