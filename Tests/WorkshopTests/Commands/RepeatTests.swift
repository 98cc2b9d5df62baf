import Experiments
import Foundation
import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite struct RepeatTests {
  /// Commands and the file that their results went to.
  private static func saved(_ lines: String..., in folder: TemporaryFolder) throws -> String {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1", "set price 45 EUR from week 3", "seed 7")
    try bench.type("uncertain customer.quality 7 to 8", "mode json", "output \(folder.file("a.json"))")
    for line in lines { try bench.type(line) }
    return try #require(folder.text(of: "a.json"))
  }

  @Test(
    "A result is the same, whatever is open and was done since",
    arguments: [
      "run 30 customers replications 2", "compare baseline fast by conversion 30 customers replications 2",
      "power conversion baseline fast traffic 20 per day 60 customers replications 3",
      "why conversion baseline fast 20 customers replications 2",
      "vary price from 20 EUR to 40 EUR by 20 EUR 20 customers replications 2",
      "break-even checkout.steps conversion baseline fast 20 customers replications 2",
      "tornado conversion 9 customers replications 2 for 2 weeks",
      "compare baseline fast by conversion under uncertainty", "show assumptions",
      "verify 20 customers replications 2 seed 3", "follow 3 in baseline fast", "run for 2 weeks 9 customers",
    ])
  func same(command: String) throws {
    let folder = try TemporaryFolder()
    _ = try Self.saved(command, in: folder)
    var bench = try Workbench("cart")
    let before = bench.session
    let text = try bench.answer("repeat \(folder.file("a.json"))")
    #expect(text.contains("The result is the same, bit for bit."))
    #expect(bench.missed.isEmpty && bench.state == before.state && bench.session.mode == before.mode)
  }

  @Test("Every line is made again, and notes between them are passed over")
  func lines() throws {
    let folder = try TemporaryFolder()
    let text = try Self.saved("run 9 customers replications 2", "show levers", "run 8 customers", in: folder)
    #expect(text.split(separator: "\n").count == 3)
    var bench = try Workbench()
    #expect(
      try bench.answer("repeat \(folder.file("a.json"))").contains("All 2 results are the same, bit for bit."))
  }

  @Test("What is made again is nothing that was done here, and nothing that is kept in case the program dies")
  func apart() throws {
    let folder = try TemporaryFolder()
    _ = try Self.saved("run 9 customers replications 2", in: folder)
    var bench = try Workbench("cart")
    var told = 0
    bench.changed = { _ in told += 1 }
    try bench.type("repeat \(folder.file("a.json"))")
    #expect(told == 0)
    try bench.type("set checkout.steps 3")
    #expect(told == 1)
  }

  @Test("Results are made again however many there are, up to a limit that is said")
  func many() throws {
    let folder = try TemporaryFolder()
    let text = try Self.saved("run 9 customers replications 2", in: folder)
    let note = "{\"note\":\"\(String(repeating: "n", count: 1_000_000))\"}\n"
    try folder.write(String(repeating: note, count: 2) + text, to: "b.json")
    var bench = try Workbench()
    #expect(try bench.answer("repeat \(folder.file("b.json"))").contains("The result is the same, bit for bit."))
    try folder.write(String(repeating: note, count: 64), to: "c.json")
    #expect(bench.complaint("repeat \(folder.file("c.json"))").contains("is larger than 64 MB"))
  }

  @Test("A number that was changed is found and named, and the exit code will be 1")
  func changed() throws {
    let folder = try TemporaryFolder()
    let text = try Self.saved("run 30 customers replications 2", in: folder)
    let number = try #require(text.firstMatch(of: /"nps":\{"high":(-?[0-9.]+)/)).1
    try folder.write(text.replacing("\"high\":\(number)", with: "\"high\":77"), to: "b.json")
    var bench = try Workbench()
    let answer = try bench.answer("repeat \(folder.file("b.json"))")
    #expect(answer.contains("The result is not the same:"))
    #expect(answer.contains("metrics.nps.high: 77 in the file"))
    #expect(bench.missed.map(\.kind) == [.expectation])
  }

  @Test(
    "What the manifest says and is no longer so is named",
    arguments: [
      ("\"version\":\"\(ProgramVersion.text)\"", "\"version\":\"0.0.1\"", "version of the program: 0.0.1"),
      ("quality 7.8", "quality 7.9", "fingerprint of the journey's text"),
      ("\"customers\":30,\"digest\"", "\"customers\":31,\"digest\"", "customers: 31 in the file, 30 now"),
      ("set checkout.steps = 1", "set checkout.steps = 2", "fingerprint of all that happened"),
      ("seed 7\\n", "seed 8\\n", "seed: 7 in the file, 8 now"),
      ("\"digest\":\"", "\"digest\":\"0", "fingerprint of all that happened: 0"),
    ])
  func manifest(old: String, new: String, message: String) throws {
    let folder = try TemporaryFolder()
    let text = try Self.saved("run 30 customers replications 2", in: folder)
    try folder.write(text.replacing(old, with: new), to: "b.json")
    var bench = try Workbench()
    #expect(try bench.answer("repeat \(folder.file("b.json"))").contains(message))
  }

  @Test("That another journey of the same name is open is said, and changes nothing")
  func other() throws {
    let folder = try TemporaryFolder()
    _ = try Self.saved("run 30 customers replications 2", in: folder)
    var bench = try Workbench()
    try bench.type("stage customer quality 9")
    let text = try bench.answer("repeat \(folder.file("a.json"))")
    #expect(text.contains("the same, bit for bit") && text.contains("that is open here is another text"))
  }

  @Test("A file that is no saved result is refused, and nothing runs")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let text = try Self.saved("run 9 customers replications 2", in: folder)
    let files = [
      "", "\n\n", "hello", "{}", "[]", "{\"result\":\"run\"}", "{\"manifest\":{}}", "{\"manifest\":7}",
      String(repeating: "[", count: 100_000), String(text.dropLast(40)), text + "tail",
      text.replacing("\"command\":\"run", with: "\"command\":\"quit; run"),
      text.replacing("\"command\":\"run 9 customers replications 2\"", with: "\"command\":\"show\""),
      text.replacing("seed 7\\n", with: "seed 7\\nsave \(folder.file("evil.journey"))\\n"),
      text.replacing("seed 7\\n", with: "seed 7\\nread the-odyssey\\n"),
      text.replacing("\"replications\":2,\"script\"", with: "\"script\""),
    ]
    for (number, file) in files.enumerated() {
      try folder.write(file, to: "\(number)")
      var bench = try Workbench()
      let failure = bench.failure("repeat \(folder.file("\(number)"))")
      #expect(failure?.kind == .misunderstood, "\(number): \(file.prefix(80))")
    }
    #expect(folder.text(of: "evil.journey") == nil)
    var bench = try Workbench()
    #expect(bench.failure("repeat \(folder.file("none"))")?.kind == .misunderstood)
    #expect(bench.failure("repeat \(folder.path)")?.kind == .misunderstood)
    #expect(bench.failure("repeat")?.kind == .misunderstood)
  }

  @Test("Random bytes and files that were shaken never trap, and whatever differs is told")
  func fuzz() throws {
    let folder = try TemporaryFolder()
    let original = Array(try Self.saved("run 3 customers for 2 weeks replications 2", in: folder).utf8)
    var luck = SeededGenerator(seed: 11)
    var bench = try Workbench()
    // Shaken commands may ask for more than a test has time for.
    bench.isRehearsal = true
    for round in 0..<300 {
      var bytes = original
      if round.isMultiple(of: 5) {
        bytes = (0..<Int.random(in: 0...400, using: &luck)).map { _ in UInt8.random(in: 0...255, using: &luck) }
      } else {
        for _ in 0..<Int.random(in: 1...4, using: &luck) {
          let index = Int.random(in: 0..<bytes.count, using: &luck)
          switch Int.random(in: 0..<3, using: &luck) {
          case 0: bytes[index] = UInt8.random(in: 0...255, using: &luck)
          case 1: bytes.remove(at: index)
          default: bytes.removeSubrange(index..<min(bytes.count, index + 50))
          }
        }
      }
      try folder.write(Data(bytes), to: "shaken")
      if let failure = bench.failure("repeat \(folder.file("shaken"))") {
        #expect(failure.kind == .misunderstood && failure.text.utf8.count { $0 == 0x0A } <= 5)
      }
    }
  }

  @Test("It is checked in a rehearsal, and can be stopped")
  func stopped() throws {
    let folder = try TemporaryFolder()
    _ = try Self.saved("run 30 customers replications 2", in: folder)
    var bench = try Workbench()
    bench.isRehearsal = true
    #expect(try bench.answer("repeat \(folder.file("a.json"))") == "")
    bench.isRehearsal = false
    bench.isCancelled = { true }
    #expect(bench.failure("repeat \(folder.file("a.json"))")?.kind == .interrupted)
  }

  @Test("People are told how much of the model is judgement, once and quietly")
  func origins() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1")
    let text = try bench.answer("compare baseline fast by conversion 20 customers replications 2")
    #expect(text.contains("values are judgement, 1 set by you (show assumptions)"))
    #expect(!(try bench.answer("run 9 customers replications 2").contains("judgement")))
  }
}
