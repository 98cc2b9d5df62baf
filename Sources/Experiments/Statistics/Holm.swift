/// Holm's method for multiple comparisons: several questions answered at once without more false alarms than one question
/// would have.
enum Holm {
  /// Which of several null hypotheses are rejected, so that even one false rejection is at most as likely as the level.
  ///
  /// The step-down procedure of Holm 1979 (Scandinavian Journal of Statistics 6); it holds however the questions depend on
  /// each other.
  ///
  /// - Parameters:
  ///   - probabilities: How likely luck alone would bring what was seen, question by question.
  ///   - level: How likely a false alarm may be among all of them, from 0 to 1.
  /// - Returns: The answers in the order of the questions.
  static func rejected(_ probabilities: [Double], level: Double) -> [Bool] {
    var answers = probabilities.map { _ in false }
    let order = probabilities.indices.sorted {
      (probabilities[$0], $0) < (probabilities[$1], $1)
    }
    for (rank, question) in order.enumerated() {
      guard probabilities[question] <= level / Double(order.count - rank) else { break }
      answers[question] = true
    }
    return answers
  }
}
