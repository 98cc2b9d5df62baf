/// The commands by name.
enum CommandIndex {
  /// The names of all commands, in the order of `help`.
  static let names: [String] = Command.rules.map(\.help.name)

  /// The rule of a command by its full name, or one of its short forms.
  static func rule(named name: String) -> CommandRule? {
    rules[aliases[name] ?? name]
  }

  /// The commands that begin with some letters.
  static func names(beginningWith prefix: String) -> [String] {
    names.filter { $0.hasPrefix(prefix) }
  }

  /// Words from other programs, and what they are called here.
  static let synonyms: [String: String] = [
    "simulate": "run", "start": "run", "go": "run", "play": "run",
    "live": "watch", "animate": "watch", "movie": "watch", "film": "watch", "see": "watch", "monitor": "watch",
    "diff": "compare", "versus": "compare", "vs": "compare",
    "test": "power", "sample-size": "power", "abtest": "power", "ab-test": "power", "rollout": "power",
    "optimise": "search", "optimize": "search", "best": "search", "maximise": "search", "maximize": "search",
    "optimum": "search", "budget": "search",
    "sensitivity": "tornado", "impact": "tornado", "drivers": "tornado",
    "get": "show", "list": "show", "ls": "show", "print": "show", "view": "show", "status": "show", "display": "show",
    "bye": "quit", "q": "quit", "logout": "quit", "close": "quit", "stop": "quit",
    "change": "set", "let": "set", "assign": "set", "put": "set", "update": "set",
    "load": "open", "source-file": "read", "import": "read", "execute": "read",
    "rerun": "repeat", "reproduce": "repeat", "replay": "repeat",
    "write": "save", "store": "save", "export": "save",
    "delete": "drop", "remove": "drop", "rm": "drop", "forget": "drop",
    "back": "undo", "revert": "undo", "again": "redo", "default": "reset", "defaults": "reset",
    "scenario": "strategy", "scenarios": "strategies", "switch": "use", "select": "use", "checkout": "use",
    "assert": "expect", "check": "verify", "validate": "verify", "format": "mode", "man": "help", "usage": "help",
    "redirect": "output",
    "pager": "last", "page": "last", "less": "last", "more": "last", "time": "timing", "timer": "timing",
    "settings": "show", "hist": "history",
    "record": "tee", "protocol": "tee", "spool": "tee", "transcript": "tee",
    "guess": "predict", "bet": "predict", "forecast": "predict",
    "question": "ask", "quiz": "ask", "task": "try", "exercise": "try", "title": "lesson", "game": "round",
    "teams": "round",
    "winner": "score", "wait": "pause",
    "random": "seed", "because": "why", "decompose": "why", "attribute": "why", "shapley": "why", "reason": "why",
    "doubt": "uncertain", "unsure": "uncertain", "prior": "uncertain", "belief": "uncertain", "psa": "uncertain",
    "sweep": "vary", "scan": "vary", "range": "vary", "grid": "vary", "breakeven": "break-even",
    "threshold": "break-even",
    "what": "explain", "what-is": "explain", "describe": "explain", "meaning": "explain",
  ]

  private static let aliases = ["?": "help", "h": "help", "exit": "quit"]

  // Looked up by key only; the order of a dictionary never reaches a result.
  private static let rules: [String: CommandRule] = Dictionary(
    Command.rules.map { ($0.help.name, $0) }, uniquingKeysWith: { first, _ in first })
}
