import Experiments
import Journeys

/// Why a metric differs, in sentences that can be read aloud, the largest part first.
struct AttributionSentence {
  private let report: AttributionReport
  private let printed: Figures.Parts

  init(_ report: AttributionReport) {
    self.report = report
    printed = report.printed
  }

  /// How many parameters are named; the others are told together.
  private static let named = 4

  var text: String {
    ([whole] + [sure, unsure, idle].compactMap(\.self)).joined(separator: " ")
  }

  private var figures: Figures { report.figures }
  private var parts: [(row: AttributionRow, value: Double)] { Array(zip(report.rows, printed.parts)) }

  private var whole: String {
    let (strategy, against) = (report.header.strategy, report.against)
    let difference = report.total.difference
    guard !Figures.isNothing(difference) else {
      return "With \(strategy), \(report.metric) is what it is with \(against)."
    }
    let levels =
      "\(figures.shortWithUnit(report.total.after, report.unit)) against "
      + figures.shortWithUnit(report.total.before, report.unit)
    guard !Figures.isNoise(difference) else {
      return "With \(strategy), \(report.metric) cannot be told apart from what it is with \(against): \(levels)."
    }
    return "With \(strategy), \(report.metric) is \(size(printed.whole))\(figures.differenceSuffix(report.unit)) "
      + "\(difference.mean > 0 ? "higher" : "lower") than with \(against): \(levels)."
  }

  /// What is more than luck.
  private var sure: String? {
    let sure = parts.filter { !$0.row.isNothing && !$0.row.isNoise }
    guard !sure.isEmpty else { return nil }
    let isMany = sure.count > Self.named + 1
    let told = sure.prefix(isMany ? Self.named : sure.count)
    var clauses = told.enumerated().map { clause($1.row.subject, $1.value, isFirst: $0 == 0, isOne: true) }
    if isMany {
      let rest = sure.dropFirst(told.count)
      clauses.append(
        clause("\(rest.count) more", rest.reduce(0) { $0 + $1.value }, isFirst: false, isOne: false))
    }
    return WordList.text(clauses) + "."
  }

  /// `“Steps to pay” (5 → 2) adds 1.6 points`, and after the first without the unit.
  private func clause(_ subject: String, _ value: Double, isFirst: Bool, isOne: Bool) -> String {
    let amount = size(value) + (isFirst ? figures.differenceSuffix(report.unit) : "")
    return value < 0
      ? "\(subject) \(isOne ? "takes" : "take") \(amount) away" : "\(subject) \(isOne ? "adds" : "add") \(amount)"
  }

  /// What may be luck, with what it comes to, so that the numbers add up when they are read aloud too.
  private var unsure: String? {
    let unsure = parts.filter(\.row.isNoise)
    guard !unsure.isEmpty else { return nil }
    let sum = unsure.reduce(0) { $0 + $1.value }
    let names = unsure.count > Self.named ? "\(unsure.count) others" : WordList.text(unsure.map(\.row.subject))
    let amount = size(sum)
    let sign = amount.contains { ("1"..."9").contains($0) } ? (sum < 0 ? "-" : "+") : ""
    return "What \(names) \(unsure.count == 1 ? "does" : "do together") may be luck "
      + "(\(sign)\(amount)\(figures.differenceSuffix(report.unit)))."
  }

  /// What changes nothing at all.
  private var idle: String? {
    let idle = parts.filter(\.row.isNothing)
    guard !idle.isEmpty else { return nil }
    let names = idle.count > Self.named ? "\(idle.count) others" : WordList.text(idle.map(\.row.subject))
    let text = "\(names) \(idle.count == 1 ? "changes" : "change") nothing."
    return text
  }

  private func size(_ value: Double) -> String { figures.size(value, report.unit, in: printed) }
}

/// Where on the way to a first purchase a change happens, in a sentence.
struct FunnelSentence {
  let report: AttributionReport

  /// The step that carries most, or nil where luck could explain it.
  var text: String? {
    let figures = report.figures
    let printed = figures.parts(report.funnel.map(\.share), of: report.total.difference, report.unit)
    let parts = zip(report.funnel, printed.parts).filter { !Figures.isNoise($0.0.share) }
    guard !Figures.isNoise(report.total.difference),
      let (step, value) = parts.max(by: { $0.0.share.mean.magnitude < $1.0.share.mean.magnitude })
    else { return nil }
    func size(_ value: Double) -> String { figures.size(value, report.unit, in: printed) }
    let rates = "\(figures.short(step.after, .share)) instead of \(figures.short(step.before, .share))"
    let event = step.to.map { "come to \($0)" } ?? "buy"
    let isAgainst = (value < 0) != (printed.whole < 0)
    return "Most of it happens here: of those who come to \(step.from), \(rates) \(event). That step "
      + (value < 0 ? "takes \(size(value))" : "adds \(size(value))") + figures.differenceSuffix(report.unit)
      + (value < 0 ? " away" : "") + (isAgainst ? ", against the change as a whole." : ".")
  }
}
