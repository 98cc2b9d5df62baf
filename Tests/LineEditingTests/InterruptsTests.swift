import Foundation
import Testing

@testable import LineEditing

/// Sends a signal to this process, whose main thread will take it: the threads that run tests block signals.
private func send(_ signal: Int32) { kill(getpid(), signal) }

@Suite("Signals")
struct InterruptsTests {
  @Test("Control-C is counted until it is reset, and ends nothing")
  func counting() async {
    await #expect(processExitsWith: .exitCode(42)) {
      // Whoever runs the tests may ignore these signals, and a program inherits that.
      signal(SIGINT, SIG_DFL)
      Interrupts.install()
      #expect(!Interrupts.requested)
      for count in 1...2 {
        send(SIGINT)
        while Interrupts.count < count { usleep(1_000) }
      }
      guard Interrupts.count == 2, Interrupts.requested else { exit(1) }
      Interrupts.reset()
      exit(Interrupts.requested ? 2 : 42)
    }
  }

  @Test("A program that is told to go dies of that signal")
  func termination() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      signal(SIGTERM, SIG_DFL)
      Interrupts.install()
      send(SIGTERM)
      sleep(30)
      exit(1)
    }
  }

  @Test("A new size of the terminal ends nothing")
  func resizing() async {
    await #expect(processExitsWith: .exitCode(42)) {
      Interrupts.install()
      send(SIGWINCH)
      exit(42)
    }
  }

  @Test("What the program was started to ignore it goes on ignoring")
  func ignored() async {
    await #expect(processExitsWith: .exitCode(42)) {
      signal(SIGHUP, SIG_IGN)
      Interrupts.install()
      send(SIGHUP)
      exit(42)
    }
  }

  @Test("Restoring a terminal that nobody changed does nothing")
  func restoring() async {
    await #expect(processExitsWith: .exitCode(42)) {
      TerminalGuard.restore()
      exit(42)
    }
  }

  @Test("Without a terminal there is no editor", .enabled(if: !Terminal.isInteractive))
  func noTerminal() {
    #expect(LineEditor(program: "test") == nil)
  }
}
