import Experiments
import Journeys
import OrderedCollections

extension Storyteller {
  /// Tells in a sentence what went on as usual; a single encounter is not worth one, unless nothing else happened.
  mutating func tell(usual items: [StayItem], of stay: Int) {
    guard let last = items.last else { return }
    let moments = items.compactMap { if case .moment(let moment) = $0 { moment } else { nil } }
    known.formUnion(moments.map(\.touchpoint))
    if items.count == 1, moments.count == 1, stay > 1 { return }
    let bought = items.compactMap { if case .purchase(_, let purchase) = $0 { purchase } else { nil } }
    let period = items.count == 1 ? words.when(last.step, after: told) : period(items[0].step, last.step)
    var parts: [String] = []
    if !moments.isEmpty { parts.append(experience(moments)) }
    if !bought.isEmpty { parts.append(spending(bought)) }
    say("\(period) \(parts.joined(separator: "; ")).", step: last.step)
  }

  /// The time since something was told, or between two steps.
  private mutating func period(_ first: Int, _ last: Int) -> String {
    guard last > told ?? first else { return words.when(last, after: told) }
    guard let told else { return "From \(words.step.rawValue) \(first) to \(words.step.rawValue) \(last)" }
    let span = last - told == 1 ? "\(words.step.rawValue)" : words.steps(last - told)
    return words.pick(["Over the next \(span)", "In the \(span) that followed"], at: last, .period)
  }

  /// What some encounters were like, all in all.
  private mutating func experience(_ moments: [Moment]) -> String {
    let count = Double(moments.count)
    let expected = moments.reduce(0) { $0 + $1.meeting.expectation } / count
    let perceived = moments.reduce(0) { $0 + $1.meeting.perceived } / count
    let tolerance = moments.reduce(0) { $0 + $1.meeting.tolerance } / count
    let average = scaled(perceived) + (moments.count > 1 ? " on average" : "")
    let verdict: String
    if (perceived - expected).magnitude > tolerance {
      verdict = "\(perceived > expected ? "better" : "worse") than she expected, \(average)"
    } else if moments.count > 2, moments.contains(where: { $0.meeting.gap > $0.meeting.tolerance }),
      moments.contains(where: { $0.meeting.gap < -$0.meeting.tolerance })
    {
      verdict = "now better, now worse than she expected, \(average)"
    } else {
      verdict = "about as she expected, \(average)"
    }
    let things = things(moments)
    return (moments.count == 1 ? "she found \(things) \(verdict)" : "she met \(things): \(verdict)") + drift(moments)
  }

  /// What the expectation has become, if it has moved.
  private func drift(_ moments: [Moment]) -> String {
    guard let first = moments.first, let last = moments.last else { return "" }
    let change = last.meeting.expectation - first.meeting.expectation
    guard change.magnitude >= 0.5 else { return "" }
    return ", and she came to expect \(change > 0 ? "more" : "less"), \(words.points(last.meeting.expectation))"
  }

  /// The touchpoints of some encounters, the most frequent first.
  private func things(_ moments: [Moment]) -> String {
    let met = OrderedDictionary(grouping: moments.map { thing($0.meeting) }, by: \.self).mapValues(\.count)
    guard met.count < moments.count else { return WordList.text(Array(met.keys)) }
    // The sort is stable.
    return WordList.text(met.sorted { $0.value > $1.value }.map { "\($0.key) \(words.times($0.value))" })
  }

  private mutating func spending(_ bought: [StoryEvent.Purchase]) -> String {
    let isFirst = purchases == 0
    purchases += bought.count
    let amount = words.money(bought.reduce(0) { $0 + $1.amount })
    let deed = bought.allSatisfy(\.isRenewal) ? "renewed" : "bought"
    let upsells = bought.count(where: \.isUpsell)
    return "she \(deed) \(isFirst ? "" : bought.count == 1 ? "once more" : "\(words.count(bought.count)) more times")"
      + ", for \(amount)" + (bought.count > 1 ? " in all" : "")
      + (upsells > 0 ? ", \(words.times(upsells)) the dearer version" : "")
  }
}
