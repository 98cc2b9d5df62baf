public import Experiments
import Journeys

/// The best setting of a few parameters, in words, what else is as good, and what to type to keep it.
public struct SearchReport: Report {
  /// What was searched and tried.
  let search: Search
  /// What it ends with.
  let outcomes: SearchOutcomes
  /// The size of each population of the search, and its luck.
  let header: RunHeader
  /// The size of each population in which the best were judged, and their luck; nil where none was.
  let judging: RunHeader?
  /// The parameters and how far they may go.
  let settings: [SettingRow]

  /// Reports a search, with the settings in the order in which fresh luck has put them.
  public init(_ search: Search) {
    self.init(search, search.outcomes, header: RunHeader(search), judging: search.judged.first.map { RunHeader($0) })
  }

  init(_ search: Search, _ outcomes: SearchOutcomes, header: RunHeader, judging: RunHeader?) {
    self.search = search
    self.outcomes = outcomes
    self.header = header
    self.judging = judging
    settings = search.plan.factors.map { factor in
      var setting = SettingRow(factor.path, in: search.variant)
      setting.range = factor.range
      return setting
    }
  }

  /// The sentences, the settings, and what to type.
  public func blocks(for mode: OutputMode) -> [Block] {
    let sentences = SearchSentences(self)
    return [.title("\(header.journey) · \(header.strategy) · the best setting for \(metric)"), .note(method)]
      + sentences.paragraphs.map { .paragraph($0) } + (rows.count > 1 ? [.table(table)] : [])
      + sentences.notes.map(Block.note) + keeping
  }

  /// The answer, and what became of each setting.
  public var record: Record {
    let parameters = settings.map { setting in
      Value.object([
        "parameter": .text(setting.path.description), "now": .number(setting.now),
        "low": .number(setting.range.lowerBound), "high": .number(setting.range.upperBound),
      ])
    }
    let columns =
      [Record.Column.spreadsheet("setting")] + settings.map { .spreadsheet($0.path.description) }
      + ["metric", "searched", "mean", "low", "high", "difference", "cost", "standing", "unit"].map(
        Record.Column.spreadsheet)
    let table = Record.Table(
      "rows", columns, for: .spreadsheets,
      rows: rows.enumerated().map { number, row in
        [.text(name(number))] + row.values.map(Value.number) + [
          .text(metric.name), .number(row.candidate.found?.mean), .number(row.level?.mean), .number(row.level?.low),
          .number(row.level?.high), .number(row.difference?.mean), .number(row.spent?.mean),
          .text(row.standing.rawValue), .text(unit.rawValue),
        ]
      })
    return Record(
      "search",
      header.fields + [
        "metric": .text(metric.name), "within": .number(limit), "parameters": .list(parameters),
        "answer": .text(answer), "best": outcomes.winner.map { object(rows[$0]) } ?? .nothing,
        "settings": .list(rows.enumerated().map { object($1, isPresent: $0 == 0) }),
        "cheapest": outcomes.cheapest.map { object($0) } ?? .nothing, "tried": .count(search.tried),
        "complete": .flag(search.isComplete), "judgedSeed": judging.map { .whole($0.seed) } ?? .nothing,
      ], [table])
  }

  /// A setting for objects.
  private func object(_ row: SearchOutcomes.Row, isPresent: Bool = false) -> Value {
    .object([
      "values": .object(Fields(zip(settings, row.values).lazy.map { ($0.path.description, .number($1)) })),
      "present": .flag(isPresent), "standing": .text(row.standing.rawValue),
      "searched": .estimate(row.candidate.found, unit), "judged": .estimate(row.level, unit),
      "difference": .estimate(row.difference, unit), "cost": .estimate(row.spent, .money),
      "commands": .list(row.candidate.lines(in: search).map(Value.text)),
    ])
  }

  /// Which answer it is, for programs.
  private var answer: String {
    switch outcomes.answer {
    case .better: "better"
    case .nothingBetter: "nothing better"
    case .tooDear: "too dear"
    case .brokenLimit: "limit broken"
    case .unjudged: "not judged"
    }
  }

  var figures: Figures { header.figures }
  var metric: Metric { search.plan.metric }
  var unit: Unit { metric.unit }
  /// What may be spent at most; nil without a limit.
  var limit: Double? { search.plan.limit?.value }
  /// The present setting and then the best ones.
  var rows: [SearchOutcomes.Row] { outcomes.rows }

  private var method: String {
    let ranges = settings.map { setting in
      let (low, high) = (setting.range.lowerBound, setting.range.upperBound)
      return "\(setting.path) from \(setting.text(of: low)) to \(setting.text(of: high))"
    }
    let again = judging.map { header in
      " The best \(rows.count == 2 ? "one" : "\(rows.count - 1)") and the present one were run again with fresh luck: "
        + "\(header.sizeAndSeed)."
    }
    return
      "\(Count.text(search.tried, "setting")) of \(WordList.text(ranges)) \(search.tried == 1 ? "was" : "were") tried with the "
      + "same luck, each \(header.sizeAndSeed).\(again ?? "")"
  }

  /// What a setting is called in a table: its number, or that it holds now.
  private func name(_ number: Int) -> String { number == 0 ? "now" : "\(number)" }

  private var table: Table {
    let isJudged = judging != nil
    var columns: [Column] = [.text("setting", importance: 9)]
    columns += settings.map { .number($0.path.description, importance: 7) }
    columns.append(.number(metric.name, importance: 9))
    if isJudged { columns.append(.number("against now", importance: 5)) }
    if limit != nil { columns.append(.number("spends", importance: 6)) }
    columns.append(.text("", importance: 8))
    return Table(
      columns,
      rows: rows.indices.map { number in
        let row = rows[number]
        var cells: [Cell] = [.text(name(number))]
        cells += zip(settings, row.values).map { .number($0.text(of: $1)) }
        cells.append(cell(row.known, unit))
        if isJudged {
          cells.append(row.difference.map { .number(figures.difference($0, unit)) } ?? .empty)
        }
        if limit != nil {
          cells.append(row.spent.map { .number(figures.shortWithUnit($0, .money)) } ?? .empty)
        }
        cells.append(.text(remark(row), tone: row.standing == .best && number > 0 ? .better : .plain))
        return cells
      })
  }

  private func cell(_ estimate: Estimate?, _ unit: Unit) -> Cell {
    estimate.map { .number(figures.text($0, unit)) } ?? .number("–")
  }

  private func remark(_ row: SearchOutcomes.Row) -> String {
    switch row.standing {
    case .best, .asGood, .beyond: row.standing.rawValue
    case .behind, .unjudged: ""
    }
  }

  /// The lines to type, one below the other.
  private var keeping: [Block] {
    guard let winner = outcomes.winner else { return [] }
    return [
      .table(Table([.text("to keep it, type")], rows: rows[winner].candidate.lines(in: search).map { [.text($0)] }))
    ]
  }
}

extension Search.Candidate {
  /// What to type for it: what becomes less first, because the paths from a stage may never add up to more than all.
  fileprivate func lines(in search: Search) -> [String] {
    let before = search.variant.strategy
    let journey = search.variant.journey
    let paths = search.plan.factors.map(\.path).filter { variant[$0] != search.variant[$0] }
    let ordered = paths.filter { variant[$0] < search.variant[$0] } + paths.filter { variant[$0] > search.variant[$0] }
    return variant.strategy.changePoints.flatMap { start in
      ordered.compactMap { path -> String? in
        guard let value = variant.strategy[path, from: start], value != before[path, from: start] else { return nil }
        // With “=” a negative value is a value, and not taken off what is there.
        let number = path.parameter.unit.text(of: value, currency: journey.currency)
        let text = "set \(path) \(value < 0 ? "= " : "")\(number)"
        return start > 0 ? "\(text) \(journey.step.text(from: start))" : text
      }
    }
  }
}
