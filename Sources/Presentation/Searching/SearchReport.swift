public import Experiments
import Journeys

/// The best setting of a few parameters, in words, what else is as good, and what to type to keep it.
public struct SearchReport: Report {
  let search: Search
  let outcomes: SearchOutcomes
  /// The size of each population of the search, and its luck.
  let header: RunHeader
  /// The size of each population in which the best were judged, and their luck; nil where none was.
  let judging: RunHeader?
  /// The parameters and how far they may go.
  private var settings: [SettingRow] { search.plan.factors.map { SettingRow($0, in: search.variant) } }

  /// The sentences, the settings, and what to type.
  public func blocks(for mode: OutputMode) -> [Block] {
    [.title("\(header.journey) · \(header.strategy) · the best setting for \(metric)"), .note(method)]
      + paragraphs.map { .paragraph($0) } + (rows.count > 1 ? [.table(table)] : [])
      + notes.map(Block.note) + keeping
  }

  /// The answer, and what became of each setting.
  public var record: Record {
    let parameters = settings.recordTable([
      "parameter": { .text($0.path.description) }, "now": { .number($0.now) },
      "low": { .number($0.range.lowerBound) }, "high": { .number($0.range.upperBound) },
    ])
    let columns =
      [Record.Column.spreadsheet("setting")] + settings.map { .spreadsheet($0.path.description) }
      + ["metric", "searched", "mean", "low", "high", "difference", "cost", "standing", "unit"].map(
        Record.Column.spreadsheet)
    let table = Record.Table(
      key: "rows", columns: columns, readers: .spreadsheets,
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
        "metric": .text(metric.name), "within": .number(limit), "parameters": .list(parameters.objects),
        "answer": .text(answer), "best": outcomes.winner.map { object(rows[$0]) } ?? .nothing,
        "settings": .list(rows.enumerated().map { object($1, isPresent: $0 == 0) }),
        "cheapest": outcomes.cheapest.map { object($0) } ?? .nothing, "tried": .count(search.tried),
        "complete": .flag(search.isComplete), "judgedSeed": judging.map { .whole($0.seed) } ?? .nothing,
      ], table)
  }

  /// How many settings were tried, where somebody stopped it.
  public var stoppedAfter: String? { search.isComplete ? nil : Count.text(search.tried, "setting") }

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
    let rows = rows
    let places = settings.enumerated().map { number, setting in
      Cells<Int>.number(setting.path.description, importance: 7) { .number(setting.text(of: rows[$0].values[number])) }
    }
    let facts: [Cells<Int>?] = [
      .number(metric.name, importance: 9) { .number(rows[$0].known.map { figures.text($0, unit) } ?? "–") },
      judging == nil
        ? nil
        : .number("against now", importance: 5) { .number(rows[$0].difference.map { figures.difference($0, unit) }) },
      limit == nil
        ? nil
        : .number("spends", importance: 6) { .number(rows[$0].spent.map { figures.shortWithUnit($0, .money) }) },
      .text("", importance: 8) {
        .text(remark(rows[$0]), tone: rows[$0].standing == .best && $0 > 0 ? .better : .plain)
      },
    ]
    return rows.indices.table([.text("setting", importance: 9) { .text(name($0)) }] + places + facts)
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

extension SearchReport {
  /// Reports a search, with the settings in the order in which fresh luck has put them.
  public init(_ search: Search) {
    self.init(
      search: search, outcomes: search.outcomes, header: RunHeader(search),
      judging: search.judged.first.map { RunHeader($0) })
  }

  private var now: SearchOutcomes.Row { rows[0] }

  /// What is most important first.
  var paragraphs: [String] {
    switch outcomes.answer {
    case .better(let best, let asGood): better(rows[best], asGood)
    case .nothingBetter(let leader): [nothingBetter(leader.map { rows[$0] })]
    case .tooDear: [tooDear]
    case .brokenLimit: [brokenLimit]
    case .unjudged: [unjudged]
    }
  }

  /// What else is worth knowing.
  var notes: [String] {
    [dropping(rows.indices.filter { $0 > 0 && rows[$0].standing == .beyond })].compactMap(\.self)
  }

  // MARK: Better

  private func better(_ best: SearchOutcomes.Row, _ asGood: [Int]) -> [String] {
    let gain = best.difference.map { " (\(figures.differenceWithBand($0, unit)))" } ?? ""
    let against = now.level.map { ", against \(level($0)) now\(gain)" } ?? ""
    let first = "\(metric) is best with \(place(best)): \(level(best.known))\(against)."
    return [[first, money(best), profit, curse(best)].compactMap(\.self).joined(separator: " ")]
      + [others(asGood, best), edges(best)].compactMap(\.self)
  }

  /// What the best spends, and what is spent now where that is too much.
  private func money(_ best: SearchOutcomes.Row) -> String? {
    guard let limit = limitText, let spent = best.spent else { return nil }
    let dear =
      now.standing == .beyond && judging != nil
      ? " The present setting spends \(amount(now.spent)), which is too much." : ""
    return "It spends \(amount(spent)) of \(limit) (\(meaning)).\(dear)"
  }

  /// What the best does to the profit, where something else was looked for.
  private var profit: String? {
    guard let (now, best) = outcomes.profit else { return nil }
    return "Profit is then \(short(best, .money)), against \(short(now, .money)) now."
  }

  /// That whoever wins has been lucky too.
  private func curse(_ best: SearchOutcomes.Row) -> String? {
    guard let found = best.candidate.found, let level = best.level else { return nil }
    return "On the luck of the search it looked like \(short(found)); with fresh luck, which had no part in the "
      + "choice, it is \(short(level))."
  }

  /// What cannot be told apart, and which of them to prefer.
  private func others(_ numbers: [Int], _ best: SearchOutcomes.Row) -> String? {
    guard !numbers.isEmpty else { return nil }
    let names = numbers.map { "\($0)" }
    let those = numbers.count == 1 ? "Setting \(names[0])" : "Settings \(WordList.text(names))"
    let doubt = "\(those) cannot be told apart from it by \(metric)."
    guard let simplest = outcomes.simplest else { return doubt }
    let row = rows[simplest]
    guard limit != nil else {
      return numbers.contains(simplest)
        ? "\(doubt) Of all these, setting \(simplest) is nearest to the present setting: \(place(row))."
        : "\(doubt) Of all these, the best is nearest to the present setting."
    }
    guard numbers.contains(simplest), amount(row.spent) != amount(best.spent) else {
      return "\(doubt) None of these spends less than the best does."
    }
    return "\(doubt) Of all these, setting \(simplest) spends least, \(amount(row.spent)) instead of "
      + "\(amount(best.spent)): \(place(row))."
  }

  private func edges(_ row: SearchOutcomes.Row) -> String? {
    let edges = search.edges(of: row.candidate)
    guard !edges.isEmpty else { return nil }
    let names = edges.map { number in
      "\(settings[number].path) at \(settings[number].text(of: row.values[number]))"
    }
    return names.count == 1
      ? "\(names[0]) is the end of its range: what is best may lie beyond."
      : "\(WordList.text(names)) are the ends of their ranges: what is best may lie beyond."
  }

  private func dropping(_ numbers: [Int]) -> String? {
    guard let limit = limitText, !numbers.isEmpty, outcomes.answer != .brokenLimit else { return nil }
    let names = WordList.text(numbers.map { "\($0)" })
    return numbers.count == 1
      ? "Setting \(names) spends \(amount(rows[numbers[0]].spent)) with fresh luck, more than \(limit), and is "
        + "out."
      : "Settings \(names) spend more than \(limit) with fresh luck, and are out."
  }

  // MARK: Not better

  private func nothingBetter(_ leader: SearchOutcomes.Row?) -> String {
    let present = "the present setting (\(place(now)))"
    if let leader {
      let gain = leader.difference.map { ", \(figures.differenceWithBand($0, unit))" } ?? ""
      let isClear = leader.difference.map { !Figures.isNoise($0) } ?? false
      let doubt = isClear ? "as the best of several it may be so by luck" : "luck alone can explain that"
      return "Nothing that was tried beats \(present) beyond luck. With \(place(leader)), \(metric) is "
        + "\(level(leader.level)), against \(level(now.level)) now\(gain): \(doubt). More customers may tell them apart."
    }
    let rival = rows.dropFirst().first { $0.standing == .behind }
    guard let rival else {
      return
        "Nothing beats \(present): of \(Count.text(search.tried, "setting")) none did better, and \(metric) is "
        + "\(level(now.known)) now.\(withinNow)"
    }
    return "Nothing beats \(present). With fresh luck \(metric) is \(level(now.level)) now, and with the best of the "
      + "others, \(place(rival)), it is \(level(rival.level)).\(withinNow)"
  }

  private var withinNow: String {
    guard let limit = limitText, let spent = now.spent else { return "" }
    return " It spends \(amount(spent)) of \(limit) (\(meaning))."
  }

  private var tooDear: String {
    guard let limit = limitText else { return "" }
    let stopped = search.isComplete ? "" : "Stopped after \(Count.text(search.tried, "setting")). "
    let cheapest = outcomes.cheapest.map { row in
      " The cheapest is \(place(row)): it spends \(amount(row.spent)) (\(meaning)), and \(metric) is then "
        + "\(level(row.candidate.found))."
    }
    return "\(stopped)None of the \(Count.text(search.tried, "setting")) that were tried keeps within \(limit), "
      + "with all that luck may add.\(cheapest ?? "") To search again, allow more than that."
  }

  private var brokenLimit: String {
    guard let limit = limitText else { return "" }
    return "What kept within \(limit) in the search spends more with fresh luck, so nothing is sure to be within. "
      + "Search again with more customers, or allow a little more."
  }

  private var unjudged: String {
    let stopped =
      search.isComplete
      ? "The best could not be judged: \(metric) is not known in enough populations."
      : "Stopped after \(Count.text(search.tried, "setting"))."
    guard let best = rows.dropFirst().first else {
      return "\(stopped) None of them is better than the present one so far, and the same line again goes on from "
        + "there."
    }
    return
      "\(stopped) On the luck of the search alone \(metric) is best with \(place(best)): \(level(best.candidate.found)), "
      + "against \(level(now.candidate.found)) now. Whoever looks best has been lucky too"
      + (search.isComplete
        ? ": take more customers." : ", and fresh luck was not asked yet; the same line again goes on from there.")
  }

  // MARK: Words

  /// `price at 43 EUR and checkout.steps at 1`.
  private func place(_ row: SearchOutcomes.Row) -> String {
    WordList.text(zip(settings, row.values).map { "\($0.path) at \($0.text(of: $1))" })
  }

  private func level(_ estimate: Estimate?) -> String {
    estimate.map { figures.text($0, unit) } ?? "not known"
  }

  private func short(_ estimate: Estimate, _ unit: Unit? = nil) -> String {
    figures.shortWithUnit(estimate, unit ?? self.unit)
  }

  private func amount(_ estimate: Estimate?) -> String {
    estimate.map { figures.shortWithUnit($0, .money) } ?? "nobody knows what"
  }

  private var limitText: String? {
    limit.map { Rounding.amount($0, places: $0 == $0.rounded() ? 0 : 2) + figures.suffix(.money) }
  }

  /// What the cost is the cost of.
  private var meaning: String {
    "cost is what the whole market takes in \(Count.text(header.steps, header.step.rawValue))"
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
