import Experiments
import Journeys

/// One metric with the levers that swing it.
struct TornadoGroup: Sendable {
  /// A lever at the end where the metric is better.
  struct Gain: Hashable, Sendable {
    let setting: SettingRow
    let end: Effect
  }

  let tornado: Tornado
  /// What the lever that makes it best does to how many buy, where fewer do beyond luck.
  let lostBuyers: Difference?
  let variant: Variant

  /// Numbers of the journey as people read them.
  var figures: Figures { Figures(step: variant.journey.step, currency: variant.journey.currency) }
  /// The levers that swing the metric by more than luck does, the largest swing first.
  var rows: [SwingRow] { tornado.swings.map { SwingRow($0, metric, in: variant) } }
  /// The levers without an effect beyond luck.
  var unseen: [SwingRow] { tornado.unseen.map { SwingRow($0, metric, in: variant) } }
  /// The levers that make it best, those that cannot be told apart from the first of them.
  var best: [Gain] { tornado.best.compactMap(gain) }
  var next: Gain? { tornado.next.flatMap(gain) }

  private func gain(_ gain: Tornado.Gain) -> Gain? {
    gain.end.effect(on: metric).map { Gain(setting: SettingRow(gain.swing.path, in: variant), end: $0) }
  }

  var metric: Metric { tornado.metric }
  var unit: Unit { tornado.metric.unit }

  /// The levers that swing it as far as the first, as far as can be told.
  var alike: [SettingRow] { zip(rows, tornado.isAlike).dropFirst().filter(\.1).map(\.0.setting) }

  /// All levers and whether luck cannot explain what they do.
  var all: [(row: SwingRow, isSeen: Bool)] { rows.map { ($0, true) } + unseen.map { ($0, false) } }
}

extension TornadoGroup {
  /// Which lever helps most, which comes next, and which can do most harm, in words that can be read aloud.
  var summary: String {
    guard !rows.isEmpty else { return "No lever moves it by more than luck does." }
    guard let moreIsBetter = metric.moreIsBetter else { return farthest }
    let verb = moreIsBetter ? "raises" : "lowers"
    let help = [helps(verb), next.map { "Next is \($0.setting.nameText): \(what($0.setting, $0.end))." }]
    return (help + [harms, lost]).compactMap(\.self).joined(separator: " ")
  }

  /// That the first lever also keeps people from buying, so that fewer are asked, and other ones.
  private var lost: String? {
    guard let lost = lostBuyers, let best = self.best.first else { return nil }
    func level(_ estimate: Estimate) -> String { figures.shortWithUnit(estimate, lost.metric.unit) }
    return "Mind that with \(best.setting.path) at \(best.setting.text(of: best.end.value)) fewer people buy: "
      + "\(lost.metric) is \(level(lost.after)) instead of \(level(lost.before))"
      + (unit == .money ? "." : ", and who still buys may be easier to please.")
  }

  /// What cannot be told, and what does nothing.
  var notes: [String] {
    let first = rows.prefix(1).map(\.setting.path.description)
    let alike = self.alike.map(\.path.description)
    let names = first + alike
    let size =
      alike.isEmpty
      ? [] : ["How far \(WordList.text(names)) swing it cannot be told apart, so there is no order among them."]
    let unseen = self.unseen.map(\.setting.path.description)
    return size + (unseen.isEmpty ? [] : ["No effect beyond luck: \(WordList.text(unseen))."])
  }

  /// One lever for the ear.
  func line(_ row: SwingRow) -> String {
    let ends = row.ends.map { end in "at \(row.setting.text(of: end.value)) it is \(level(end))" }
    return "\(row.setting.path), now \(row.setting.valueText): \(ends.joined(separator: ", "))"
  }

  private func helps(_ verb: String) -> String {
    guard let best = self.best.first else { return "No lever alone \(verb) it by more than luck does." }
    let rivals = self.best.dropFirst()
    let first = "The lever that \(verb) it most is \(best.setting.nameText): \(what(best.setting, best.end))"
    guard !rivals.isEmpty else { return first + "." }
    let others = rivals.prefix(3).map { "\($0.setting.nameText) at \($0.setting.text(of: $0.end.value))" }
    let more = rivals.count > 3 ? ["\(rivals.count - 3) more"] : []
    return first + ", and \(WordList.text(others + more)) may do as much."
  }

  /// The lever with which it gets worst.
  private var harms: String? {
    guard let sign = metric.moreIsBetter.map({ $0 ? 1.0 : -1.0 }) else { return nil }
    let ends = rows.flatMap { row in row.ends.map { (row: row, end: $0) } }
    guard let worst = ends.min(by: { sign * $0.end.change.mean < sign * $1.end.change.mean }),
      sign * worst.end.change.mean < 0, !worst.end.change.covers(0)
    else { return nil }
    let verb = sign > 0 ? "falls" : "rises"
    return "It \(verb) furthest with \(worst.row.setting.nameText): \(what(worst.row.setting, worst.end))."
  }

  /// The lever that swings it furthest, where nobody can say what is better.
  private var farthest: String {
    let row = rows[0]
    guard let end = row.farEnd else { return "" }
    return "The lever that moves it furthest is \(row.setting.nameText): \(what(row.setting, end))."
  }

  private func what(_ setting: SettingRow, _ end: Effect) -> String {
    "at \(setting.text(of: end.value)) instead of \(setting.valueText) it is \(level(end))"
  }

  private func level(_ end: Effect) -> String { figures.shortWithUnit(end.difference.after, unit) }
}
