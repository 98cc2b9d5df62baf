import Foundation

/// What is known about the terminal that the program was started from.
public enum Terminal {
  /// One of the three standard streams.
  public enum Stream: Sendable {
    case input, output, errors
  }

  /// Columns and rows of a terminal.
  struct Size: Equatable {
    var columns: Int
    var rows: Int
  }

  /// Whether a stream is a terminal rather than a file or a pipe.
  public static func isTerminal(_ stream: Stream) -> Bool {
    isatty(descriptor(of: stream)) == 1
  }

  /// Whether a person can edit lines here: input and output are terminals, and the cursor can be moved.
  public static var isInteractive: Bool { isTerminal(.input) && isTerminal(.output) && movesCursor }

  /// Whether terminals here can move their cursor: `TERM` is neither empty nor “dumb”.
  public static var movesCursor: Bool { !["", "dumb"].contains(environment("TERM") ?? "") }

  /// The columns of the terminal that output goes to.
  ///
  /// 80 when it does not tell. Without a terminal it is `COLUMNS` from the environment, else 80.
  public static var width: Int {
    if isTerminal(.output) { return size.columns }
    return width(fromEnvironment: environment("COLUMNS"))
  }

  /// The rows of the terminal; 24 when it does not tell.
  public static var height: Int { size.rows }

  /// Whether what is written may hold characters beyond ASCII.
  ///
  /// That is what the environment says of the terminal, by the name of its locale; where it names none, nearly every
  /// terminal of today can. What is typed is UTF-8 in any case: see `useUTF8()`.
  public static var showsUTF8: Bool { showsUTF8(in: environment) }

  static func showsUTF8(in environment: (String) -> String?) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).filter { !$0.isEmpty }
    guard let name = names.first?.lowercased() else { return true }
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// Lets another program have the terminal as it was before any line was edited, and takes it back afterwards.
  ///
  /// Control-\ is a signal there, which ends the other program and not us.
  static func lend<Result>(_ body: () -> Result) -> Result {
    var present = termios()
    let isKnown = tcgetattr(STDIN_FILENO, &present) == 0
    // Who is called back meanwhile must not set the terminal of the other program.
    let wasAtWork = TerminalGuard.endWork()
    // Not ignored, for the other program would inherit that.
    let quit = SignalAction.current(for: SIGQUIT)
    SignalAction { _ in }.installUnlessIgnored(for: SIGQUIT)
    TerminalGuard.restore()
    defer {
      quit.install(for: SIGQUIT)
      if isKnown { tcsetattr(STDIN_FILENO, TCSADRAIN, &present) }
      if wasAtWork { TerminalGuard.beginWork() }
    }
    return body()
  }

  /// Makes the C library read and write UTF-8, whatever the environment says.
  ///
  /// In the locale “C”, which is usual in containers, libedit silently drops every character outside ASCII. Only the
  /// kind of characters is set: numbers keep their points.
  ///
  /// - Returns: whether it worked.
  @discardableResult
  public static func useUTF8() -> Bool {
    for name in ["", "C.UTF-8", "UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if let encoding = nl_langinfo(nl_item(CODESET)), String(cString: encoding) == "UTF-8" { return true }
    }
    return false
  }

  /// What the terminal itself says, with 80 × 24 for what it does not say.
  static var size: Size {
    var answer = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &answer) == 0 else { return Size(columns: 80, rows: 24) }
    return Size(
      columns: answer.ws_col > 0 ? Int(answer.ws_col) : 80,
      rows: answer.ws_row > 0 ? Int(answer.ws_row) : 24)
  }

  static func width(fromEnvironment columns: String?) -> Int {
    guard let columns, let width = Int(columns), width > 0 else { return 80 }
    return width
  }

  static func descriptor(of stream: Stream) -> Int32 {
    switch stream {
    case .input: STDIN_FILENO
    case .output: STDOUT_FILENO
    case .errors: STDERR_FILENO
    }
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
