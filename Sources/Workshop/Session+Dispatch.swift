import JourneyLanguage

extension Session {
  /// Hands a command to the file that carries it out.
  mutating func carryOut(_ statement: Statement, in surroundings: Surroundings) throws(Failure) {
    if let definition = statement.command.definition {
      try define(definition, statement, in: surroundings)
      return
    }
    switch statement.command {
    case .open(let command): try open(command, in: surroundings)
    case .show(let command): try show(command, statement.place, in: surroundings)
    case .set(let command): try set(command, in: surroundings)
    case .reset(let command): try reset(command, in: surroundings)
    case .undo: try undo(statement.place, in: surroundings)
    case .redo: try redo(statement.place, in: surroundings)
    case .run(let command): try run(command, statement.place, in: surroundings)
    case .watch(let command): try watch(command, statement.place, in: surroundings)
    case .verify(let command): try verify(command, statement.place, in: surroundings)
    case .follow(let command): try follow(command, statement.place, in: surroundings)
    case .explain(let command): try explain(command, in: surroundings)
    case .seed(let command): seed(command, in: surroundings)
    case .strategy(let command): try strategy(command, in: surroundings)
    case .keep(let command): try keep(command, in: surroundings)
    case .use(let command): try use(command, in: surroundings)
    case .strategies: try strategies(in: surroundings)
    case .drop(let command): try drop(command, in: surroundings)
    case .compare(let command): try compare(command, statement.place, in: surroundings)
    case .why(let command): try why(command, statement.place, in: surroundings)
    case .vary(let command): try vary(command, statement.place, in: surroundings)
    case .breakEven(let command): try breakEven(command, statement.place, in: surroundings)
    case .power(let command): try power(command, statement.place, in: surroundings)
    case .uncertain(let command): try uncertain(command, in: surroundings)
    case .tornado(let command): try tornado(command, statement.place, in: surroundings)
    case .search(let command): try search(command, statement.place, in: surroundings)
    case .expect(let command): try expect(command, in: surroundings)
    case .predict(let command): try predict(command, statement.place, in: surroundings)
    case .reveal(let command): try reveal(command, statement.place, in: surroundings)
    case .round(let command): try round(command, in: surroundings)
    case .score(let command): try score(command, statement.place, in: surroundings)
    case .new(let command): try new(command, statement.place, in: surroundings)
    case .lesson(let lesson):
      surroundings.emit(.narration(lesson.title))
      surroundings.emit(.breath)
    case .takes, .note, .pause: break  // for those who play a lesson, teach it, or sit before it
    case .ask, .choose, .right, .wrong, .try, .until, .hint, .answer, .hide, .end, .include:
      throw Failure(.misunderstood, ScriptReader.misplaced(statement))
    case .save(let command): try save(command, in: surroundings)
    case .read(let command): try read(command, in: surroundings)
    case .mode(let command): mode(command, in: surroundings)
    case .output(let command): try output(command, in: surroundings)
    case .tee(let command): try tee(command, in: surroundings)
    case .once(let command): try once(command, in: surroundings)
    case .last: try last(statement.place, in: surroundings)
    case .history(let command): try history(command, statement.place, in: surroundings)
    case .preference(let command): prefer(command, in: surroundings)
    case .repeat(let command): try `repeat`(command, in: surroundings)
    case .help(let command): try help(command, in: surroundings)
    case .quit: isOver = true
    case .narration(let narration): surroundings.emit(.narration(narration.words))
    case .mistake(let mistake): throw Failure(.misunderstood, mistake.diagnostic)
    default: break  // definitions were carried out above
    }
  }
}
