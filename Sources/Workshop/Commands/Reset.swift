import DisplayText
import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Takes changes of the strategy in use back: those of some parameters, or all; those from one moment, or from all.
  mutating func reset(_ command: ResetStatement, in surroundings: Surroundings) throws(Failure) {
    let variant = state.variant
    var moments = variant.strategy.moments
    var named: [ParameterPath]?
    do throws(Diagnostic) {
      if let start = command.start { moments = [try start.step(of: state.journey.step)] }
      named = try command.path?.parameters(in: variant)
    } catch {
      throw Failure(.misunderstood, error)
    }
    let changes = moments.flatMap { start in
      let all = variant.strategy.changes(from: start)
      return (named ?? Array(all.keys)).filter { all[$0] != nil }.map { (path: $0, start: start) }
    }
    guard !changes.isEmpty else {
      surroundings.emit(.notice(Self.nothingToReset(command, at: moments[0], state.journey)))
      return
    }
    state.change { strategy in
      for change in changes { strategy[change.path, from: change.start] = nil }
    }
    if let place = command.path?.place { try refuseProblems(at: place) }
    for (path, start) in changes.prefix(8) {
      let (old, new) = (variant.at(step: start)[path], state.variant.at(step: start)[path])
      surroundings.emit(.notice(Self.sentence(path, from: old, to: new, at: start, state.journey)))
    }
    if changes.count > 8 { surroundings.emit(.notice("… and \(changes.count - 8) more")) }
  }

  /// That there is nothing to take back.
  private static func nothingToReset(_ command: ResetStatement, at start: Int, _ journey: Journey) -> String {
    guard let word = command.path else { return "nothing is changed" }
    let name = VisibleText.text(of: word.text)
    return start > 0
      ? "no change of \(name) begins \(journey.step.text(from: start))" : "\(name) is as the journey has it already"
  }
}
