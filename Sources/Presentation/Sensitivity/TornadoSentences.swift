import Experiments
import Journeys

/// What a tornado comes to, in words that can be read aloud.
struct TornadoSentences {
  let group: TornadoGroup
  let figures: Figures
  /// Whether every lever was moved.
  var isComplete = true

  /// Which lever helps most, which comes next, and which can do most harm.
  var summary: String {
    isComplete ? whole : "Among those done so far: " + whole.prefix(1).lowercased() + whole.dropFirst()
  }

  private var whole: String {
    guard !group.rows.isEmpty else { return "No lever moves it by more than luck does." }
    guard let moreIsBetter = group.metric.moreIsBetter else { return farthest }
    let verb = moreIsBetter ? "raises" : "lowers"
    let help = [helps(verb), group.next.map { "Next is \($0.setting.nameText): \(what($0.setting, $0.end))." }]
    return (help + [harms, lost]).compactMap(\.self).joined(separator: " ")
  }

  /// That the first lever also keeps people from buying, so that fewer are asked, and other ones.
  private var lost: String? {
    guard let lost = group.lostBuyers, let best = group.best.first else { return nil }
    func level(_ estimate: Estimate) -> String { figures.shortWithUnit(estimate, lost.metric.unit) }
    return "Mind that with \(best.setting.path) at \(best.setting.text(of: best.end.value)) fewer people buy: "
      + "\(lost.metric) is \(level(lost.after)) instead of \(level(lost.before))"
      + (group.unit == .money ? "." : ", and who still buys may be easier to please.")
  }

  /// What cannot be told, and what does nothing.
  var notes: [String] {
    let first = group.rows.prefix(1).map(\.setting.path.description)
    let alike = group.alike.map(\.path.description)
    let names = first + alike
    let size =
      alike.isEmpty
      ? [] : ["How far \(WordList.text(names)) swing it cannot be told apart, so there is no order among them."]
    let unseen = group.unseen.map(\.setting.path.description)
    return size + (unseen.isEmpty ? [] : ["No effect beyond luck: \(WordList.text(unseen))."])
  }

  /// One lever for the ear.
  func line(_ row: SwingRow) -> String {
    let ends = row.ends.map { end in "at \(row.setting.text(of: end.value)) it is \(level(end))" }
    return "\(row.setting.path), now \(row.setting.valueText): \(ends.joined(separator: ", "))"
  }

  private func helps(_ verb: String) -> String {
    guard let best = group.best.first else { return "No lever alone \(verb) it by more than luck does." }
    let rivals = group.best.dropFirst()
    let first = "The lever that \(verb) it most is \(best.setting.nameText): \(what(best.setting, best.end))"
    guard !rivals.isEmpty else { return first + "." }
    let others = rivals.prefix(3).map { "\($0.setting.nameText) at \($0.setting.text(of: $0.end.value))" }
    let more = rivals.count > 3 ? ["\(rivals.count - 3) more"] : []
    return first + ", and \(WordList.text(others + more)) may do as much."
  }

  /// The lever with which it gets worst.
  private var harms: String? {
    guard let sign = group.metric.moreIsBetter.map({ $0 ? 1.0 : -1.0 }) else { return nil }
    let ends = group.rows.flatMap { row in row.ends.map { (row: row, end: $0) } }
    guard let worst = ends.min(by: { sign * $0.end.change.mean < sign * $1.end.change.mean }),
      sign * worst.end.change.mean < 0, !worst.end.change.covers(0)
    else { return nil }
    let verb = sign > 0 ? "falls" : "rises"
    return "It \(verb) furthest with \(worst.row.setting.nameText): \(what(worst.row.setting, worst.end))."
  }

  /// The lever that swings it furthest, where nobody can say what is better.
  private var farthest: String {
    let row = group.rows[0]
    guard let end = row.farEnd else { return "" }
    return "The lever that moves it furthest is \(row.setting.nameText): \(what(row.setting, end))."
  }

  private func what(_ setting: SettingRow, _ end: SwingRow.End) -> String {
    "at \(setting.text(of: end.value)) instead of \(setting.valueText) it is \(level(end))"
  }

  private func level(_ end: SwingRow.End) -> String {
    figures.shortWithUnit(end.difference.after, group.unit)
  }
}
