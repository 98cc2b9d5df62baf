import JourneyLanguage

/// Some commands beside the definitions, one for each kind of grammar that messages, numbers and places are tried with.
extension Language {
  static let small = Language(
    [SetForTest.self, RunForTest.self, ShowForTest.self, CompareForTest.self, KeepForTest.self, WrongForTest.self]
      + definitions)
}

extension Parser {
  init() { self.init(.small) }
}

/// Changes a parameter.
struct SetForTest: DeclaredCommand, ParameterSetting {
  var path = Word("")
  var change = Change.absolute(Quantity(0))
  var start: ChangeStart?

  static let grammar = Grammar<Self>(
    "set", .journey, "Changes a parameter.",
    [.parameter(\.path, hint: "PATH VALUE"), .change(\.change, of: \.path), .start(\.start)],
    examples: [.init("set checkout.steps 3", "a new value"), .init("set price 45 from week 10", "later")])
}

/// Runs.
struct RunForTest: DeclaredCommand {
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "run", .run, "Simulates.", [.options(\.options)], examples: [.init("run for 2 years", "longer")],
    shortForms: ["!"], calledElsewhere: ["simulate"])
}

/// Looks at something.
struct ShowForTest: DeclaredCommand {
  var topic: [Word] = []

  static let grammar = Grammar<Self>(
    "show", .journey, "Looks at something.", [.topic(\.topic, "[WHAT]", filling: [Slot(.topic, "[WHAT]")])],
    examples: [.init("show checkout", "a stage")])
}

/// Lists of names between keywords.
struct CompareForTest: DeclaredCommand {
  var strategies: [Word] = []
  var metrics: [Word] = []
  var budget: Quantity?
  var isExact = false
  var isSlow = false
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "compare", .strategies, "Sets strategies side by side.",
    [
      .names(\.strategies, .strategy, "[NAME …]"),
      .keyword("by", .someNames(\.metrics, .metric, "a metric", "METRIC")),
      .oneOf([
        .keyword("within", .quantity(\.budget, "a budget", "COST")), .flag("no end", \.isExact, .flag("go", \.isSlow)),
      ]),
      .options(\.options, hasReplications: false),
    ], examples: [.init("compare a b by profit", "two")])
}

/// A name for something new, and words that are needed.
struct KeepForTest: DeclaredCommand {
  var name = Word("")
  var title = ""
  var seed = Placed<UInt64>(0)

  static let grammar = Grammar<Self>(
    "keep", .strategies, "Keeps something.",
    [
      .newName(\.name, "it", hint: "NAME as"), .word("as"), .quoted(\.title, "the title", "TITLE"),
      .whole(\.seed, "a seed", "N"),
    ],
    examples: [.init("keep a as \"b\" 3", "kept")])
}

/// A command behind which something wrong is expected.
struct WrongForTest: DeclaredCommand {
  static let grammar = Grammar<Self>(
    "wrong", .teach, "The next line is wrong.", examples: [.init("wrong", "what follows is wrong")])
  var awaitsMistake: Bool { true }
}
