public import Experiments

/// What people guessed before a run, beside what came out of it.
public struct RevealReport: Report {
  /// What somebody said.
  public struct Guess: Hashable, Sendable {
    /// Who said it; nil for whoever sits at the keyboard.
    public var person: String?
    /// What they said.
    public var value: Double

    /// Creates a guess.
    public init(_ person: String?, _ value: Double) {
      self.person = person
      self.value = value
    }

    /// How they are called in a table, and within a sentence.
    var name: String { person ?? "you" }
  }

  /// What was run.
  public let header: RunHeader
  /// What was guessed.
  public let measure: String
  /// What it is counted in.
  public let unit: MetricUnit
  /// What it came to.
  public let outcome: Estimate
  /// What it was before, if it had been run.
  public let before: Estimate?
  /// What people said.
  public let guesses: [Guess]

  /// Creates a report from plain values.
  public init(
    header: RunHeader, measure: String, unit: MetricUnit, outcome: Estimate, before: Estimate?, guesses: [Guess]
  ) {
    self.header = header
    self.measure = measure
    self.unit = unit
    self.outcome = outcome
    self.before = before
    self.guesses = guesses
  }

  /// Who was how near, and what that means.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let was = before.map { " It was \(header.figures.text($0.mean, unit)) before." } ?? ""
    let result = "\(measure) is \(header.figures.text(outcome, unit)).\(was)"
    guard guesses.count > 1 else { return [.paragraph(result + (guesses.first.map { " " + sentence($0) } ?? ""))] }
    let rows = ranked.map { entry -> [Cell] in
      [
        .text(entry.guess?.name ?? "“no change”"), .number(header.figures.text(entry.value, unit), exact: entry.value),
        .number(distance(entry.value), exact: abs(entry.value - outcome.mean)),
      ]
    }
    let table = Table(
      [.text("who", importance: 9), .number("said", importance: 8), .number("off by", importance: 7)], rows: rows)
    return [.title("\(measure): who said what"), .paragraph(result), .table(table), .paragraph(verdict)]
  }

  /// The guesses as an object.
  public var document: any Encodable & Sendable {
    var object: [String: JSONValue] = [
      "result": .text("reveal"), "metric": .text(measure), "rows": .list(numbers.objects),
    ]
    if let value = JSONNumber(outcome.mean) { object["outcome"] = .number(value) }
    return JSONValue.object(object)
  }

  // MARK: Words

  /// What was said by whom, nil for “no change”, the nearest first; who spoke first comes first among equals.
  private var ranked: [(guess: Guess?, value: Double)] {
    let entries = guesses.map { ($0 as Guess?, $0.value) } + (before.map { [(nil, $0.mean)] } ?? [])
    return entries.enumerated().sorted {
      (abs($0.element.1 - outcome.mean), $0.offset) < (abs($1.element.1 - outcome.mean), $1.offset)
    }.map { (guess: $0.element.0, value: $0.element.1) }
  }

  /// How far a guess is off: shares in percentage points.
  private func distance(_ value: Double) -> String {
    Estimate([abs(value - outcome.mean)]).map { header.figures.size($0, unit) } ?? ""
  }

  /// Whether luck could explain how far a guess is off, or nobody can see that it is.
  private func isRight(_ value: Double) -> Bool {
    if !distance(value).contains(where: { ("1"..."9").contains($0) }) { return true }
    guard let low = outcome.low, let high = outcome.high else { return value == outcome.mean }
    return value >= low && value <= high
  }

  private func sentence(_ guess: Guess) -> String {
    let said = "\(guess.person ?? "You") said \(header.figures.text(guess.value, unit))"
    if isRight(guess.value) { return said + ", which is right as far as anybody can tell." }
    let distance = distance(guess.value)
    let side = guess.value > outcome.mean ? "too much" : "too little"
    guard let before, before.mean != outcome.mean else { return said + ": \(distance) \(side)." }
    let isCloser = abs(guess.value - outcome.mean) < abs(before.mean - outcome.mean)
    return said + ": \(distance) \(side), "
      + (isCloser ? "and nearer than “no change”." : "and “no change” would have been nearer.")
  }

  private var verdict: String {
    guard let first = ranked.first else { return "" }
    let right = guesses.filter { isRight($0.value) }.map(\.name)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if right.count > 1 { return "Right as far as anybody can tell: \(WordList.text(right))." }
    guard let nearest = first.guess else {
      return "“No change” was nearest: the world moved less than anybody thought."
    }
    return (nearest.person.map { "\($0) was" } ?? "You were") + " nearest."
  }

  private var numbers: Table {
    var table = Table([.text("who"), .number("said"), .number("outcome"), .number("before"), .text("unit")])
    for guess in guesses {
      table.append([
        .text(guess.person ?? ""), .exact(guess.value), .exact(outcome.mean), before.map { .exact($0.mean) } ?? .empty,
        .text(unit.rawValue),
      ])
    }
    return table
  }
}
