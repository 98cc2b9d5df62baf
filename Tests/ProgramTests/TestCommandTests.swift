import TestSupport
import Testing

@Suite("Files as tests")
struct TestCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("\(JourneyCall.quickRun)\nexpect conversion < 100%\nexpect conversion >= 0%\n", to: "good.journey")
    try folder.write("\(JourneyCall.quickRun)\nexpect conversion > 99%\nexpect conversion >= 0%\n", to: "bad.journey")
    try folder.write("set checkout.stps 2\n", to: "wrong.journey")
  }

  @Test("A file whose expectations hold passes")
  func passes() async throws {
    let ending = try await JourneyCall.run("test", "good.journey", "--mode", "csv", folder: folder.path)
    #expect(ending.code == 0)
    #expect(ending.lines.last == "good.journey,passed,2")
    #expect(ending.errors.isEmpty)
  }

  @Test("A file with an expectation that does not hold fails with 1")
  func fails() async throws {
    let ending = try await JourneyCall.run("test", "good.journey", "bad.journey", "--mode", "csv", folder: folder.path)
    #expect(ending.code == 1)
    #expect(ending.lines.suffix(2) == ["good.journey,passed,2", "bad.journey,failed,2"])
    #expect(ending.errors.hasPrefix("bad.journey:2:8: expected conversion > 99%"))
  }

  @Test("A file that is not understood ends the test with 2, and the others are tested all the same")
  func misunderstood() async throws {
    let ending = try await JourneyCall.run(
      "test", "wrong.journey", "missing.journey", "good.journey", "--mode", "csv", folder: folder.path)
    #expect(ending.code == 2)
    #expect(
      ending.lines.suffix(3) == ["wrong.journey,stopped,0", "missing.journey,stopped,0", "good.journey,passed,2"])
    #expect(ending.errors.contains("wrong.journey:1:5: "))
    #expect(ending.errors.contains("there is no file “missing.journey”"))
  }

  @Test("People get a table")
  func table() async throws {
    let ending = try await JourneyCall.run("test", "good.journey", folder: folder.path)
    #expect(ending.output.contains("good.journey"))
    #expect(ending.output.contains("passed"))
  }
}
