#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program on a pseudo-terminal of its own: type keys, wait for text, see how it ends.
///
/// The program is started with `posix_spawn`, not `fork`, because a test process has threads. It leads a session of its
/// own and opens the terminal as its input, which makes that its controlling terminal: control-C, control-Z and a new
/// size reach it as they do for a person.
public final class PseudoTerminal {
  /// The number of the process.
  public let process: Int32

  /// Everything the program has written so far, without escape sequences.
  public var plainTranscript: String { String(decoding: text, as: UTF8.self) }

  /// Everything the program has written so far.
  public var transcript: String { String(decoding: bytes, as: UTF8.self) }

  private let terminal: Int32
  private var bytes: [UInt8] = []
  private var text: [UInt8] = []
  private var filter = EscapeFilter()
  /// Where in `text` the last match ended.
  private var matched = 0
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - arguments: without the program's own name.
  ///   - environment: added to one that is the same everywhere: a terminal with colours, UTF-8, no home.
  ///   - columns: the width of the terminal.
  ///   - rows: the height of the terminal.
  public init(
    _ program: String, arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws(PseudoTerminalFailure) {
    let pair = try TerminalPair(columns: columns, rows: rows)
    terminal = pair.terminal
    defer { close(pair.programSide) }  // or the end of the program would never be seen
    do {
      process = try spawn(program, arguments: arguments, environment: environment, on: pair)
    } catch {
      close(pair.terminal)
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  /// How long is waited for anything: far longer than even a busy machine needs, since only a fault waits to the end.
  public static let patience = Duration.seconds(120)

  // MARK: Typing

  /// Types text, also far more of it than the terminal can hold at once.
  public func type(_ text: String) throws(PseudoTerminalFailure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      // What the program writes is read meanwhile: otherwise each could wait for the other.
      let ready = wait(for: POLLIN | POLLOUT, until: .now + Self.patience)
      guard ready != 0 else { throw failure("could not type any more") }
      if ready & POLLIN != 0 { pump() }
      guard ready & POLLOUT != 0 else {
        if ready & POLLIN == 0 { throw failure("the program has left its terminal") }
        continue
      }
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, min($0.count, 1_024)) }
      if count > 0 { rest = rest.dropFirst(count) }
    }
  }

  /// Types one of the keys that have no character.
  public func press(_ key: Key) throws(PseudoTerminalFailure) { try type(key.rawValue) }

  /// Pastes text the way a terminal does for a program that has asked for marks around it.
  public func paste(_ text: String) throws(PseudoTerminalFailure) { try type("\u{1B}[200~\(text)\u{1B}[201~") }

  /// Gives the terminal another size, which the program is told by a signal.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to the program.
  public func send(signal: Int32) { kill(process, signal) }

  /// How the terminal is set at present, also after the end of the program.
  public var settings: TerminalSettings { TerminalSettings(of: terminal) }

  /// Sets the terminal as a shell does that has stopped a program: whole lines, and what is typed is echoed.
  public func useUsualSettings() {
    var settings = termios()
    tcgetattr(terminal, &settings)
    settings.c_lflag |= tcflag_t(ICANON | ECHO)
    tcsetattr(terminal, TCSANOW, &settings)
  }

  // MARK: Looking

  /// Waits until a text shows up behind the previous match, escape sequences left out.
  ///
  /// - Returns: what stood before it.
  /// - Throws: when it does not come in time, with what came instead.
  @discardableResult
  public func expect(_ expected: String, within limit: Duration = patience) throws(PseudoTerminalFailure) -> String {
    let wanted = Array(expected.utf8)
    let deadline = ContinuousClock.now + limit
    var searched = matched
    while true {
      if let start = text.firstIndex(of: wanted, from: searched) {
        defer { matched = start + wanted.count }
        return String(decoding: text[matched..<start], as: UTF8.self)
      }
      searched = max(matched, text.count - wanted.count + 1)
      let ready = wait(for: POLLIN, until: deadline)
      guard ready != 0 else { throw failure("waited \(limit) for “\(expected)”") }
      guard pump() else { throw failure("the program ended, and never showed “\(expected)”") }
    }
  }

  /// Waits until so many bytes have shown up behind the previous match, escape sequences left out.
  public func expect(bytes count: Int, within limit: Duration = patience) throws(PseudoTerminalFailure) {
    let deadline = ContinuousClock.now + limit
    while text.count < matched + count {
      guard wait(for: POLLIN, until: deadline) != 0 else { throw failure("waited \(limit) for \(count) bytes") }
      guard pump() else { throw failure("the program ended before \(count) bytes") }
    }
    matched += count
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: its exit status as a shell shows it: 128 and the number of the signal that killed it.
  public func finish(within limit: Duration = patience) throws(PseudoTerminalFailure) -> Int32 {
    if let status { return status }
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      let hasEnded = wait(for: POLLIN, until: min(deadline, .now + .milliseconds(20))) != 0 && !pump()
      var raw: Int32 = 0
      guard waitpid(process, &raw, WNOHANG) == process else {
        if hasEnded { usleep(1_000) }
        continue
      }
      while wait(for: POLLIN, until: .now) != 0, pump() {}
      let code = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
      status = code
      return code
    }
    throw failure("waited \(limit) for the program to end")
  }

  // MARK: The terminal's end

  /// Which of the events are there; 0 when there are none in time.
  private func wait(for events: Int32, until deadline: ContinuousClock.Instant) -> Int32 {
    while true {
      let left = max(.zero, deadline - .now).components
      let milliseconds = left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000
      var request = pollfd(fd: terminal, events: Int16(truncatingIfNeeded: events), revents: 0)
      let count = poll(&request, 1, Int32(clamping: milliseconds))
      if count > 0 { return Int32(request.revents) }
      if count == 0 || errno != EINTR { return 0 }
    }
  }

  /// Takes in what the program has written; false when it has left the terminal.
  @discardableResult
  private func pump() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(terminal, &chunk, chunk.count)
    if count < 0, [EAGAIN, EINTR].contains(errno) { return true }
    // On Linux the end shows as the error EIO.
    guard count > 0 else { return false }
    bytes += chunk[..<count]
    for byte in chunk[..<count] {
      if let byte = filter.pass(byte) { text.append(byte) }
    }
    return true
  }

  private func failure(_ reason: String) -> PseudoTerminalFailure {
    PseudoTerminalFailure(reason: reason, seen: String(decoding: text[matched...].suffix(4_000), as: UTF8.self))
  }
}

extension [UInt8] {
  /// The first place of some bytes, not before an index.
  fileprivate func firstIndex(of wanted: [UInt8], from start: Int) -> Int? {
    guard count - start >= wanted.count else { return nil }
    return (start...(count - wanted.count)).first { self[$0...].starts(with: wanted) }
  }
}
