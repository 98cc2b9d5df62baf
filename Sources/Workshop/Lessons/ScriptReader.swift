import DisplayText
import JourneyLanguage

/// Puts the lines of a file together to steps: what defines a journey, what is hidden, questions and tasks.
struct ScriptReader {
  /// What a line stands between.
  private enum Block {
    case hide, answer

    /// Why nobody can be asked anything there.
    var reason: String {
      switch self {
      case .hide: "nothing between hide and end is shown"
      case .answer: "an answer is carried out at once"
      }
    }
  }

  private let statements: [Statement]
  private var index = 0

  /// Whether it is a saved session, whose journey may be a draft.
  private let isSession: Bool

  init(_ statements: [Statement], isSession: Bool = false) {
    self.statements = statements
    self.isSession = isSession
  }

  /// How many blocks stand one in the other where it reads, and how many may.
  private var depth = 0
  private static let depthLimit = 16

  private var next: Statement? { index < statements.count ? statements[index] : nil }

  mutating func read() throws(Diagnostic) -> [Script.Step] { try steps(in: nil, begunBy: nil) }

  private mutating func steps(in block: Block?, begunBy opening: Statement?) throws(Diagnostic) -> [Script.Step] {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit, let opening {
      throw Diagnostic(
        "blocks stand in blocks here, \(Self.depthLimit) deep, and that is the most", at: opening.place,
        remedy: "end the outer ones first")
    }
    var steps: [Script.Step] = []
    // The lines of each journey, which other lines may stand between, and the step that they are.
    var journeys: [(step: Int, lines: [Statement])] = []
    func all() -> [Script.Step] {
      for journey in journeys { steps[journey.step] = .journey(journey.lines, isDraft: isSession) }
      return steps
    }
    while let statement = next {
      index += 1
      if statement.command.definition is JourneyDefinition {
        journeys.append((steps.count, [statement]))
        steps.append(.journey([], isDraft: isSession))
        continue
      }
      if !journeys.isEmpty, statement.command.definition != nil {
        journeys[journeys.count - 1].lines.append(statement)
        continue
      }
      if let end = statement.command as? EndCommand {
        guard block != nil else { throw end.misplaced(at: statement.place) }
        return all()
      }
      if let block, let reason = Self.asksSomebody(statement) ? block.reason : nil {
        throw Diagnostic(
          "\(reason), so nobody can be asked here", at: statement.place, remedy: "put this line below the end")
      }
      steps.append(try step(statement))
    }
    if let opening { throw Self.endless(opening) }
    return all()
  }

  private mutating func step(_ statement: Statement) throws(Diagnostic) -> Script.Step {
    switch statement.command {
    case is HideCommand: return .hidden(try steps(in: .hide, begunBy: statement))
    case let ask as AskCommand: return .question(try question(ask, statement))
    case let task as TryCommand: return .exercise(try exercise(task, statement))
    case is LessonCommand where index > 1:
      throw Diagnostic(
        "a lesson has its name in the first line, and this is not the first", at: statement.place,
        remedy: "move it to the beginning, or begin another file")
    case let line as any LessonLine: throw line.misplaced(at: statement.place)
    default: return .command(statement)
    }
  }

  private static func asksSomebody(_ statement: Statement) -> Bool {
    switch statement.command {
    case is PauseCommand, is AskCommand, is TryCommand: true
    case let predict as PredictCommand: predict.guess == nil
    default: false
    }
  }

  // MARK: Questions

  private mutating func question(_ ask: AskCommand, _ statement: Statement) throws(Diagnostic) -> Question {
    var offered: [Word]?
    var replies: [ReplyCommand] = []
    while let line = next {
      if let choose = line.command as? ChooseCommand {
        guard offered == nil else {
          throw Diagnostic("a question has one line of choices", at: line.place, remedy: "join the two lines")
        }
        offered = choose.choices
      } else if let reply = line.command as? ReplyCommand {
        replies.append(reply)
      } else {
        break
      }
      index += 1
    }
    try Self.check(replies, to: offered, statement)
    return Question(
      name: ask.name.text, text: ask.question,
      choices: (offered ?? []).map { choice in
        let reply = replies.first { $0.choice == choice }
        return Question.Choice(name: choice.text, isRight: reply?.isRight ?? false, reply: reply?.words ?? "")
      }, place: statement.place)
  }

  /// Refuses replies to what is not offered, or offered and never right.
  private static func check(
    _ replies: [ReplyCommand], to offered: [Word]?, _ statement: Statement
  ) throws(Diagnostic) {
    let choices = offered ?? []
    var seen: Set<String> = []
    for reply in replies {
      let shown = VisibleText.quoted(reply.choice.text)
      guard choices.contains(reply.choice) else {
        throw Diagnostic(
          offered == nil
            ? "there is nothing to choose from for \(shown)" : "\(shown) is not among the answers that are offered",
          at: reply.choice.place,
          remedy: offered == nil
            ? "below ask, put a line such as: choose \(Quotation.word(reply.choice.text)) | other"
            : "the answers are: \(choices.map(\.text).joined(separator: ", "))")
      }
      guard seen.insert(reply.choice.text).inserted else {
        throw Diagnostic(
          "there is a reply to \(shown) already", at: reply.choice.place, remedy: "leave one of the two lines out")
      }
    }
    if offered != nil, !replies.contains(where: \.isRight) {
      throw Diagnostic(
        "none of the answers to this question is right", at: statement.place,
        remedy: "add a line such as: right \(Quotation.word(choices[0].text)) \"Because …\"")
    }
  }

  // MARK: Tasks

  private mutating func exercise(_ task: TryCommand, _ opening: Statement) throws(Diagnostic) -> Exercise {
    var conditions: [Condition] = []
    var goals: [String] = []
    var hints: [String] = []
    var answer: [Script.Step]?
    while let line = next {
      index += 1
      switch line.command {
      case let until as UntilCommand:
        conditions += until.conditions
        // As it was written, with the gaps that make large numbers readable.
        goals.append(String(line.written.drop { $0 != " " }.drop { $0 == " " }))
      case let hint as HintCommand: hints.append(hint.words)
      case is AnswerCommand:
        guard answer == nil else {
          throw Diagnostic("this task has an answer already", at: line.place, remedy: "one way is enough: keep one")
        }
        answer = try steps(in: .answer, begunBy: line)
      case is EndCommand:
        guard !conditions.isEmpty else {
          throw Diagnostic(
            "nothing says when this task is done", at: opening.place,
            remedy: "before its end, put a line such as: until conversion >= 20%")
        }
        guard let answer else {
          throw Diagnostic(
            "this task has no answer of its own, so nobody knows whether it can be done", at: opening.place,
            remedy: "before its end, put the line answer, commands that do it, and end")
        }
        return Exercise(
          task: task.words, goal: goals.joined(separator: " and "), conditions: conditions, hints: hints,
          answer: answer, place: opening.place)
      default:
        throw Diagnostic(
          "between try and end there are until, hint and answer, and \(VisibleText.quoted(line.command.firstWord)) is none",
          at: line.place, remedy: "put it between answer and end, or below the end of try")
      }
    }
    throw Self.endless(opening)
  }

  private static func endless(_ opening: Statement) -> Diagnostic {
    Diagnostic(
      "the \(opening.command.firstWord) that begins here has no end", at: opening.place,
      remedy: "put a line end where it ends")
  }
}
