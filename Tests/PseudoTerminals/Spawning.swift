#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The two ends of a new pseudo-terminal.
struct TerminalPair {
  /// The end that a person would sit at.
  let terminal: Int32
  /// The end that the program has for its input and output.
  let programSide: Int32
  /// The name by which the program opens its end.
  let name: String

  init(columns: Int, rows: Int) throws(PseudoTerminalFailure) {
    var ends: (terminal: Int32, programSide: Int32) = (-1, -1)
    var characters = [CChar](repeating: 0, count: 1_024)
    var size = winsize(ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.terminal, &ends.programSide, &characters, nil, &size) == 0 else {
      throw PseudoTerminalFailure(reason: "no pseudo-terminal: \(errorText(errno))", seen: "")
    }
    for end in [ends.terminal, ends.programSide] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends.terminal, F_SETFL, O_NONBLOCK)
    (terminal, programSide) = ends
    name = String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Starts a program in a session of its own, with the terminal for its input, output and errors.
func spawn(
  _ program: String, arguments: [String], environment: [String: String], on pair: TerminalPair
) throws(PseudoTerminalFailure) -> pid_t {
  var actions = newFileActions()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  // Opening it, rather than inheriting it, makes it the controlling terminal of the new session.
  posix_spawn_file_actions_addopen(&actions, 0, pair.name, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)

  let common = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
    // A crash is reported without questions.
    "SWIFT_BACKTRACE": "interactive=no",
  ]
  return try spawn(program, arguments, common.merging(environment) { $1 }, &actions, flags: ownSession)
}

/// Runs a program to its end, or until it goes on in the background, with what it says in a file.
///
/// - Returns: whether it was content.
func run(
  _ program: String, arguments: [String], environment: [String: String], output: String
) throws(PseudoTerminalFailure) -> Bool {
  var actions = newFileActions()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  let process = try spawn(program, arguments, environment, &actions)
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return status == 0
}

/// Starts a program that no signal is kept from, whatever the threads of tests block.
private func spawn(
  _ program: String, _ arguments: [String], _ environment: [String: String], _ actions: inout FileActions,
  flags: Int32 = 0
) throws(PseudoTerminalFailure) -> pid_t {
  var attributes = newAttributes()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var everySignal = sigset_t()
  var noSignal = sigset_t()
  sigfillset(&everySignal)
  sigemptyset(&noSignal)
  posix_spawnattr_setsigdefault(&attributes, &everySignal)
  posix_spawnattr_setsigmask(&attributes, &noSignal)
  posix_spawnattr_setflags(&attributes, Int16(flags | Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)))
  var process: pid_t = 0
  let error = withCStrings([program] + arguments) { arguments in
    withCStrings(environment.map { "\($0)=\($1)" }) {
      posix_spawn(&process, program, &actions, &attributes, arguments, $0)
    }
  }
  guard error == 0 else {
    throw PseudoTerminalFailure(reason: "cannot start \(program): \(errorText(error))", seen: "")
  }
  return process
}

/// `POSIX_SPAWN_SETSID`, which the C library of Linux shows only to those who ask for its extensions.
private var ownSession: Int32 {
  #if canImport(Darwin)
    0x0400
  #else
    0x80
  #endif
}

// The types are structures on Linux and pointers on Darwin.
#if canImport(Darwin)
  private typealias FileActions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
  private func newFileActions() -> FileActions { nil }
  private func newAttributes() -> Attributes { nil }
#else
  private typealias FileActions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
  private func newFileActions() -> FileActions { FileActions() }
  private func newAttributes() -> Attributes { Attributes() }
#endif

/// Lends the texts as an array of C strings that ends with a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return body(&pointers)
}

private func errorText(_ code: Int32) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
