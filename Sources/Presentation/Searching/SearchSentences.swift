import Experiments
import Journeys

/// What a search came to, in sentences that can be read aloud.
struct SearchSentences {
  private let report: SearchReport

  init(_ report: SearchReport) { self.report = report }

  private var metric: String { report.metric.name }
  private var now: SearchOutcomes.Row { report.rows[0] }

  /// What is most important first.
  var paragraphs: [String] {
    switch report.outcomes.answer {
    case .better(let best, let asGood): better(report.rows[best], asGood)
    case .nothingBetter(let leader): [nothingBetter(leader.map { report.rows[$0] })]
    case .tooDear: [tooDear]
    case .brokenLimit: [brokenLimit]
    case .unjudged: [unjudged]
    }
  }

  /// What else is worth knowing.
  var notes: [String] {
    let dropped = report.rows.indices.filter { $0 > 0 && report.rows[$0].standing == .beyond }
    return [dropping(dropped)].compactMap(\.self)
  }

  // MARK: Better

  private func better(_ best: SearchOutcomes.Row, _ asGood: [Int]) -> [String] {
    let gain = best.difference.map { " (\(report.figures.differenceWithBand($0, report.unit)))" } ?? ""
    let against = now.level.map { ", against \(level($0)) now\(gain)" } ?? ""
    let first = "\(metric) is best with \(place(best)): \(level(best.known))\(against)."
    return [[first, money(best), profit, curse(best)].compactMap(\.self).joined(separator: " ")]
      + [others(asGood, best), edges(best)].compactMap(\.self)
  }

  /// What the best spends, and what is spent now where that is too much.
  private func money(_ best: SearchOutcomes.Row) -> String? {
    guard let limit, let spent = best.spent else { return nil }
    let dear =
      now.standing == .beyond && report.judging != nil
      ? " The present setting spends \(amount(now.spent)), which is too much." : ""
    return "It spends \(amount(spent)) of \(limit) (\(meaning)).\(dear)"
  }

  /// What the best does to the profit, where something else was looked for.
  private var profit: String? {
    guard let (now, best) = report.outcomes.profit else { return nil }
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
    guard let simplest = report.outcomes.simplest else { return doubt }
    let row = report.rows[simplest]
    guard report.limit != nil else {
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
    let edges = report.search.edges(of: row.candidate)
    guard !edges.isEmpty else { return nil }
    let names = edges.map { number in
      "\(report.settings[number].path) at \(report.settings[number].text(of: row.values[number]))"
    }
    return names.count == 1
      ? "\(names[0]) is the end of its range: what is best may lie beyond."
      : "\(WordList.text(names)) are the ends of their ranges: what is best may lie beyond."
  }

  private func dropping(_ numbers: [Int]) -> String? {
    guard let limit, !numbers.isEmpty, report.outcomes.answer != .brokenLimit else { return nil }
    let names = WordList.text(numbers.map { "\($0)" })
    return numbers.count == 1
      ? "Setting \(names) spends \(amount(report.rows[numbers[0]].spent)) with fresh luck, more than \(limit), and is "
        + "out."
      : "Settings \(names) spend more than \(limit) with fresh luck, and are out."
  }

  // MARK: Not better

  private func nothingBetter(_ leader: SearchOutcomes.Row?) -> String {
    let present = "the present setting (\(place(now)))"
    if let leader {
      let gain = leader.difference.map { ", \(report.figures.differenceWithBand($0, report.unit))" } ?? ""
      let isClear = leader.difference.map { !Figures.isNoise($0) } ?? false
      let doubt = isClear ? "as the best of several it may be so by luck" : "luck alone can explain that"
      return "Nothing that was tried beats \(present) beyond luck. With \(place(leader)), \(metric) is "
        + "\(level(leader.level)), against \(level(now.level)) now\(gain): \(doubt). More customers may tell them apart."
    }
    let rival = report.rows.dropFirst().first { $0.standing == .behind }
    guard let rival else {
      return
        "Nothing beats \(present): of \(Count.text(report.search.tried, "setting")) none did better, and \(metric) is "
        + "\(level(now.known)) now.\(withinNow)"
    }
    return "Nothing beats \(present). With fresh luck \(metric) is \(level(now.level)) now, and with the best of the "
      + "others, \(place(rival)), it is \(level(rival.level)).\(withinNow)"
  }

  private var withinNow: String {
    guard let limit, let spent = now.spent else { return "" }
    return " It spends \(amount(spent)) of \(limit) (\(meaning))."
  }

  private var tooDear: String {
    guard let limit else { return "" }
    let stopped = report.search.isComplete ? "" : "Stopped after \(Count.text(report.search.tried, "setting")). "
    let cheapest = report.outcomes.cheapest.map { row in
      " The cheapest is \(place(row)): it spends \(amount(row.spent)) (\(meaning)), and \(metric) is then "
        + "\(level(row.candidate.found))."
    }
    return "\(stopped)None of the \(Count.text(report.search.tried, "setting")) that were tried keeps within \(limit), "
      + "with all that luck may add.\(cheapest ?? "") To search again, allow more than that."
  }

  private var brokenLimit: String {
    guard let limit else { return "" }
    return "What kept within \(limit) in the search spends more with fresh luck, so nothing is sure to be within. "
      + "Search again with more customers, or allow a little more."
  }

  private var unjudged: String {
    let stopped =
      report.search.isComplete
      ? "The best could not be judged: \(metric) is not known in enough populations."
      : "Stopped after \(Count.text(report.search.tried, "setting"))."
    guard let best = report.rows.dropFirst().first else {
      return "\(stopped) None of them is better than the present one so far, and the same line again goes on from "
        + "there."
    }
    return
      "\(stopped) On the luck of the search alone \(metric) is best with \(place(best)): \(level(best.candidate.found)), "
      + "against \(level(now.candidate.found)) now. Whoever looks best has been lucky too"
      + (report.search.isComplete
        ? ": take more customers." : ", and fresh luck was not asked yet; the same line again goes on from there.")
  }

  // MARK: Words

  /// `price at 43 EUR and checkout.steps at 1`.
  private func place(_ row: SearchOutcomes.Row) -> String {
    WordList.text(zip(report.settings, row.values).map { "\($0.path) at \($0.text(of: $1))" })
  }

  private func level(_ estimate: Estimate?) -> String {
    estimate.map { report.figures.text($0, report.unit) } ?? "not known"
  }

  private func short(_ estimate: Estimate, _ unit: Unit? = nil) -> String {
    report.figures.shortWithUnit(estimate, unit ?? report.unit)
  }

  private func amount(_ estimate: Estimate?) -> String {
    estimate.map { report.figures.shortWithUnit($0, .money) } ?? "nobody knows what"
  }

  private var limit: String? {
    report.limit.map { Rounding.amount($0, places: $0 == $0.rounded() ? 0 : 2) + report.figures.suffix(.money) }
  }

  /// What the cost is the cost of.
  private var meaning: String {
    "cost is what the whole market takes in \(Count.text(report.header.steps, report.header.step.rawValue))"
  }
}
