import DisplayText
import JourneyLanguage

/// What `expect error "…"` says about the command after it.
struct ExpectedError: Sendable {
  /// A part of the message.
  let text: Word

  /// Accepts a failure that says what was expected.
  func check(_ failure: Failure) throws(Failure) {
    guard !failure.diagnostic.message.contains(text.text) else { return }
    throw Failure(
      .expectation,
      Diagnostic(
        "expected the error \(VisibleText.quoted(text.text)), and it is: \(failure.diagnostic.message)",
        at: text.place))
  }

  /// The failure of a command that did not fail.
  func missed(by statement: Statement) -> Failure {
    Failure(
      .expectation,
      Diagnostic(
        "expected the error \(VisibleText.quoted(text.text)), and \(VisibleText.quoted(statement.text)) did not fail",
        at: text.place))
  }

  /// The failure of a script that ends before the command came.
  var unanswered: Failure {
    Failure(
      .misunderstood, Diagnostic("nothing follows that could fail", at: text.place, remedy: "add the command below"))
  }
}
