public import Experiments
import Journeys

/// What was earned and what was spent, for the market and for each buyer, and what a buyer is worth.
public struct MoneyReport: ReportOfRun {
  /// What was run.
  public let header: RunHeader
  /// What was earned and spent, item by item.
  let statement: MoneyStatement
  /// What a buyer costs and brings.
  let outcomes: [Outcome]
  /// Whether only the statement is told, so that it fits on a low screen.
  private(set) var isShort = false

  /// The statement alone.
  public var shorter: [any Report] { [with { $0.isShort = true }] }

  /// The statement and then the worth of a buyer.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !statement.isEmpty else {
      return header.blocks + [.paragraph("Nothing is sold in this journey, and nothing costs anything.")]
    }
    guard !isShort else {
      return header.blocks + [.table(items), .note("What sets them, and what a buyer is worth: last.")]
    }
    let worth = outcomes.contains { $0.now != nil } ? [Block.heading("A buyer")] + table.blocks : []
    return header.blocks + [.table(items)] + Block.notes(origins) + worth + Block.notes(bridge, steps)
  }

  /// What would change by nothing but the computation.
  private var steps: String {
    "Told in steps of a \(header.step.rawValue). What finer ones change, and a longer run: check."
  }

  /// The statement and what a buyer is worth, one amount a row.
  public var record: Record {
    let items = statement.lines.flatMap { line in
      [
        Record.metric("market.\(line.item.rawValue)", line.market, .money),
        Record.metric("buyer.\(line.item.rawValue)", line.buyer, .money),
      ]
    }
    return Record("money", [:], .metrics(items + outcomes.map(Record.metric)))
  }

  /// Why a buyer may be worth much to a company that earns little.
  private var bridge: String? {
    guard outcomes.contains(where: { $0.metric.name == "clv" }) else { return nil }
    return
      "clv: what a buyer brings after goods, service, claims and putting things right, by the time since the first "
      + "purchase, with what comes after the run. Winning buyers and running the company are not in it. "
      + "horizon-value: what the run saw of it."
  }

  /// Which parameters set the items, so that nobody has to guess what to change.
  private var origins: String? {
    let items = statement.lines.filter { $0.market.mean != 0 }.flatMap { line -> [String] in
      let names = line.item.parameters.filter { !statement.idle.contains($0) }.map(Self.pattern)
      return names == [line.item.title] || names.isEmpty
        ? names : [names.joined(separator: ", ") + " (\(line.item.title))"]
    }
    let free = MoneyStatement.Item.allCases.filter(\.isPartOfCost).flatMap(\.parameters).filter {
      $0.unit == .money && statement.idle.contains($0)
    }
    let sentences =
      (items.isEmpty ? [] : ["Set by \(WordList.text(items))."])
      + (free.isEmpty ? [] : ["Without a cost as it is: \(WordList.text(free.map(Self.pattern)))."])
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private var table: OutcomeTable { OutcomeTable(rows: outcomes, figures: header.figures) }

  private var items: Table {
    // What nothing was spent on is left out; a sum is told even where it is nothing.
    let lines = statement.lines.filter { !$0.item.isPartOfCost || $0.market.mean != 0 }
    func text(_ estimate: Estimate) -> String { header.figures.text(estimate, .money) }
    func tone(_ item: MoneyStatement.Item) -> Tone { item == .profit ? .heading : .plain }
    return lines.table([
      .text("money", importance: 9) {
        .text(($0.item.isPartOfCost ? "  " : "") + $0.item.title, tone: tone($0.item))
      },
      .number("the whole market", importance: 8) { .number(text($0.market), tone: tone($0.item)) },
      .number("each buyer", importance: 7) { .number($0.buyer.map(text), tone: tone($0.item)) },
    ])
  }
}

extension MoneyReport {
  /// Reports the money of a run, and what became of a buyer's worth since the run before.
  public init(_ result: RunResult, before: RunResult? = nil) {
    self.init(
      header: RunHeader(result), statement: result.moneyStatement(),
      outcomes: result.outcomes(["acquisition-cost", "horizon-value", "clv", "payback"], since: before))
  }

  /// A parameter as people type it, for all that have it.
  private static func pattern(_ parameter: Parameter) -> String {
    switch parameter.scope {
    case .journey: parameter.name
    case .touchpoint: "*.*.\(parameter.name)"
    default: "*.\(parameter.name)"
    }
  }
}

extension MoneyStatement.Item {
  var title: String {
    switch self {
    case .courting: "service before the first purchase"
    case .service: "service to buyers"
    case .claims: "guarantee"
    case .recovery: "putting things right"
    case .running: "running costs"
    case .revenue, .goods, .advertising, .investment, .cost, .profit: rawValue
    }
  }
}
