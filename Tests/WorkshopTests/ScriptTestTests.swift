import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

@Suite struct ScriptTestTests {
  private func test(_ text: String) throws -> ScriptTest {
    let folder = try TemporaryFolder()
    return ScriptTest(
      file: try folder.write(text, to: "a.journey"), session: try Workbench().session,
      surroundings: Surroundings(threads: 1))
  }

  @Test("A file whose expectations hold passes")
  func passes() throws {
    let test = try test(
      "run 20 customers replications 2\nexpect conversion >= 0%\nexpect error \"nobody\"\nuse nobody\n")
    #expect(test.passed)
    #expect(test.expectations == 2)
  }

  @Test("All that is missed is told, and then what stopped it")
  func fails() throws {
    let test = try test(
      "run 20 customers replications 2\nexpect conversion > 100%\nexpect nps > 100\nexpect profits > 1\nshow funnel\n")
    #expect(test.failures.map(\.kind) == [.misunderstood])
    let late = try self.test("run 20 customers replications 2\nexpect conversion > 100%\nopen cart\nshow funnel\n")
    #expect(late.failures.map(\.kind) == [.expectation, .running])
  }

  @Test("A file that is not there, or is not understood, does not pass")
  func missing() throws {
    let session = try Workbench().session
    let test = ScriptTest(file: "nowhere.journey", session: session, surroundings: Surroundings())
    #expect(test.failures.map(\.kind) == [.misunderstood])
    #expect(try self.test("foo").failures.map(\.kind) == [.misunderstood])
  }
}
