public import Experiments
import Journeys

/// What a real test of two strategies would need, in words first.
public struct PowerReport: Report {
  /// What a test would need.
  let analysis: PowerAnalysis
  /// What was run; its strategy is the one that is compared against.
  let header: RunHeader
  /// What the test needs, for the smallest, the predicted and the largest difference; empty where none can be named.
  let needs: [TestNeed]
  /// How long it takes; nil without a traffic.
  let time: TestTime?

  /// Reports an analysis.
  ///
  /// - Parameters:
  ///   - analysis: What a test would need.
  ///   - traffic: How many customers come by in a week, if that is known.
  public init(_ analysis: PowerAnalysis, traffic: Double? = nil) {
    self.init(
      analysis: analysis, header: RunHeader(analysis.runs.before), needs: analysis.needs(traffic: traffic),
      time: traffic.map { analysis.time(traffic: $0) })
  }

  init(analysis: PowerAnalysis, header: RunHeader, needs: [TestNeed], time: TestTime? = nil) {
    self.analysis = analysis
    self.header = header
    self.needs = needs
    self.time = time
  }

  /// The sentences and then the table.
  public func blocks(for mode: OutputMode) -> [Block] {
    let sentences = PowerSentences(report: self)
    return [.title(title), .note(header.sizeAndSeed)] + header.stopped
      + sentences.paragraphs.map { .paragraph($0) } + (needs.isEmpty ? [] : [.table(table)])
      + sentences.notes.map(Block.note)
  }

  /// What the test needs.
  public var record: Record {
    let (plan, difference) = (analysis.plan, prediction.difference)
    let trial = analysis.tests.map { tests in
      Value.object([
        "tests": .count(tests.count), "customers": .count(tests.size.customers), "found": .count(analysis.found),
        "designEffect": .number(tests.designEffect), "inflation": .number(tests.inflation),
      ])
    }
    let rows = needs.map { need -> [Value] in
      [.text(need.size.rawValue), .number(need.difference)]
        + [need.sample?.before, need.sample?.after, need.sample?.customers, need.weeks].map(Value.count)
    }
    return Record(
      "power",
      [
        "journey": .text(header.journey), "seed": .whole(header.seed), "metric": .text(prediction.metric.name),
        "unit": .text(prediction.unit.rawValue), "strategy": .text(prediction.strategy),
        "against": .text(prediction.against), "verdict": .text(prediction.verdict.rawValue),
        "difference": .number(difference.mean), "low": .number(difference.low), "high": .number(difference.high),
        "share": .number(plan.share), "power": .number(plan.power), "significance": .number(plan.significance),
        "coverage": .number(analysis.before.coverage), "traffic": .number(time?.traffic),
        "detectable": .number(time?.detectable),
        "couplings": .list(analysis.couplings.map { .text($0.rawValue) }), "tests": trial ?? .nothing,
        "looks": needs.isEmpty ? .nothing : .count(looks), "falseAlarms": .number(falseAlarms),
      ], [Record.Table("rows", ["case", "difference", "before", "after", "customers", "weeks"], rows: rows)])
  }

  /// What the model predicts.
  var prediction: Comparison.Row { analysis.prediction }

  /// What the test needs for the predicted difference.
  var predicted: TestNeed? { needs.first { $0.size == .predicted } }

  /// How often people look at the results in the examples of the report: every week, or else ten times.
  var looks: Int { min(max(2, predicted?.weeks ?? 10), Peeking.limit) }

  /// How often a test finds something where there is nothing, if it is looked at so often; nil where there is no test.
  var falseAlarms: Double? {
    needs.isEmpty ? nil : Peeking.falseAlarms(looks: looks, significance: analysis.plan.significance)
  }

  private var title: String {
    "\(header.journey) · a test of \(prediction.strategy) against \(prediction.against) on \(prediction.metric)"
  }

  private var table: Table {
    let ends = header.figures.ends(prediction.difference, prediction.unit)
    let isRise = prediction.difference.mean > 0
    let hasWeeks = needs.contains { $0.weeks != nil }
    let columns: [Column] = [
      .text("if the difference is", importance: 9), .number("", importance: 6),
      .number(prediction.against, importance: 4), .number(prediction.strategy, importance: 4),
      .number("customers", importance: 8),
    ]
    return Table(
      columns + (hasWeeks ? [.number("weeks", importance: 7)] : []),
      rows: needs.map { row in
        let text =
          row.size == .predicted
          ? header.figures.signedDifference(prediction.difference, prediction.unit)
          : (row.size == .least) == isRise ? ends?.low ?? "" : ends?.high ?? ""
        return [
          .text(row.size.rawValue),
          .number(text + header.figures.differenceSuffix(prediction.unit)),
          Self.cell(row.sample?.before), Self.cell(row.sample?.after), Self.cell(row.sample?.customers),
          Self.cell(row.weeks),
        ]
      })
  }

  private static func cell(_ count: Int?) -> Cell {
    .number(count.map { Rounding.text(of: Double($0), places: 0) } ?? "–")
  }
}
