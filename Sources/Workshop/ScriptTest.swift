import JourneyLanguage
import Journeys

/// What came of playing a file as a test.
public struct ScriptTest: Sendable {
  /// The file, as it was named.
  public let file: String
  /// How many expectations there were before it ended.
  public let expectations: Int
  /// The expectations that were not met, and then what stopped it, if anything did.
  public let failures: [Failure]

  /// Whether all went as the file says.
  public var passed: Bool { failures.isEmpty }

  /// Plays a file in a session of its own; nothing it says is shown.
  public init(file: String, session: Session, surroundings: Surroundings) {
    self.file = file
    var session = session
    var heard = surroundings
    var count = 0
    var failures: [Failure] = []
    heard.emit = { output in
      switch output {
      case .echo(let statement, _): if case .expect = statement.command { count += 1 }
      case .missed(let failure, _): failures.append(failure)
      case .result, .pages, .notice, .narration, .timing: break
      }
    }
    do throws(Failure) {
      let script = try Script(file: file)
      try session.rehearse(script, in: heard)
      try session.play(script, in: heard)
    } catch {
      failures.append(error)
    }
    expectations = count
    self.failures = failures
  }
}
