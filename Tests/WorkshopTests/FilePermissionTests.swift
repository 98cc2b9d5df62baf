import Foundation
import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

/// Files that a stranger may have made, and what they may do to the disk.
@Suite("What a file may do")
struct FilePermissionTests {
  /// A folder with a stranger's file in it, and one beside it that is none of the stranger's business.
  private struct Place {
    let folder: TemporaryFolder
    let outside: TemporaryFolder
    var file: String { folder.file("stranger.journey") }

    init() throws {
      folder = try TemporaryFolder()
      outside = try TemporaryFolder()
      try outside.write("old", to: "notes.txt")
      try outside.write("seed 77", to: "private.journey")
      try folder.write("old", to: "mine.txt")
      try folder.write("seed 77", to: ".hidden.journey")
      try folder.link("way-out", to: outside.path)
      try folder.link("notes.txt", to: outside.file("notes.txt"))
      try folder.link("private.journey", to: outside.file("private.journey"))
    }

    /// All that is in both, so that a change can be seen.
    var contents: [String] {
      (folder.contents + outside.contents).sorted() + ["notes.txt", "private.journey"].compactMap(outside.text)
        + ["mine.txt"].compactMap(folder.text)
    }
  }

  /// What goes wrong with a stranger's file, and that it changed neither the disk nor the session.
  private func refusal(
    of text: String, in place: Place, _ permission: FilePermission = .none,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try place.folder.write(text, to: "stranger.journey")
    var bench = try Workbench()
    bench.permission = permission
    let before = place.contents
    let complaint = bench.complaint("read \(place.file)")
    #expect(place.contents == before, sourceLocation: sourceLocation)
    #expect(bench.state.seed == 1, sourceLocation: sourceLocation)
    return complaint
  }

  /// A line of each kind that writes a file.
  private static let writers = [
    "output NAME\nrun 10 customers replications 2", "output NAME add\nrun 10 customers replications 2",
    "tee NAME\nrun 10 customers replications 2", "once NAME\nrun 10 customers replications 2", "save NAME",
    "save NAME all", "new lesson NAME",
    "round conversion\nstrategy red\nset checkout.steps 2\nscore NAME 10 customers replications 2",
  ]

  @Test("a file writes nothing that nobody has allowed, also in silence", arguments: writers)
  func nothing(_ lines: String) throws {
    let place = try Place()
    for text in [lines, "hide\n\(lines)\nend"] {
      let text = "seed 2\n" + text.replacing("NAME", with: "result.journey")
      #expect(try refusal(of: text, in: place).contains("may write nothing unless it is allowed"))
    }
  }

  @Test("what is allowed leads neither out of the folder, nor to what is hidden or there already", arguments: writers)
  func bounds(_ lines: String) throws {
    let place = try Place()
    var permission = FilePermission()
    permission.folder = place.folder.path
    permission.ask = { _, _ in true }
    for name in [
      "\(place.outside.path)/new.journey", "../new.journey", "~/.bashrc", "~/new.journey", "way-out/new.journey",
      ".new.journey", "notes.txt", "private.journey", "mine.txt", "sub/../../new.journey", "way-out/../new.journey",
      "..",
    ] {
      let text = "seed 2\n" + lines.replacing("NAME", with: name)
      #expect(!(try refusal(of: text, in: place, permission)).isEmpty, "\(name)")
    }
  }

  @Test("what the folder is allowed for is written, and what a file made it may go on with")
  func folder() throws {
    let place = try Place()
    var bench = try Workbench()
    bench.permission.folder = place.folder.path
    let run = "run 10 customers replications 2"
    try place.folder.write(
      "output a.txt\n\(run)\noutput\noutput a.txt add\n\(run)\noutput\nsave b.journey\nread b.journey",
      to: "stranger.journey")
    try bench.type("read \(place.file)")
    #expect(place.folder.text(of: "a.txt")?.components(separatedBy: "conversion").count == 3)
    #expect(place.folder.text(of: "b.journey")?.hasPrefix("# A session of Journey") == true)
  }

  @Test("whoever sits there is asked once, with all that would be written, and before anything is played")
  func asked() throws {
    final class Questions {
      var all: [(file: String, targets: [String])] = []
      var answer = false
    }
    let place = try Place()
    let questions = Questions()
    var permission = FilePermission()
    permission.ask = {
      questions.all.append(($0, $1))
      return questions.answer
    }
    let text = "seed 2\noutput a.txt\nrun 10 customers replications 2\noutput\nread inner.journey"
    try place.folder.write("save b.journey", to: "inner.journey")
    #expect(try refusal(of: text, in: place, permission).contains("it may not write"))
    questions.answer = true
    var bench = try Workbench()
    bench.permission = permission
    try bench.type("read \(place.file)")
    let real = try #require(FileAccess.canonical(place.file)).dropLast("stranger.journey".count)
    #expect(questions.all.map(\.file) == [place.file, place.file])
    #expect(questions.all.map(\.targets) == Array(repeating: ["\(real)a.txt", "\(real)b.journey"], count: 2))
    #expect(Set(place.folder.contents).isSuperset(of: ["a.txt", "b.journey"]))
  }

  @Test("nobody is asked about more files than can be looked at")
  func many() throws {
    var permission = FilePermission()
    permission.ask = { _, _ in true }
    let text = (0...FilePermission.limit).map { "save n\($0).journey\n" }.joined()
    #expect(try refusal(of: text, in: Place(), permission).contains("and 20 is the most"))
  }

  @Test("a file reads what lies beside it, and nothing else", arguments: ["read", "open", "include", "repeat"])
  func reading(_ verb: String) throws {
    let place = try Place()
    for name in [
      "\(place.outside.path)/private.journey", "/etc/passwd", "../private.journey", "~/private.journey",
      "way-out/private.journey", "private.journey", ".hidden.journey", "/proc/self/mem",
    ] {
      #expect(try refusal(of: "\(verb) \(name)", in: place).contains("reads what lies in its own folder"), "\(name)")
    }
  }

  @Test("what is in a file that is none of ours is not shown", arguments: ["read", "open"])
  func foreign(_ verb: String) throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try folder.write("root:x:0:0:secret\n", to: "passwd")
    let complaint = bench.complaint("\(verb) \(folder.file("passwd"))")
    #expect(complaint.contains("is no file of commands") && !complaint.contains("secret"))
    try folder.write("root:x:0:0:secret\n", to: "a.journey")
    #expect(bench.complaint("\(verb) \(folder.file("a.journey"))").contains("secret"))
  }

  @Test("every command that names a file to be written asks first")
  func complete() throws {
    // Those that only read, and those whose lines stand above.
    let readers: Set<String> = ["read", "open", "include", "repeat"]
    let known = Set(Self.writers.flatMap { $0.split(separator: "\n") }.compactMap { $0.split(separator: " ").first })
    let named = Language.workshop.help.filter { $0.usage.contains("FILE") }.map(\.name)
    #expect(Set(named).subtracting(readers).isSubset(of: Set(known.map(String.init))), "\(named)")
    #expect(named.contains("output") && named.contains("save"))
  }

  @Test("a lesson writes nothing, whoever would allow it")
  func lesson() throws {
    let place = try Place()
    var permission = FilePermission()
    permission.folder = place.folder.path
    permission.ask = { _, _ in true }
    let lesson = "lesson \"A\"\n> Look.\npause\nsave a.journey"
    #expect(try refusal(of: lesson, in: place, permission).contains("may write nothing"))
  }

  @Test("names go by their bytes, and folders by where links lead, as the system has it")
  func bytes() throws {
    let place = try Place()
    try place.folder.makeFolder("d/e/f")
    try place.folder.link("l", to: place.folder.file("d/e/f"))
    try place.folder.write("old", to: "e\u{301}.journey")
    var permission = FilePermission()
    permission.folder = place.folder.path
    for name in [
      "l/../../../mine.txt", "way-out/\u{301}x.journey", ".\u{301}x.journey", "x/", "a  b.journey",
      "e\u{301}.journey",
    ] {
      #expect(!(try refusal(of: "seed 2\nsave \"\(name)\"", in: place, permission)).isEmpty, "\(name)")
    }
    // A name that looks like that of another file is not that file.
    let text = "save \u{E9}.journey\nsave e\u{301}.journey"
    #expect(try refusal(of: text, in: place, permission).contains("is there already"))
    for name in ["x", "/", ".", "", "a/b", "/x", "x/", "//", "\u{301}"] {
      let (folder, file) = FileAccess.split(name)
      #expect(!file.utf8.contains(UInt8(ascii: "/")) && folder.utf8.count + file.utf8.count <= name.utf8.count)
    }
  }

  @Test("what one file was allowed is no other file's", arguments: [true, false])
  func others(isReplaced: Bool) throws {
    let place = try Place()
    var bench = try Workbench()
    var count = 0
    bench.permission.ask = { _, _ in
      count += 1
      return count == 1
    }
    let run = "run 10 customers replications 2"
    try place.folder.write("output made.txt\n\(run)\noutput", to: "stranger.journey")
    try bench.type("read \(place.file)")
    if isReplaced { try FileManager.default.removeItem(atPath: place.folder.file("made.txt")) }
    let before = place.contents
    try place.folder.write("output made.txt add\n\(run)\noutput", to: "stranger.journey")
    #expect(!bench.complaint("read \(place.file)").isEmpty)
    #expect(place.contents == before)
  }

  @Test("a link that is called a journey shows nothing of what it leads to")
  func disguised() throws {
    let folder = try TemporaryFolder()
    try folder.write("root:x:0:0:secret\n", to: "passwd")
    try folder.link("shown.journey", to: folder.file("passwd"))
    var bench = try Workbench()
    let complaint = bench.complaint("read \(folder.file("shown.journey"))")
    #expect(complaint.contains("is no file of commands") && !complaint.contains("secret"))
  }

  @Test(
    "what somebody did in other sessions is not for a file to see or to throw away",
    arguments: ["sessions forget", "sessions", "history"])
  func earlier(_ line: String) throws {
    let place = try Place()
    #expect(try refusal(of: line, in: place).contains("is for whoever sits here, and not for a file"))
  }

  @Test("what comes in by a pipe is trusted no more than a file")
  func pipe() throws {
    var bench = try Workbench()
    bench.permission.isTyped = false
    let folder = try TemporaryFolder()
    #expect(throws: Diagnostic.self) { try bench.play("save \(folder.file("a.journey"))") }
    #expect(folder.contents.isEmpty)
    try folder.write("root secret", to: "secret.journey")
    for verb in ["read", "open", "repeat"] {
      #expect(throws: Diagnostic.self) { try bench.play("\(verb) \(folder.file("secret.journey"))") }
      #expect(!bench.said.contains("secret"))
    }
    #expect(throws: Diagnostic.self) {
      try Script(SourceText("include \(folder.file("secret.journey"))"), isTyped: false)
    }
  }
}
