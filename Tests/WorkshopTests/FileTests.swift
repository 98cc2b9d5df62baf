import Foundation
import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

/// Files that somebody may hand to the program, by mistake or on purpose.
@Suite struct FileTests {
  static let verbs = ["read", "open", "save", "output"]

  @Test("What is no ordinary file is refused before it is opened", arguments: verbs)
  func special(_ verb: String) throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    try folder.link("loop", to: folder.file("loop"))
    try folder.link("zero", to: "/dev/zero")
    var bench = try Workbench()
    for path in ["/dev/zero", "/dev/null", "/dev/tty", "/", folder.path] + ["pipe", "loop", "zero"].map(folder.file) {
      #expect(bench.failure("\(verb) \(path)")?.kind == .misunderstood, "\(path)")
    }
  }

  @Test("What is no text is refused", arguments: ["read", "open"])
  func binary(_ verb: String) throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    for (name, bytes) in [
      ("zeros.journey", Data(count: 100)), ("latin.journey", Data([0x73, 0xE9, 0x0A])),
      ("program.journey", Data([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00])),
      ("wide.journey", Data([0xFF, 0xFE, 0x73, 0])),
    ] {
      #expect(bench.complaint("\(verb) \(try folder.write(bytes, to: name))").contains("is not a text"))
    }
    let large = try folder.write(Data(repeating: 0x23, count: 10_000_000), to: "large.journey")
    #expect(bench.complaint("\(verb) \(large)").contains("is larger than 1 MB"))
  }

  @Test("How a text ends its lines makes no difference", arguments: ["\n", "\r\n"])
  func lineEnds(_ end: String) throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench("cart")
    for (mark, last) in [("", end), ("\u{FEFF}", end), ("", ""), ("\u{FEFF}", "")] {
      let text = mark + (ShopJourney.text + "seed 7").replacing("\n", with: end) + last
      try bench.type("open cart", "seed 1", "read \(try folder.write(text, to: "a.journey"))")
      #expect(bench.state.journey == (try ShopJourney.journey()))
      #expect(bench.state.seed == 7)
    }
  }

  @Test("A file without a byte is told from one without commands")
  func nothing() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let file = try folder.write("", to: "a.journey")
    for line in ["read \(file)", "open \(file)"] { #expect(bench.complaint(line).contains("is empty")) }
  }

  @Test("An empty file says nothing and changes nothing", arguments: ["\n\n", "# nothing\n", "\u{FEFF}", "\r\n"])
  func empty(_ text: String) throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let before = bench.state
    #expect(try bench.answer("read \(try folder.write(text, to: "a.journey"))").isEmpty)
    #expect(bench.state == before)
  }

  @Test("Files that include each other again and again are refused before they are all put together")
  func bomb() throws {
    let folder = try TemporaryFolder()
    for number in 1...15 {
      let line = "include m\(number + 1).journey\n"
      try folder.write(line + line + line, to: "m\(number).journey")
    }
    try folder.write("run", to: "m16.journey")
    var bench = try Workbench()
    #expect(
      bench.complaint("read \(folder.file("m1.journey"))").contains("files are included here more than 200 times"))
  }

  @Test("Far too many parts of a journey, or strategies, are refused in a sentence")
  func many() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let stages = "journey x by week\n" + (0..<5_000).map { "stage s\($0)\n" }.joined()
    let file = try folder.write(stages, to: "a.journey")
    #expect(bench.complaint("open \(file)").contains("a journey has at most 4000 lines"))
    for number in 0..<200 { try bench.type("strategy s\(number)") }
    #expect(bench.complaint("strategy more").contains("there are 200 strategies, and that is the most"))
    try bench.type("strategy s7")
  }

  @Test("Blocks in blocks in blocks are refused, however many there are", arguments: [17, 100_000])
  func blocks(_ count: Int) throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    func file(_ count: Int) throws -> String {
      let text = String(repeating: "hide\n", count: count) + String(repeating: "end\n", count: count)
      return try folder.write(text, to: "a.journey")
    }
    #expect(bench.complaint("read \(try file(count))").contains("blocks stand in blocks here"))
    #expect(try bench.answer("read \(try file(10))").isEmpty)
  }

  @Test("A result that is nested for ever is no result")
  func nested() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let line = String(repeating: "{\"a\":", count: 2_000) + "1" + String(repeating: "}", count: 2_000)
    #expect(bench.complaint("repeat \(try folder.write(line, to: "a.json"))").contains("is no saved result"))
  }

  @Test("Names of files are shown without what they could do to a terminal")
  func names() throws {
    let folder = try TemporaryFolder()
    let bad = folder.file("\u{1B}[31m\u{202E}evil.journey")
    for failure in ScriptTest(file: bad, session: try Workbench().session, surroundings: Surroundings()).failures {
      #expect(!failure.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
    try folder.write("set zebra 1", to: "\u{1B}[31m\u{202E}evil.journey")
    let failures = ScriptTest(file: bad, session: try Workbench().session, surroundings: Surroundings()).failures
    #expect(failures.count == 1)
    #expect(failures.allSatisfy { !$0.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" } })
  }

  @Test("A name that begins with ~/ is looked for at home")
  func home() throws {
    var bench = try Workbench()
    #expect(bench.complaint("read ~/no-such-file-of-mine.journey").contains("there is no file “~/no-such-file"))
  }
}
