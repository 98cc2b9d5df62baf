import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

extension Session {
  /// What the open journey takes for granted, and what its results hang on; nothing comes back from a rehearsal.
  func assumptions(_ place: Place, in surroundings: Surroundings) throws(Diagnostic) -> AssumptionsReport? {
    let variant = state.variant
    guard !surroundings.isRehearsal else { return nil }
    let moves = variant.assumptions.filter { $0.isUnmeasured && !$0.isOff }.map {
      Sensitivity.Move.little($0.path, in: variant)
    }
    let settings = surroundings.sensitivity.settings(
      moves: moves.count, steps: state.journey.horizon, seed: state.seed)
    do throws(ExperimentError) {
      let sensitivity = try surroundings.experiment.sensitivity(of: variant, to: moves, by: weightiest, settings)
      return AssumptionsReport(variant, sensitivity)
    } catch .interrupted {
      throw Diagnostic(.interrupted, at: place)
    } catch {
      // The list stands, whatever keeps the journey from being simulated.
      return AssumptionsReport(variant, obstacle: error.message)
    }
  }

  /// The two or three metrics that sum a journey up: who buys, who stays, what is left over.
  var weightiest: [Metric] {
    let headlines = MetricCatalogue.headlines(of: state.journey)
    let found = headlines.filter { ["conversion", "retention", "profit"].contains($0.name) }
    return found.isEmpty ? Array(headlines.prefix(2)) : found
  }
}
