public import Experiments
import Journeys
import OrderedCollections

extension SearchReport {
  /// Reports a search, with the settings in the order in which fresh luck has put them.
  public init(_ search: Search) {
    let variant = search.variant
    let candidates = [search.present] + search.best
    let order = [0] + search.order
    /// The row of a setting.
    func row(_ number: Int) -> Int { order.firstIndex(of: number) ?? 0 }
    let answer: Answer =
      switch search.answer {
      case .better(let best, let asGood): .better(row(best), asGood: asGood.map(row).sorted())
      case .nothingBetter(let leader): .nothingBetter(leader: leader.map(row))
      default: search.answer
      }
    var simplest: Int?
    if case .better(let best, let asGood) = search.answer { simplest = search.simplest(of: [best] + asGood).map(row) }
    self.init(
      header: RunHeader(search), judging: search.judged.first.map(RunHeader.init),
      metric: search.plan.metric.name, unit: search.plan.metric.unit, limit: search.plan.limit?.value,
      settings: search.plan.factors.map { factor in
        var setting = SettingRow(factor.path, in: variant)
        setting.range = factor.range
        return setting
      },
      rows: order.enumerated().map { place, number in
        SearchRow(candidates[number], number, in: search, standing: search.standing(place, number, answer))
      }, answer: answer, simplest: simplest,
      cheapest: search.cheapest.map { SearchRow($0, nil, in: search, standing: .unjudged) }, tried: search.tried,
      isComplete: search.isComplete)
    if case .better(let best, _) = search.answer { profit = search.profit(of: best) }
  }
}

extension Search {
  /// The profit now and that of a setting, where the journey has any and something else was looked for.
  fileprivate func profit(of best: Int) -> (now: Estimate, best: Estimate)? {
    guard plan.metric.name != "profit", let metric = MetricCatalogue.metric(named: "profit", in: variant.journey),
      judged.indices.contains(best), let now = judged[0].estimate(of: metric),
      let then = judged[best].estimate(of: metric)
    else { return nil }
    return (now, then)
  }

  /// The numbers of the best, those within the limit first and of these the best with fresh luck.
  fileprivate var order: [Int] {
    let numbers = Array(1..<max(1, best.count + 1))
    guard !judged.isEmpty else { return numbers }
    let sign = plan.metric.moreIsBetter == false ? -1.0 : 1.0
    func key(_ number: Int) -> (Int, Double, Int) {
      (isWithin(number) ? 0 : 1, -sign * (level(number)?.mean ?? -sign * .infinity), number)
    }
    return numbers.sorted { key($0) < key($1) }
  }

  /// What became of a setting, by its row and its number.
  fileprivate func standing(_ row: Int, _ number: Int, _ answer: Answer) -> SearchRow.Standing {
    guard !judged.isEmpty else { return .unjudged }
    guard isWithin(number) else { return .beyond }
    switch answer {
    case .better(let best, let asGood): return row == best ? .best : asGood.contains(row) ? .asGood : .behind
    case .nothingBetter(let leader):
      return row == 0 ? (leader == nil ? .best : .asGood) : row == leader ? .best : .behind
    default: return .unjudged
    }
  }
}

extension SearchRow {
  /// Describes a setting.
  fileprivate init(_ candidate: Search.Candidate, _ number: Int?, in search: Search, standing: Standing) {
    let number = number.flatMap { search.judged.indices.contains($0) ? $0 : nil }
    self.init(
      candidate.values, found: candidate.found, level: number.flatMap { search.level($0) },
      difference: number.flatMap { $0 == 0 ? nil : search.difference($0)?.difference },
      spent: number.map { search.spent($0) } ?? candidate.spent, standing: standing, lines: candidate.lines(in: search),
      edges: search.plan.factors.indices.filter { candidate.isAtEdge($0, in: search) })
  }
}

extension Search.Candidate {
  /// What to type for it: what becomes less first, because the paths from a stage may never add up to more than all.
  fileprivate func lines(in search: Search) -> [String] {
    let before = search.variant.strategy
    let journey = search.variant.journey
    let paths = search.plan.factors.map(\.path).filter { variant[$0] != search.variant[$0] }
    let ordered = paths.filter { variant[$0] < search.variant[$0] } + paths.filter { variant[$0] > search.variant[$0] }
    return variant.strategy.moments.flatMap { start in
      ordered.compactMap { path -> String? in
        guard let value = variant.strategy[path, from: start], value != before[path, from: start] else { return nil }
        // With “=” a negative value is a value, and not taken off what is there.
        let number = path.parameter.unit.text(of: value, currency: journey.currency)
        let text = "set \(path) \(value < 0 ? "= " : "")\(number)"
        return start > 0 ? "\(text) \(journey.step.text(from: start))" : text
      }
    }
  }

  /// Whether a parameter is at an end of its range beyond which it could go on.
  fileprivate func isAtEdge(_ number: Int, in search: Search) -> Bool {
    let (factor, value) = (search.plan.factors[number], values[number])
    let whole = factor.path.parameter.range
    return (value == factor.range.lowerBound && value > whole.lowerBound)
      || (value == factor.range.upperBound && value < whole.upperBound)
  }
}
