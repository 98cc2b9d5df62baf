import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections

/// A parameter with the value it had and the value it gets.
struct ValueChange: Equatable {
  let path: ParameterPath
  let old: Double
  let new: Double
}

extension Phrase where Subject == SetCommand {
  /// That the others of a row make room: `and the rest in proportion`; offered where the parameter may be a share.
  static var restInProportion: Phrase {
    Phrase("[and the rest in proportion]", beginnings: ["and"]) { (command, arguments) throws(Diagnostic) in
      let name = command.path.text
      let isPath = name.contains("->") && !name.contains(".")
      guard isPath || name.hasSuffix("." + Parameter.segmentShare.name) || arguments.next?.text == "and",
        arguments.keyword("and", hint: "[and the rest in proportion]") != nil
      else { return }
      for word in ["the", "rest", "in", "proportion"] { try arguments.require(word) }
      command.isInProportion = true
    } words: { command, _ in
      command.isInProportion ? ["and the rest in proportion"] : []
    }
  }
}

extension SetCommand {
  /// Changes of shares with those of the rest of their rows, which keeps its proportion.
  ///
  /// - Parameters:
  ///   - said: The changes that were said.
  ///   - before: The journey as it is just before they begin.
  func withRest(_ said: [ValueChange], _ before: Variant) throws(Diagnostic) -> [ValueChange] {
    var all: [ValueChange] = []
    for row in try rows(of: said, before.journey) {
      let values = said.filter { row.paths.contains($0.path) }.map { ($0.path, $0.new) }
      do throws(JourneyProblem) {
        let new = try before.proportioned(row, OrderedDictionary(uniqueKeysWithValues: values))
        let old = before.shares(of: row)
        all += zip(old, new).map { ValueChange(path: $1.key, old: $0, new: $1.value) }
      } catch {
        var diagnostic = Diagnostic(error, at: change.place)
        diagnostic.state = "nothing was changed"
        throw diagnostic
      }
    }
    return all
  }

  /// The rows that some shares belong to, each once.
  private func rows(of changes: [ValueChange], _ journey: Journey) throws(Diagnostic) -> [ShareRow] {
    var rows: [ShareRow] = []
    for change in changes {
      guard let row = journey.shareRow(of: change.path) else {
        throw Diagnostic(
          "\(change.path) is no share of a whole, so there is no rest", at: path.place,
          remedy: "leave “and the rest in proportion” out", state: "nothing was changed")
      }
      if !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  /// What the rest of each row did, in words.
  func restSentences(_ said: [ValueChange], _ after: Variant) -> [String] {
    ((try? rows(of: said, after.journey)) ?? []).map { row in
      let total = Parameter.probability.unit.text(of: after.shares(of: row).reduce(0, +).roundedShare, currency: "")
      let count = row.paths.count { path in !said.contains { $0.path == path } }
      func rest(_ one: String, _ many: String) -> String {
        count == 1 ? "the other \(one) makes room" : "the other \(count) \(many) keep their proportion"
      }
      switch row.whole {
      case .people: return "\(rest("segment", "segments")): together they are all people"
      case .leavers(let stage):
        return "\(rest("way out", "ways out")): together they are all who leave “\(stage)”"
      case .visitors(let stage):
        let unit = after.journey.step.rawValue
        return "\(rest("way", "ways")): \(total) leave “\(stage)” each \(unit), as before"
      }
    }
  }

  /// A complaint about shares that offers to let the rest make room, where that would do.
  func offeringRest(_ complaint: Diagnostic, _ said: [ValueChange], _ state: SessionState, from step: Int) -> Diagnostic
  {
    var offer = self
    offer.isInProportion = true
    guard !isInProportion, let all = try? withRest(said, state.variant.at(step: step - 1)) else { return complaint }
    var state = state
    state.change { strategy in
      for value in all { strategy[value.path, from: step] = value.new }
    }
    guard state.variant.problems.isEmpty else { return complaint }
    var complaint = complaint
    complaint.remedy = "to let the rest make room, say: \(offer.text)"
    return complaint
  }
}

extension Double {
  /// A sum of shares without the dust of adding them up.
  fileprivate var roundedShare: Double { (self * 1e5).rounded() / 1e5 }
}
