import DisplayText
import Experiments
import Journeys

/// A moment of a run with the levers below it, made to fit a screen: what is drawn again and again.
public struct WatchFrame: Sendable {
  private let report: WatchReport
  private let levers: [SettingRow]
  private let picked: Int
  private let state: String
  private let remark: String

  /// Creates a frame.
  ///
  /// - Parameters:
  ///   - report: The moment.
  ///   - levers: The levers with their present values.
  ///   - picked: The number of the lever that the arrow keys move.
  ///   - state: What the run is doing, such as `paused`; empty while it goes on.
  ///   - remark: What came of the last key, where that needs saying.
  public init(report: WatchReport, levers: [SettingRow], picked: Int, state: String, remark: String) {
    self.report = report
    self.levers = levers
    self.picked = picked
    self.state = state
    self.remark = remark
  }

  /// The lines, no more than there is room for, and none wider than the style allows.
  public func lines(rows: Int, style: Style) -> [String] {
    let title = report.title + (state.isEmpty ? "" : " · \(state)")
    let head = [Tone.heading.paint(cut(title, style), style)]
    let summary = WordWrap.lines(style.letters(report.summary), width: style.width)
    let foot =
      (remark.isEmpty ? meaning : [remark]).map { cut($0, style) } + [Tone.dim.paint(cut(keys(style), style), style)]
    let fixed = head.count + summary.count + foot.count + 2
    let wanted = report.history == nil ? report.stages.count + 1 : Self.chart
    let picture = picture(rows: max(1, min(wanted, rows - fixed - 1)), style)
    let room = max(1, rows - fixed - picture.count)
    return Array((head + picture + summary + [""] + leverLines(room, style) + [""] + foot).prefix(max(1, rows)))
  }

  /// How many lines a chart has where there is room.
  private static let chart = 9

  /// Which of the levers is picked, as there may be more than there is room for, and what it is.
  private var meaning: [String] {
    guard levers.indices.contains(picked) else { return [] }
    return ["lever \(picked + 1) of \(levers.count)" + (levers[picked].title.map { ": \($0)" } ?? "")]
  }

  private func keys(_ style: Style) -> String {
    guard report.lived < report.header.steps else {
      return "the end: q leaves" + (report.moves.isEmpty ? "" : ", and what you moved is kept")
    }
    return style.isUnicode
      ? "↑ ↓ pick a lever  ← → move it  space pause  s step  q leave"
      : "up/down pick  left/right move  space pause  s step  q leave"
  }

  private func picture(rows: Int, _ style: Style) -> [String] {
    guard let history = report.history, let outcome = report.outcomes.first else {
      return Array(report.table.lines(style).prefix(rows))
    }
    let figures = report.header.figures
    // What is yet to come is empty, so that the picture grows into its room.
    let all = history + Array(repeating: nil, count: max(0, report.header.steps + 1 - history.count))
    return ColumnChart.lines(
      all, label: { figures.text($0, outcome.metric.unit) }, width: style.width, height: rows, style: style)
  }

  /// As many levers as there is room for, the picked one among them.
  private func leverLines(_ room: Int, _ style: Style) -> [String] {
    guard !levers.isEmpty else { return ["the journey names no levers to move"] }
    let first = min(max(0, picked - room / 2), max(0, levers.count - room))
    let shown = levers[first..<min(levers.count, first + room)]
    let names = levers.map { DisplayWidth.columns(of: $0.path.description) }.max() ?? 0
    let values = levers.map { DisplayWidth.columns(of: $0.valueText) }.max() ?? 0
    let track = min(style.width < 100 ? 12 : 24, max(0, style.width - names - values - 6))
    return zip(shown.indices, shown).map { number, lever in
      let isPicked = number == picked
      let name = DisplayWidth.padded(lever.path.description, to: names)
      let value = DisplayWidth.indented(style.letters(lever.valueText), to: values)
      let slider = Slider.text(lever.now, in: lever.range, width: track, style: style)
      let mark = isPicked ? (style.isUnicode ? "▸ " : "> ") : "  "
      let line = cut(mark + name + "  " + value + "  " + slider, style)
      return isPicked ? Tone.better.paint(line, style) : line
    }
  }

  private func cut(_ text: String, _ style: Style) -> String {
    DisplayWidth.cut(style.letters(VisibleText.text(of: text)), to: style.width, ellipsis: style.ellipsis)
  }
}
