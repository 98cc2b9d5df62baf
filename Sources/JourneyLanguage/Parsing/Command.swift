/// One thing that can be said in the language.
///
/// A new command is a file in Commands, and here a case, its payload and its rule.
public enum Command: Equatable, Sendable {
  case journey(JourneyDefinition), price(PriceDefinition), channel(ChannelDefinition), segment(SegmentDefinition)
  case stage(StageDefinition), touchpoint(TouchpointDefinition), path(PathDefinition)
  case lever(LeverDefinition), source(SourceDefinition)
  case open(OpenStatement), show(ShowStatement), set(SetStatement), reset(ResetStatement)
  case undo(UndoStatement), redo(RedoStatement)
  case run(RunStatement), watch(WatchStatement), verify(VerifyStatement), follow(FollowStatement)
  case explain(ExplainStatement)
  case seed(SeedStatement)
  case strategy(StrategyStatement), keep(KeepStatement), use(UseStatement), strategies(StrategiesStatement)
  case drop(DropStatement), compare(CompareStatement), why(WhyStatement), vary(VaryStatement)
  case breakEven(BreakEvenStatement), tornado(TornadoStatement), search(SearchStatement)
  case power(PowerStatement), uncertain(UncertainStatement)
  case expect(ExpectStatement)
  case lesson(LessonStatement), takes(TakesStatement), note(NoteStatement), pause(PauseStatement)
  case ask(AskStatement), choose(ChooseStatement), right(RightStatement), wrong(WrongStatement)
  case predict(PredictStatement), reveal(RevealStatement)
  case `try`(TryStatement), until(UntilStatement), hint(HintStatement), answer(AnswerStatement)
  case hide(HideStatement), end(EndStatement), include(IncludeStatement)
  case round(RoundStatement), score(ScoreStatement), new(NewStatement)
  case save(SaveStatement), read(ReadStatement), mode(ModeStatement), output(OutputStatement)
  case tee(TeeStatement), once(OnceStatement), last(LastStatement), history(HistoryStatement)
  case preference(PreferenceStatement)
  case `repeat`(RepeatStatement)
  case help(HelpStatement), quit(QuitStatement)
  /// A line that begins with `>`.
  case narration(Narration)
  /// A line that was not understood, kept because the one before expects an error.
  case mistake(Mistake)

  /// The rules of all commands, in the order of `help`.
  static let rules: [CommandRule] = [
    CommandRule(OpenStatement.self, Command.open),
    CommandRule(ShowStatement.self, Command.show),
    CommandRule(SetStatement.self, Command.set),
    CommandRule(ResetStatement.self, Command.reset),
    CommandRule(UndoStatement.self, Command.undo),
    CommandRule(RedoStatement.self, Command.redo),
    CommandRule(JourneyDefinition.self, Command.journey),
    CommandRule(PriceDefinition.self, Command.price),
    CommandRule(ChannelDefinition.self, Command.channel),
    CommandRule(SegmentDefinition.self, Command.segment),
    CommandRule(StageDefinition.self, Command.stage),
    CommandRule(TouchpointDefinition.self, Command.touchpoint),
    CommandRule(PathDefinition.self, Command.path),
    CommandRule(LeverDefinition.self, Command.lever),
    CommandRule(SourceDefinition.self, Command.source),
    CommandRule(RunStatement.self, Command.run),
    CommandRule(WatchStatement.self, Command.watch),
    CommandRule(VerifyStatement.self, Command.verify),
    CommandRule(FollowStatement.self, Command.follow),
    CommandRule(ExplainStatement.self, Command.explain),
    CommandRule(SeedStatement.self, Command.seed),
    CommandRule(StrategyStatement.self, Command.strategy),
    CommandRule(KeepStatement.self, Command.keep),
    CommandRule(UseStatement.self, Command.use),
    CommandRule(StrategiesStatement.self, Command.strategies),
    CommandRule(DropStatement.self, Command.drop),
    CommandRule(CompareStatement.self, Command.compare),
    CommandRule(WhyStatement.self, Command.why),
    CommandRule(VaryStatement.self, Command.vary),
    CommandRule(BreakEvenStatement.self, Command.breakEven),
    CommandRule(PowerStatement.self, Command.power),
    CommandRule(UncertainStatement.self, Command.uncertain),
    CommandRule(TornadoStatement.self, Command.tornado),
    CommandRule(SearchStatement.self, Command.search),
    CommandRule(ExpectStatement.self, Command.expect),
    CommandRule(LessonStatement.self, Command.lesson),
    CommandRule(TakesStatement.self, Command.takes),
    CommandRule(NoteStatement.self, Command.note),
    CommandRule(PauseStatement.self, Command.pause),
    CommandRule(AskStatement.self, Command.ask),
    CommandRule(ChooseStatement.self, Command.choose),
    CommandRule(RightStatement.self, Command.right),
    CommandRule(WrongStatement.self, Command.wrong),
    CommandRule(PredictStatement.self, Command.predict),
    CommandRule(RevealStatement.self, Command.reveal),
    CommandRule(TryStatement.self, Command.`try`),
    CommandRule(UntilStatement.self, Command.until),
    CommandRule(HintStatement.self, Command.hint),
    CommandRule(AnswerStatement.self, Command.answer),
    CommandRule(HideStatement.self, Command.hide),
    CommandRule(EndStatement.self, Command.end),
    CommandRule(IncludeStatement.self, Command.include),
    CommandRule(RoundStatement.self, Command.round),
    CommandRule(ScoreStatement.self, Command.score),
    CommandRule(NewStatement.self, Command.new),
    CommandRule(SaveStatement.self, Command.save),
    CommandRule(ReadStatement.self, Command.read),
    CommandRule(ModeStatement.self, Command.mode),
    CommandRule(OutputStatement.self, Command.output),
    CommandRule(TeeStatement.self, Command.tee),
    CommandRule(OnceStatement.self, Command.once),
    CommandRule(LastStatement.self, Command.last),
    CommandRule(HistoryStatement.self, Command.history),
    PreferenceStatement.rule(for: .auto),
    PreferenceStatement.rule(for: .timing),
    PreferenceStatement.rule(for: .echo),
    PreferenceStatement.rule(for: .errors),
    PreferenceStatement.rule(for: .hints),
    CommandRule(RepeatStatement.self, Command.repeat),
    CommandRule(HelpStatement.self, Command.help),
    CommandRule(QuitStatement.self, Command.quit),
  ]

  /// What the command says.
  var payload: any PrintableCommand {
    switch self {
    case .journey(let payload): payload
    case .price(let payload): payload
    case .channel(let payload): payload
    case .segment(let payload): payload
    case .stage(let payload): payload
    case .touchpoint(let payload): payload
    case .path(let payload): payload
    case .lever(let payload): payload
    case .source(let payload): payload
    case .open(let payload): payload
    case .show(let payload): payload
    case .set(let payload): payload
    case .reset(let payload): payload
    case .undo(let payload): payload
    case .redo(let payload): payload
    case .run(let payload): payload
    case .watch(let payload): payload
    case .verify(let payload): payload
    case .follow(let payload): payload
    case .explain(let payload): payload
    case .seed(let payload): payload
    case .strategy(let payload): payload
    case .keep(let payload): payload
    case .use(let payload): payload
    case .strategies(let payload): payload
    case .drop(let payload): payload
    case .compare(let payload): payload
    case .why(let payload): payload
    case .vary(let payload): payload
    case .breakEven(let payload): payload
    case .power(let payload): payload
    case .uncertain(let payload): payload
    case .tornado(let payload): payload
    case .search(let payload): payload
    case .expect(let payload): payload
    case .lesson(let payload): payload
    case .takes(let payload): payload
    case .note(let payload): payload
    case .pause(let payload): payload
    case .ask(let payload): payload
    case .choose(let payload): payload
    case .right(let payload): payload
    case .wrong(let payload): payload
    case .predict(let payload): payload
    case .reveal(let payload): payload
    case .`try`(let payload): payload
    case .until(let payload): payload
    case .hint(let payload): payload
    case .answer(let payload): payload
    case .hide(let payload): payload
    case .end(let payload): payload
    case .include(let payload): payload
    case .round(let payload): payload
    case .score(let payload): payload
    case .new(let payload): payload
    case .save(let payload): payload
    case .read(let payload): payload
    case .mode(let payload): payload
    case .output(let payload): payload
    case .tee(let payload): payload
    case .once(let payload): payload
    case .last(let payload): payload
    case .history(let payload): payload
    case .preference(let payload): payload
    case .repeat(let payload): payload
    case .help(let payload): payload
    case .quit(let payload): payload
    case .narration(let payload): payload
    case .mistake(let payload): payload
    }
  }

  /// The command as it can be typed; parsing it gives the same command.
  public var text: String { payload.text }

  /// The part of a journey that it defines, if it defines one.
  public var definition: (any Definition)? { payload as? any Definition }

  /// Whether it belongs to how a lesson is told, and not to what is typed in it.
  public var isStaging: Bool {
    switch self {
    case .narration, .lesson, .takes, .note, .pause, .predict, .expect: true
    default: false
    }
  }
}
