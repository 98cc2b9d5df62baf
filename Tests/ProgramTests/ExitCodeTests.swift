import Foundation
import TestSupport
import Testing

@Suite("How the program ends, and what it says")
struct ExitCodeTests {
  @Test("An expectation that is not met ends with 1, and the rest is carried out")
  func expectation() async throws {
    let ending = try await JourneyCall.run(
      "-c", "\(JourneyCall.quickRun); expect conversion > 99%; show changed")
    #expect(ending.code == 1)
    #expect(ending.errors.contains("expected conversion > 99%"))
    #expect(ending.errors.contains("seed 1"))
  }

  @Test("What is not understood ends with 2, before anything has run")
  func misunderstood() async throws {
    let ending = try await JourneyCall.run("-c", "\(JourneyCall.quickRun); set checkout.stps 2")
    #expect(ending.code == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("there is no “checkout.stps”"))
    #expect(ending.errors.contains("    ^^^^^^^^^^^^^\n"))
    #expect(ending.errors.contains("did you mean checkout.steps?"))
    #expect(ending.errors.split(separator: "\n").count <= 5)
  }

  @Test("What fails while it runs ends with 3")
  func failure() async throws {
    let ending = try await JourneyCall.run("-c", "show changed; save /nonexistent/folder/x.journey")
    #expect(ending.code == 3)
    #expect(ending.errors.contains("cannot be written"))
  }

  @Test("A file that cannot be played is refused by name")
  func files() async throws {
    let folder = try TemporaryFolder()
    try Data([0, 1, 2, 255]).write(to: URL(fileURLWithPath: folder.file("binary")))
    try folder.write(String(repeating: "# much\n", count: 200_000), to: "large.journey")
    try folder.write("", to: "empty.journey")
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    for (name, reason) in [
      ("missing.journey", "there is no file"), (folder.path, "is a folder, and no file of text"),
      (folder.file("binary"), "not a text"), (folder.file("large.journey"), "1 MB"),
      ("/dev/zero", "is a device, and no file of text"), (folder.file("pipe"), "is a pipe, and no file of text"),
      (folder.file("empty.journey"), "is empty"), ("/proc/self/mem", "gives nothing to read"),
    ] {
      let ending = try await JourneyCall.run(name)
      #expect(ending.code == 2, "\(name)")
      #expect(ending.output.isEmpty)
      #expect(ending.errors.contains(reason), "\(ending.errors)")
    }
  }

  @Test("A file that one may not read says so")
  func unreadable() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("show levers\n", to: "secret.journey")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    // The superuser may read everything.
    guard !FileManager.default.isReadableFile(atPath: file) else { return }
    let ending = try await JourneyCall.run(file)
    #expect(ending.code == 2)
    #expect(ending.errors.contains("cannot be read"))
  }

  @Test("An input that never ends or is no text is refused at once")
  func endlessInput() async throws {
    for line in ["exec \"$JOURNEY\" < /dev/zero", "yes | \"$JOURNEY\"", "exec \"$JOURNEY\" < /tmp"] {
      let ending = try await JourneyCall.shell(line)
      #expect(ending.code == 2, "\(line)")
      #expect(ending.output.isEmpty)
      #expect(ending.errors.hasPrefix("error: "), "\(line): \(ending.errors)")
    }
  }

  @Test("Streams that were closed by the caller are empty, and not mixed up with others")
  func closedStreams() async throws {
    let ending = try await JourneyCall.shell("exec \"$JOURNEY\" <&- >&- 2>&-")
    #expect(ending.code == 0)
  }

  @Test(
    "Options that make no sense end with 2 and a sentence",
    arguments: [
      (["--journey", "crat", "-c", "run"], "did you mean cart?"),
      (["--threads", "0", "-c", "run"], "from 1 to 1024"),
      (["--threads", "-2", "-c", "run"], "from 1 to 1024"),
      (["--threads", "many", "-c", "run"], "“many”"),
      (["--seed", "-1", "-c", "run"], "from 0 to 18446744073709551615"),
      (["--seed", "99999999999999999999", "-c", "run"], "from 0 to 18446744073709551615"),
      (["--seed", "1.5", "-c", "run"], "“1.5”"),
      (["--mode", "xml", "-c", "run"], "the value 'xml' is invalid for '--mode <mode>'"),
      (["--colour"], "unknown option"),
      (["-c"], "missing value"),
      (["-c", "run", "file.journey"], "not both"),
      (["--allow-writes", "missing", "-c", "run"], "names a folder, and “missing” is none"),
      (["run"], "journey -c 'run'"),
      (["test"], "missing"),
    ])
  func options(arguments: [String], sentence: String) async throws {
    let ending = try await JourneyCall.shell("exec \"$JOURNEY\" \"$@\"", arguments: arguments)
    #expect(ending.code == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains(sentence), "\(ending.errors)")
  }

  @Test("The largest seed is a seed")
  func largestSeed() async throws {
    let ending = try await JourneyCall.run(
      "--seed", "18446744073709551615", "-c", JourneyCall.quickRun, "--mode", "json")
    #expect(ending.code == 0)
    #expect(ending.output.contains("\"seed\":18446744073709551615"))
  }

  @Test("The help is all that one needs", arguments: [["--help"], ["-h"], ["help"]])
  func help(arguments: [String]) async throws {
    let ending = try await JourneyCall.shell("exec \"$JOURNEY\" \"$@\"", arguments: arguments)
    #expect(ending.code == 0)
    #expect(ending.errors.isEmpty)
    for needed in [
      "journey FILE", "journey -c 'COMMANDS'", "journey test", "--mode", "--seed", "--threads", "--journey",
      "--no-color",
      "--plain", "--private", "json", "compare", "exit code", "130", "journey -c 'help'",
    ] { #expect(ending.output.contains(needed), "\(needed)") }
  }
}
