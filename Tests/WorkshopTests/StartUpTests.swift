import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Testing

@testable import Workshop

@Suite("What is carried out before the first line is typed")
struct StartUpTests {
  private func session(after text: String, _ commands: String...) throws -> Session {
    var session = try Workbench().session
    try session.begin(with: Script(SourceText(text)), overruledBy: commands, in: Surroundings())
    return session
  }

  @Test("It counts, and cannot be undone")
  func begin() throws {
    let session = try session(after: "open cart\nset checkout.steps 2\nmode plain\ntiming on\nquit\n")
    #expect(session.state.journey.name == "cart")
    #expect(session.state.strategy.count == 1)
    #expect(session.mode == .plain && session.settings[.timing] == .on)
    #expect(session.undoHistory.past.isEmpty)
    #expect(!session.isOver, "the shell begins all the same")
  }

  @Test("What was said this time counts more")
  func overruled() throws {
    let session = try session(after: "mode plain\nseed 3\nerrors plain\n", "mode csv", "seed 7")
    #expect(session.mode == .csv && session.state.seed == 7)
    #expect(session.settings[.errors] == .plain)
  }

  @Test("With a mistake nothing of it counts", arguments: ["mode plain\nset zebra 1\n", "mode plain\nlast\n"])
  func mistake(text: String) throws {
    var session = try Workbench().session
    let before = session.state
    #expect(throws: Diagnostic.self) {
      try session.begin(with: Script(SourceText(text)), overruledBy: [], in: Surroundings())
    }
    #expect(session.state == before && session.mode == .table)
  }
}
