import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Moves a parameter through a range: `vary checkout.steps from 1 to 8 by 1 by conversion profit`.
struct VaryCommand: ResultCommand, DeclaredCommand {
  /// What is moved, one parameter or two; each may have stars for any text.
  var ranges: [ParameterRange] = []
  /// The metrics; none means those that sum a journey up.
  var metrics: [Word] = []
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "vary", .strategies, "Moves a parameter step by step through a range, with the same luck at every point.",
    [
      Phrase("PATH from A to B by C [and PATH from A to B by C]") { (command, arguments) throws(Diagnostic) in
        repeat {
          command.ranges.append(try ParameterRange(&arguments))
        } while command.ranges.count < 2 && arguments.keyword("and", hint: "[and PATH from A to B by C]") != nil
      } words: { command, _ in
        [command.ranges.map(\.text).joined(separator: " and ")]
      },
      .keyword("by", .someNames(\.metrics, .metric, "a metric", "METRIC")), .options(\.options),
    ],
    examples: [
      .init("vary checkout.steps from 1 to 8 by 1", "how conversion, retention and profit follow"),
      .init("vary checkout.steps from 1 to 8 by 1 by conversion nps", "by these metrics"),
      .init("vary price from 30 EUR to 60 EUR by 5 EUR by profit", "with units"),
      .init("vary price from -20% to +20% by 5% by profit", "around the present value"),
      .init("vary consideration->checkout from 5% to 20% by 5%", "how many take a path"),
      .init("vary price from 30 to 60 by 10 and checkout.steps from 1 to 5 by 1 by profit", "two at once, as a map"),
    ], calledElsewhere: ["sweep", "scan", "range", "grid"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let plan = Sweep.Plan(of: session.state.variant, along: try session.axes(ranges))
    let metrics = metrics.isEmpty ? session.weightiest : try session.metrics(metrics)
    guard plan.count <= ParameterRange.limit else {
      throw Diagnostic(
        "these are \(plan.count) points, and \(ParameterRange.limit) are the most", at: place,
        remedy: "take larger steps; \(plan.axes.map { "\($0.values.count)" }.joined(separator: " times ")) are too many"
      )
    }
    if let problem = plan.obstacle { throw Diagnostic(problem, at: place) }
    let settings = try session.settings(options, arms: plan.count, in: surroundings)
    guard !surroundings.isRehearsal else { return }
    var store = session.results.arms
    let sweep = try Session.experiment(
      at: place, surroundings.experiment.sweep(plan, by: metrics, settings, store: &store))
    session.results.arms = store
    try session.present(SweepReport(sweep), of: text, session.state.variant, settings, in: surroundings)
  }
}

extension Session {
  fileprivate func axes(_ ranges: [ParameterRange]) throws(Diagnostic) -> [Sweep.Axis] {
    var axes: [Sweep.Axis] = []
    for range in ranges {
      let (paths, values) = try range.values(in: state.variant)
      axes.append(Sweep.Axis(name: range.path.text, paths: paths, values: values))
      if axes.count == 2, axes[0].paths.contains(where: axes[1].paths.contains) {
        throw Diagnostic(
          "\(range.path.text) is moved already", at: range.path.place, remedy: "name another parameter after and")
      }
    }
    return axes
  }
}
