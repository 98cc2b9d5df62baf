public import Experiments
public import Journeys

/// What people guessed before a run, beside what came out of it.
public struct RevealReport: Report {
  /// Who said something, nil for whoever sits at the keyboard, and what they said.
  public typealias Guess = (person: String?, value: Double)

  private let figures: Figures
  private let measure: String
  private let unit: Unit
  private let outcome: Estimate
  private let before: Estimate?
  private let guesses: [Guess]

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - guesses: What people said.
  ///   - measure: What was guessed.
  ///   - unit: What it is counted in.
  ///   - outcome: What it came to.
  ///   - before: What it was before, if it had been run.
  ///   - figures: Numbers of the journey as people read them.
  public init(
    _ guesses: [Guess], of measure: String, _ unit: Unit, outcome: Estimate, before: Estimate?, _ figures: Figures
  ) {
    self.figures = figures
    self.measure = measure
    self.unit = unit
    self.outcome = outcome
    self.before = before
    self.guesses = guesses
  }

  /// Who was how near, and what that means.
  public func blocks(for mode: OutputMode) -> [Block] {
    let was = before.map { " It was \(figures.text($0.mean, unit)) before." } ?? ""
    let result = "\(measure) is \(figures.text(outcome, unit)).\(was)"
    guard guesses.count > 1 else { return [.paragraph(result + (guesses.first.map { " " + sentence($0) } ?? ""))] }
    let table = ranked.table([
      .text("who", importance: 9) { .text($0.guess.map(Self.name) ?? "“no change”") },
      .number("said", importance: 8) { .number(figures.text($0.value, unit)) },
      .number("off by", importance: 7) { .number(distance($0.value)) },
    ])
    return [.title("\(measure): who said what"), .paragraph(result), .table(table), .paragraph(verdict)]
  }

  /// One guess a row.
  public var record: Record {
    let table = guesses.recordTable([
      "who": { .words($0.person) }, "said": { .number($0.value) }, "outcome": { _ in .number(outcome.mean) },
      "before": { _ in .number(before?.mean) }, "unit": { _ in .text(unit.rawValue) },
    ])
    return Record("reveal", ["metric": .text(measure), "outcome": .number(outcome.mean)], table)
  }

  // MARK: Words

  /// What was said by whom, nil for “no change”, the nearest first; who spoke first comes first among equals.
  private var ranked: [(guess: Guess?, value: Double)] {
    let said: [(guess: Guess?, value: Double)] = guesses.map { ($0, $0.value) }
    // The sort is stable.
    return (said + (before.map { [(nil, $0.mean)] } ?? [])).sorted {
      abs($0.value - outcome.mean) < abs($1.value - outcome.mean)
    }
  }

  /// How somebody is called in a table, and within a sentence.
  private static func name(_ guess: Guess) -> String { guess.person ?? "you" }

  /// How far a guess is off: shares in percentage points.
  private func distance(_ value: Double) -> String {
    Estimate([abs(value - outcome.mean)]).map { figures.size($0, unit) } ?? ""
  }

  /// Whether luck could explain how far a guess is off, or nobody can see that it is.
  private func isRight(_ value: Double) -> Bool {
    if !distance(value).contains(where: { ("1"..."9").contains($0) }) { return true }
    guard let low = outcome.low, let high = outcome.high else { return value == outcome.mean }
    return value >= low && value <= high
  }

  private func sentence(_ guess: Guess) -> String {
    let said = "\(guess.person ?? "You") said \(figures.text(guess.value, unit))"
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
    let right = guesses.filter { isRight($0.value) }.map(Self.name)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if right.count > 1 { return "Right as far as anybody can tell: \(WordList.text(right))." }
    guard let nearest = first.guess else {
      return "“No change” was nearest: the world moved less than anybody thought."
    }
    return (nearest.person.map { "\($0) was" } ?? "You were") + " nearest."
  }
}
