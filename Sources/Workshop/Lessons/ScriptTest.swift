public import JourneyLanguage
import Journeys

/// What came of playing a file as a test.
public struct ScriptTest: Sendable {
  /// How a file is tested.
  public struct Plan: Sendable {
    /// With how many seeds, one after the other from the one that is usual.
    public var seeds: Int
    /// Whether every claim about an outcome is turned around, and must fail then.
    public var isInverted: Bool

    /// Creates a plan; left alone, a file is tested as it stands.
    public init(seeds: Int = 1, isInverted: Bool = false) {
      self.seeds = max(1, seeds)
      self.isInverted = isInverted
    }
  }

  /// The file, as it was named.
  public let file: String
  /// How many expectations there were before it ended, with the first seed.
  public let expectations: Int
  /// The expectations that were not met, and then what stopped it, if anything did.
  public let failures: [Diagnostic]

  /// Whether all went as the file says.
  public var passed: Bool { failures.isEmpty }

  /// Plays a file in a session of its own; nothing it says is shown.
  public init(file: String, _ plan: Plan = Plan(), session: Session, surroundings: Surroundings) {
    self.file = file
    var count = 0
    var failures: [Diagnostic] = []
    do throws(Diagnostic) {
      let script = try Script(file: file)
      for offset in 0..<UInt64(plan.seeds) {
        var session = session
        session.state.seed &+= offset
        let lucky = script.reseeded(by: offset)
        let heard = Self.play(plan.isInverted ? lucky.inverted : lucky, session, surroundings)
        if offset == 0 { count = heard.expectations }
        failures += plan.isInverted ? Self.unshaken(by: script, heard.failures) : heard.failures
        if heard.failures.contains(where: { $0.kind == .interrupted }) { break }
      }
    } catch {
      failures.append(error)
    }
    expectations = count
    self.failures = failures.map { Self.advised($0, on: file) }
  }

  /// How many expectations there were, what was missed, and what stopped it.
  private static func play(
    _ script: Script, _ session: Session, _ surroundings: Surroundings
  ) -> (expectations: Int, failures: [Diagnostic]) {
    var session = session
    var heard = surroundings
    var count = 0
    var failures: [Diagnostic] = []
    heard.emit = { output in
      switch output {
      case .echo(let statement, _): if statement.command is ExpectCommand { count += 1 }
      case .missed(let failure, _): failures.append(failure)
      case .result, .pages, .notice, .narration, .breath, .timing: break
      }
    }
    do throws(Diagnostic) {
      try session.rehearse(script, in: heard)
      try session.play(script, in: heard)
    } catch {
      failures.append(error)
    }
    return (count, failures)
  }

  /// The claims that hold turned around, so that they say nothing, and what stopped it.
  private static func unshaken(by script: Script, _ failures: [Diagnostic]) -> [Diagnostic] {
    let shaken = failures.filter { $0.kind == .expectation }.compactMap(\.place)
    let firm = script.expectations.filter { place in
      !shaken.contains { $0.line == place.line && $0.file == place.file }
    }
    return firm.map { place in
      Diagnostic("this holds turned around too, so it says nothing", kind: .expectation, at: place)
    } + failures.filter { $0.kind != .expectation }
  }

  private static func advised(_ failure: Diagnostic, on file: String) -> Diagnostic {
    guard failure.kind == .expectation, let place = failure.place else { return failure }
    var advised = failure
    advised.remedy = "to look around: journey \(file) --stop-at \(place.line)"
    return advised
  }
}
