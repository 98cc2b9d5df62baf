import DisplayText
import JourneyLanguage

/// Sets a task for which the learner has the whole shell: `try "Reach a conversion of 20%."`, up to `end`.
struct TryCommand: LessonLine, DeclaredCommand {
  /// What the learner reads.
  var words = ""

  static let grammar = Grammar<Self>(
    "try", .lessons, "Sets a task; the learner has the whole shell until it is done.",
    [
      .refusal { (_, arguments) throws(Diagnostic) in
        guard let next = arguments.next, next.kind != .quoted else { return }
        let rest = arguments.line.place(next.columns.lowerBound..<arguments.line.characters.count).excerptText
        throw Diagnostic(
          "try begins a task of a lesson, and its text stands in quotes", at: arguments.place,
          remedy: "to try a value, say: set \(VisibleText.text(of: rest))")
      },
      .quoted(\.words, "what the learner reads", "TEXT"),
    ],
    examples: [.init("try \"Reach a conversion of 20%.\"", "followed by until, hint, answer and end")],
    calledElsewhere: ["task", "exercise"])
}

/// A line between the `try` and the `end` of a task.
protocol TaskLine: LessonLine {}

extension TaskLine {
  var company: String { "between the try and the end of a lesson" }
}

/// Says when the task above is done: `until conversion >= 20% and cost <= 180 000 EUR`.
struct UntilCommand: TaskLine, DeclaredCommand {
  /// What has to hold, all of it, in the last run.
  var conditions: [Condition] = []

  static let grammar = Grammar<Self>(
    "until", .lessons, "Says when the task above is done: outcomes are looked at, never what was typed.",
    [.conditions(\.conditions)],
    examples: [
      .init("until conversion >= 20%", "in the last run"),
      .init("until conversion >= 20% and cost <= 180 000 EUR", "both"),
      .init("until conversion > before", "more than in the run before"),
    ])
}

/// Helps with a `try`, one hint at a time: `hint "Look at what you have not touched yet."`.
struct HintCommand: TaskLine, DeclaredCommand {
  /// What the learner reads.
  var words = ""

  static let grammar = Grammar<Self>(
    "hint", .lessons, "Helps with the task above, where the learner asks for it.",
    [.quoted(\.words, "what the learner reads", "TEXT")],
    examples: [
      .init("hint \"Look at what you have not touched yet.\"", "one at a time, from the gentlest to the plainest")
    ])
}

/// Begins one way to do what a `try` asks for, up to `end`; tests and those who skip it take this way.
struct AnswerCommand: TaskLine, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "answer", .lessons, "Begins one way to do what a try asks for, up to end.",
    examples: [.init("answer", "then set checkout.steps 2, run and end, for example")])
}
