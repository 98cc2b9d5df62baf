import DisplayText
import Experiments
import Journeys

/// What stands in one column of one row.
struct Cell: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    case bar(Double)
    case signedBar(Double)
    case sparkline([Double?])
    case shades([Double?], range: ClosedRange<Double>)
    case band(low: Double, middle: Double, high: Double)
    case signedBand(low: Double, middle: Double, high: Double, scale: ClosedRange<Double>)
    case tornado(left: Bar.Side, right: Bar.Side, scale: ClosedRange<Double>)
  }

  let content: Content
  /// What a program reads in its place.
  private(set) var exact = ""
  private(set) var tone = Tone.plain
  /// Whether it may run on over the empty columns to its right.
  private(set) var isRunningOn = false
  /// What is said where room is short, or nil where that is no less.
  private var brief: String?

  /// The cell in fewer words, where it has them.
  var shortened: Cell {
    brief.map { Cell(content: .text($0), exact: exact, tone: tone, isRunningOn: isRunningOn) } ?? self
  }

  static let empty = Cell(content: .text(""))

  /// Text from anywhere; what a terminal would obey is written out.
  static func text(
    _ text: String, tone: Tone = .plain, isRunningOn: Bool = false, brief: String? = nil
  ) -> Cell {
    let safe = VisibleText.text(of: text)
    return Cell(
      content: .text(safe), exact: safe, tone: tone, isRunningOn: isRunningOn, brief: brief.map(VisibleText.text(of:)))
  }

  /// A number: as people read it, as they read it where room is short, and as programs do; empty where there is none.
  static func number(_ text: String?, exact: Double? = nil, tone: Tone = .plain, brief: String? = nil) -> Cell {
    guard let text else { return .empty }
    return Cell(
      content: .text(VisibleText.text(of: text)), exact: exactText(exact), tone: tone,
      brief: brief.map(VisibleText.text(of:)))
  }

  static func count(_ count: Int) -> Cell { .number("\(count)", exact: Double(count)) }

  /// A bar for a part of the whole; the number belongs in a column of its own.
  static func bar(_ fraction: Double) -> Cell { Cell(content: .bar(fraction)) }

  /// A bar to the left or the right of an axis, for a part of the largest difference.
  static func signedBar(_ fraction: Double, tone: Tone = .plain) -> Cell {
    Cell(content: .signedBar(fraction), tone: tone)
  }

  /// A bar that ends in what luck may add or take away, or an ordinary one without an interval; its full length stands
  /// for the largest number.
  static func band(_ estimate: Estimate, of largest: Double) -> Cell {
    guard largest > 0 else { return .empty }
    let middle = estimate.mean / largest
    let content = Content.band(
      low: (estimate.low ?? estimate.mean) / largest, middle: middle, high: (estimate.high ?? estimate.mean) / largest)
    return Cell(content: content)
  }

  /// A bar to the left or the right of nothing that ends in what luck may add or take away; its full width stands for
  /// the scale, which bars below each other have in common.
  static func signedBand(_ estimate: Estimate, in scale: ClosedRange<Double>, tone: Tone = .plain) -> Cell {
    let content = Content.signedBand(
      low: estimate.low ?? estimate.mean, middle: estimate.mean, high: estimate.high ?? estimate.mean, scale: scale)
    return Cell(content: content, tone: tone)
  }

  /// A bar to the left or the right of nothing that ends in where a number may lie.
  static func signedBand(low: Double, middle: Double, high: Double, in scale: ClosedRange<Double>) -> Cell {
    Cell(content: .signedBand(low: low, middle: middle, high: high, scale: scale))
  }

  /// Bars to both sides of an axis, each in a tone of its own, to one scale.
  static func tornado(left: Bar.Side, right: Bar.Side, in scale: ClosedRange<Double>) -> Cell {
    Cell(content: .tornado(left: left, right: right, scale: scale))
  }

  /// A row of small columns.
  static func sparkline(_ values: [Double?]) -> Cell { Cell(content: .sparkline(values)) }

  /// A row of shades, the darker the higher.
  static func shades(_ values: [Double?], in range: ClosedRange<Double>) -> Cell {
    Cell(content: .shades(values, range: range))
  }

  var isEmpty: Bool { content == .text("") }

  var isBar: Bool {
    switch content {
    case .bar, .signedBar, .band, .signedBand, .tornado: true
    case .text, .sparkline, .shades: false
    }
  }

  /// The text, or nil for a drawing.
  var text: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  /// What is drawn in so many columns, piece by piece where its pieces have tones of their own; nil where they have not.
  func pieces(width: Int, style: Style) -> [(text: String, lead: Int, tone: Tone)]? {
    guard case .tornado(let left, let right, let scale) = content else { return nil }
    return Bar.tornado(left: left, right: right, in: scale, width: width, style: style)
  }

  /// What is drawn in so many columns.
  func drawing(width: Int, style: Style) -> String {
    switch content {
    case .text(let text): style.letters(text)
    case .bar(let fraction): Bar.text(fraction, width: width, style: style)
    case .signedBar(let fraction): Bar.signed(fraction, width: width, style: style)
    case .band(let low, let middle, let high):
      Bar.band(low: low, middle: middle, high: high, width: width, style: style)
    case .signedBand(let low, let middle, let high, let scale):
      Bar.signedBand(low: low, middle: middle, high: high, in: scale, width: width, style: style)
    case .shades(let values, let range): Shade.text(values, in: range, width: width, style: style)
    case .tornado: ""
    case .sparkline(let values): Sparkline.text(values, width: width, style: style)
    }
  }

  private static func exactText(_ value: Double?) -> String {
    value.flatMap(Rounding.nearest(to:)).map { DecimalText.text(of: $0) } ?? ""
  }
}
