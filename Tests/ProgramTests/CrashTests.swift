import Foundation
import PseudoTerminals
import Testing

extension OnATerminal {
  @Suite("A shell that crashes")
  struct CrashTests {
    /// How a terminal is set before anybody has changed it.
    private static func untouchedSettings() throws -> TerminalSettings {
      let untouched = try PseudoTerminal("/bin/sh", arguments: ["-c", "echo ready; read line"])
      try untouched.expect("ready")
      return untouched.settings
    }

    /// Crashes, and what ends a program that knows nothing of it; 40 is a signal without a meaning.
    private static let ends =
      [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS] + [SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGXCPU]
      + (Int32(SIGSYS) > 30 ? [40] : [])

    @Test("It dies of the signal, and the terminal is as before", arguments: ends, [false, true])
    func signal(number: Int32, isInRun: Bool) throws {
      let shell = try Shell()
      if isInRun {
        try shell.enter(JourneyCall.endlessRun)
        try shell.terminal.expect(" of 100000 replications")
      }
      shell.terminal.send(signal: number)
      #expect(try shell.terminal.finish() == 128 + number)
      #expect(try shell.terminal.settings == Self.untouchedSettings())
    }

    /// What the program may run out of.
    enum Resource: String, CaseIterable {
      case memory = "--as", stack = "--stack"

      var limit: Int { self == .memory ? 1 : 4 << 10 }

      /// What needs more of it than there is.
      ///
      /// Without memory for its threads a run would wait for some instead.
      var command: String { self == .memory ? "help all; last" : "run" }
    }

    @Test(
      "It crashes by itself when the system gives it nothing more, and the terminal is as before",
      .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/prlimit")), arguments: Resource.allCases)
    func exhaustion(of resource: Resource) async throws {
      let shell = try Shell()
      _ = try await JourneyCall.shell(
        "prlimit --pid $1 $2=$3", arguments: ["\(shell.terminal.process)", resource.rawValue, "\(resource.limit)"])
      try shell.enter(resource.command)
      // A trap, an illegal instruction, an abort or a fault, as the library of the system has it.
      #expect([SIGTRAP, SIGILL, SIGABRT, SIGSEGV].map { 128 + $0 }.contains(try shell.terminal.finish()))
      #expect(try shell.terminal.settings == Self.untouchedSettings())
    }
  }
}
