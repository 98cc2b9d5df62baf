import DisplayText
import JourneyLanguage

/// Whether what is offered at a place of a line fits there and can be shown.
struct CompletionCheck {
  private let line: String
  private let caret: Int
  private let vocabulary: Vocabulary

  init(_ line: String, at caret: Int, _ vocabulary: Vocabulary) {
    (self.line, self.caret, self.vocabulary) = (line, caret, vocabulary)
  }

  func check() throws(Fault) {
    let completion = Completion.candidates(line: line, caret: caret, vocabulary: vocabulary)
    func require(_ holds: Bool, _ detail: String) throws(Fault) {
      if !holds { throw Fault(.completion, "at \(caret): \(detail)") }
    }
    let range = completion.range
    try require(range.lowerBound >= 0 && range.upperBound <= min(caret, line.count), "it replaces \(range)")
    for candidate in completion.candidates {
      try require(!candidate.text.isEmpty, "it is empty")
      try require(
        !(candidate.text + candidate.note).unicodeScalars.contains(where: VisibleText.isHidden), candidate.text)
      // Whoever takes it and asks again is not led elsewhere.
      let taken = String(line.prefix(range.lowerBound)) + candidate.text
      let again = Completion.candidates(line: taken, caret: taken.count, vocabulary: vocabulary)
      try require(again.range.upperBound <= taken.count, "behind \(candidate.text) it replaces \(again.range)")
    }
    let before = String(line.prefix(caret))
    let hint = Completion.hint(line: before, vocabulary: vocabulary)
    try require(!hint.unicodeScalars.contains(where: VisibleText.isHidden), "the hint \(hint)")
    let review = LineReview(of: before, vocabulary: vocabulary)
    let all = review.commands + review.slips + review.doubts
    try require(all.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= before.count }, "it marks \(all)")
  }
}
