import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

@Suite struct ScriptTestTests {
  private func test(_ text: String, _ plan: ScriptTest.Plan = ScriptTest.Plan()) throws -> ScriptTest {
    let folder = try TemporaryFolder()
    return ScriptTest(
      file: try folder.write(text, to: "a.journey"), plan, session: try Workbench().session,
      surroundings: Surroundings(Experiment(threads: 1)))
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
    let late = try self.test(
      "run 20 customers replications 2\nexpect conversion > 100%\nkeep as a\nset price 9 EUR\nexpect nps of a > 1\n")
    #expect(late.failures.map(\.kind) == [.expectation, .running])
  }

  @Test("A file that is not there, or is not understood, does not pass")
  func missing() throws {
    let session = try Workbench().session
    let test = ScriptTest(file: "nowhere.journey", session: session, surroundings: Surroundings())
    #expect(test.failures.map(\.kind) == [.misunderstood])
    #expect(try self.test("foo").failures.map(\.kind) == [.misunderstood])
  }

  private static let run = "run 40 customers replications 2\n"

  @Test("A task must need its answer, and its answer must do")
  func tasks() throws {
    func task(_ goal: String) -> String {
      Self.run + "try \"B\"\nuntil \(goal)\nanswer\nset checkout.steps 1\n\(Self.run)end\nend\n"
    }
    #expect(try test(task("conversion > before")).passed)
    let easy = try test(task("conversion >= 0%")).failures.map(\.message)
    #expect(easy.count == 1 && easy[0].contains("done before anybody begins"))
    let hard = try test(task("conversion > 100%")).failures
    #expect(hard.count == 1 && hard[0].message.contains("own answer does not do"))
    #expect(hard[0].remedy?.hasSuffix("--stop-at 3") == true)
  }

  @Test("Turned around, each expectation must fail; one that does not says nothing")
  func inverted() throws {
    let plan = ScriptTest.Plan(isInverted: true)
    let sound = """
      expect conversion > 0%
      expect conversion between 0% and 90%
      expect conversion <= 100%
      expect conversion within 50% of 40%

      """
    #expect(try test(Self.run + sound, plan).passed)
    let unreached = try test(Self.run + "quit\nexpect conversion > 100%\n", plan).failures
    #expect(unreached.count == 1 && unreached[0].place?.line == 3)
  }

  @Test("Several seeds are played one after the other, and a seed of the file moves along")
  func seeds() throws {
    let lesson = "seed 7\n\(Self.run)expect conversion > 100%\n"
    let messages = try test(lesson, ScriptTest.Plan(seeds: 3)).failures.map(\.message)
    #expect(messages.map { $0.suffix(8) } == ["(seed 7)", "(seed 8)", "(seed 9)"])
  }
}
