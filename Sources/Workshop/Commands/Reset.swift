import DisplayText
import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Takes changes of the strategy in use back: those of some parameters, or all.
  mutating func reset(_ command: ResetStatement, in surroundings: Surroundings) throws(Failure) {
    let variant = state.variant
    var paths = Array(variant.strategy.changes.keys)
    if let word = command.path {
      let named: [ParameterPath]
      do throws(Diagnostic) { named = try word.parameters(in: state.variant) } catch {
        throw Failure(.misunderstood, error)
      }
      paths = named.filter { variant.strategy.changes[$0] != nil }
      if paths.isEmpty {
        surroundings.emit(.notice("\(VisibleText.text(of: word.text)) is as the journey has it already"))
        return
      }
    }
    guard !paths.isEmpty else {
      surroundings.emit(.notice("nothing is changed"))
      return
    }
    state.change { changes in
      for path in paths { changes[path] = nil }
    }
    if let place = command.path?.place { try refuseProblems(at: place) }
    for path in paths.prefix(8) {
      surroundings.emit(
        .notice(Self.sentence(path, from: variant[path], to: state.variant[path], state.journey.currency)))
    }
    if paths.count > 8 { surroundings.emit(.notice("… and \(paths.count - 8) more")) }
  }
}
