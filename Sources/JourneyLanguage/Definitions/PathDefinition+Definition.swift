public import Journeys
import OrderedCollections

extension PathDefinition: Definition {
  private var ends: Path.Ends { Path.Ends(from: from.text, to: to.text) }

  /// The path.
  public var subjects: [Subject] {
    [Subject("the path \(ends)", .path(ends), at: from.place.through(to.place))]
  }

  /// Adds the path, or changes what is said of it.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    for end in [from, to] where journey.stages[end.text] == nil {
      var diagnostic = Diagnostic.unknown("stage", end, among: Array(journey.stages.keys))
      if diagnostic.remedy == nil { diagnostic.remedy = "add a line: stage \(end.text)" }
      throw diagnostic
    }
    var path = journey.paths[ends] ?? Path(from: from.text, to: to.text)
    if let byChannels {
      if let share = values.first(where: { $0.name.text == Parameter.probability.name }) {
        throw Diagnostic(
          "a path by channels has no share: the reach of the channels says how many take it", at: share.change.place,
          remedy: "leave \(share.change.text) out, or the words by channels")
      }
      path.isByChannels = byChannels.text == "channels"
      path.values[.probability] = nil
    }
    path.marks.formUnion(marks.map(\.value))
    if let reason { path.reason = reason.text }
    journey.paths[ends] = path
    for value in values {
      if value.name.text == Parameter.probability.name {
        // Whether a path of an instant stage has a share decides what it is, so the share itself always fits.
        journey.paths[ends]?.isByChannels = false
        let path = ParameterPath(.path(ends), .probability)
        let share = try value.change.value(
          for: path, now: Parameter.probability.standard, currency: journey.currency, context: .definition)
        journey.give(path, share)
      } else {
        try value.give(.path(ends), in: &journey)
      }
    }
  }
}
