import Foundation
import Fuzzing
import JourneyLanguage
import PseudoTerminals
import TestSupport
import Testing
import Workshop

@testable import journey

@Suite("What a program that died leaves behind")
struct SessionJournalTests {
  private static func state(seed: UInt64) throws -> SessionState {
    SessionState(journey: try #require(BuiltInJourneys.opening), seed: seed)
  }

  @Test("A session that is open is nobody else's, and one that was left properly leaves nothing")
  func open() throws {
    let folder = try TemporaryFolder()
    let journal = SessionJournal(in: folder.file("sessions"))
    #expect(SessionJournal.left(in: folder.file("sessions")).isEmpty)
    try journal.keep(try Self.state(seed: 7), after: nil)
    #expect(SessionJournal.left(in: folder.file("sessions")).isEmpty)
    // A whole state takes the place of the one before, and is held as well.
    try journal.keep(try Self.state(seed: 8), after: nil)
    #expect(SessionJournal.left(in: folder.file("sessions")).isEmpty)
    journal.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("sessions")).isEmpty)
  }

  @Test("One that was left behind is found until it is forgotten, whole, and the latest first")
  func left() throws {
    let folder = try TemporaryFolder()
    var states: [String] = []
    for seed in 1...2 {
      let state = try Self.state(seed: UInt64(seed))
      states.append(state.script)
      // The journal goes out of use without being discarded, as when its program dies.
      try FileManager.default.createDirectory(
        atPath: folder.file("s"), withIntermediateDirectories: true)
      try Data(state.script.utf8).write(to: URL(fileURLWithPath: folder.file("s/\(seed)-1.journey")))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(seed) * 1_000)],
        ofItemAtPath: folder.file("s/\(seed)-1.journey"))
    }
    let left = SessionJournal.left(in: folder.file("s"))
    #expect(try left.map { try String(contentsOfFile: $0.path, encoding: .utf8) } == states.reversed())
    #expect(left[0].journey == "five-stage" && left[0].changes == 0)
    #expect(SessionJournal.left(in: folder.file("s")) == left)
    SessionJournal.forget(left[0])
    #expect(SessionJournal.left(in: folder.file("s")) == [left[1]])
  }

  @Test("Whatever lies where sessions are kept, what is left of it is text up to its last whole line, or nothing")
  func anything() throws {
    for number in 0..<200 {
      let folder = try TemporaryFolder()
      var generator = FuzzGenerator(seed: 1, number: number)
      let bytes = generator.file().bytes
      try folder.write(Data(bytes), to: "1-1.journey")
      let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes[...$0] } ?? bytes[...]
      let left = SessionJournal.left(in: folder.path)
      #expect(left.count == (String(validating: whole, as: UTF8.self) == nil ? 0 : 1), "\(number)")
      #expect(FileManager.default.contents(atPath: folder.file("left-1-1.journey")) == Data(whole), "\(number)")
    }
  }

  @Test("A line that was cut short is left out, and the rest is whole")
  func torn() throws {
    let folder = try TemporaryFolder()
    let state = try Self.state(seed: 5).script
    try folder.write(state + "set checkout.steps 2\nset chec", to: "1-1.journey")
    let left = try #require(SessionJournal.left(in: folder.path).first)
    #expect(try String(contentsOfFile: left.path, encoding: .utf8) == state + "set checkout.steps 2\n")
    #expect(left.lastLine == "set checkout.steps 2" && left.changes == 1)
  }

  @Test("What could not be kept is made up for by the next that can, so that no wrong state is left")
  func behind() throws {
    let folder = try TemporaryFolder()
    let sessions = folder.file("sessions")
    let journal = SessionJournal(in: sessions)
    var bench = try Self.state(seed: 1)
    try journal.keep(bench, after: nil)
    #expect(journal.isKept)
    // The folder goes away, as a full disk would refuse another file.
    try FileManager.default.moveItem(atPath: sessions, toPath: folder.file("elsewhere"))
    try folder.write("in the way", to: "sessions")
    bench.seed = 2
    #expect(throws: SessionJournal.Failure.self) { try journal.keep(bench, after: nil) }
    #expect(!journal.isKept)
    let line = try #require(try Parser().parse(line: "set checkout.steps 2"))
    // A line alone would be added to a state that it does not belong to.
    #expect(throws: SessionJournal.Failure.self) { try journal.keep(bench, after: line) }
    try FileManager.default.removeItem(atPath: sessions)
    bench.seed = 3
    try journal.keep(bench, after: line)
    #expect(journal.isKept)
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: sessions).first)
    #expect(try String(contentsOfFile: "\(sessions)/\(name)", encoding: .utf8) == bench.script)
    journal.discard()
  }

  @Test("Only the latest of many that were left behind are kept")
  func many() throws {
    let folder = try TemporaryFolder()
    for number in 100..<130 {
      try Data("journey a\n".utf8).write(to: URL(fileURLWithPath: folder.file("\(number)-1.journey")))
    }
    #expect(SessionJournal.left(in: folder.path).count == 20)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count == 20 && names.first == "left-110-1.journey")
  }
}

extension OnATerminal {
  @Suite("A shell that was killed")
  struct KilledShellTests {
    @Test("The next shell offers what was open, and goes on with it bit for bit")
    func killed() throws {
      let folder = try TemporaryFolder()
      let environment = ["JOURNEY_HISTORY": folder.file("history")]
      let first = try Shell(environment: environment)
      try first.answer(to: "strategy fast", showing: "fast")
      try first.answer(to: "set checkout.steps 2", showing: "5 → 2")
      try first.answer(to: "set price +10%", showing: "40 EUR → 44 EUR")
      try first.answer(to: "seed 9", showing: "seed")
      try first.answer(to: "save \(folder.file("before"))", showing: "before")
      first.terminal.send(signal: SIGKILL)
      _ = try? first.terminal.finish()

      let second = try Shell(environment: environment)
      #expect(second.terminal.plainTranscript.contains("The last session ended without quit: five-stage, 2 changes."))
      try second.terminal.press(.up)
      try second.terminal.expect("read ")
      try second.terminal.press(.enter)
      try second.waitForPrompt()
      try second.answer(to: "save \(folder.file("after"))", showing: "after")
      #expect(folder.text(of: "after") == folder.text(of: "before"))
      #expect(folder.text(of: "after")?.contains("seed 9") == true)
      #expect(try second.quit() == 0)
      let third = try Shell(environment: environment)
      #expect(!third.terminal.plainTranscript.contains("without quit"))
      #expect(try third.quit() == 0)
    }

    @Test("What waits is offered to each shell, also after one that was killed, until it is forgotten")
    func waiting() throws {
      let folder = try TemporaryFolder()
      let environment = ["JOURNEY_HISTORY": folder.file("history")]
      for steps in [2, 3] {
        let shell = try Shell(environment: environment)
        try shell.answer(to: "set checkout.steps \(steps)", showing: "5 → \(steps)")
        shell.terminal.send(signal: SIGKILL)
        _ = try? shell.terminal.finish()
      }
      let idle = try Shell(environment: environment)
      #expect(idle.terminal.plainTranscript.contains("1 more wait"))
      #expect(try idle.quit() == 0)
      let last = try Shell(environment: environment)
      #expect(last.terminal.plainTranscript.contains("1 more wait"))
      try last.answer(to: "sessions", showing: "checkout.steps = 2")
      try last.answer(to: "sessions forget", showing: "2 sessions are forgotten")
      try last.answer(to: "sessions", showing: "no session waits")
      #expect(try last.quit() == 0)
    }

    @Test("Where the history has no place nothing is kept, and nothing is offered")
    func nothingKept() throws {
      let environment = ["JOURNEY_HISTORY": ""]
      let first = try Shell(environment: environment)
      try first.answer(to: "set checkout.steps 2", showing: "5 → 2")
      try first.answer(to: "history", showing: "nothing that you type is kept in this session")
      first.terminal.send(signal: SIGKILL)
      _ = try? first.terminal.finish()
      let second = try Shell(environment: environment)
      #expect(!second.terminal.plainTranscript.contains("without quit"))
      #expect(try second.quit() == 0)
    }

    /// What the number of steps is set to, one after the other; none of them is the journey's own.
    private static let values = [1, 2, 3, 4, 6]

    @Test(
      "Killed at any moment, while a line is typed, saved or run, it leaves all that was finished, and whole files",
      arguments: 0..<SeededGenerator.rounds(usually: 20))
    func anyMoment(round: Int) throws {
      let folder = try TemporaryFolder()
      var luck = SeededGenerator(seed: UInt64(round))
      let lines = Self.values.flatMap { ["set checkout.steps \($0)", "save \(folder.file("saved-\($0)"))"] }
      let shell = try Shell(environment: ["JOURNEY_HISTORY": folder.file("history")])
      try shell.terminal.type((lines + [JourneyCall.endlessRun]).map { $0 + "\r" }.joined())
      // Whatever is typed ahead shows up when its turn comes, and a run goes on showing something for ever.
      try shell.terminal.expect(bytes: Int.random(in: 0..<2_000, using: &luck))
      shell.terminal.send(signal: SIGKILL)
      _ = try? shell.terminal.finish()

      // A command has finished when there is another prompt.
      let answers = shell.terminal.plainTranscript.split(separator: Shell.prompt).dropLast().joined()
      let finished = Self.values.count { answers.contains("→ \($0)") }
      let history = (folder.text(of: "history") ?? "").split(separator: "\n").map(String.init)
      #expect(history.count >= 2 * finished - 1)
      #expect(history == Array((lines + [JourneyCall.endlessRun]).prefix(history.count)))

      let left = SessionJournal.left(in: folder.file("sessions"))
      let kept = try left.first.flatMap { try Self.steps(inScriptAt: $0.path) }
      #expect(kept.map { Self.values[max(0, finished - 1)...].prefix(2).contains($0) } ?? (finished == 0))
      for value in Self.values where folder.text(of: "saved-\(value)") != nil {
        #expect(try Self.steps(inScriptAt: folder.file("saved-\(value)")) == value)
      }
    }

    /// The last value of the checkout's steps in a script, all of which is understood.
    private static func steps(inScriptAt path: String) throws -> Int? {
      _ = try Script(file: path)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasSuffix("\n"))
      let last = text.split(separator: "\n").last { $0.hasPrefix("set checkout.steps") }
      return last?.split(separator: " ").last.flatMap { Int($0) }
    }
  }
}
