public import Experiments
import Journeys

/// The exact answer beside the simulated one.
public struct VerificationReport: Report {
  let header: RunHeader
  /// What is known twice, or what keeps an exact answer away.
  let verification: Verification

  /// Reports a verification of a run.
  public init(_ verification: Verification, header: RunHeader) {
    self.verification = verification
    self.header = header
  }

  /// The rows, theme by theme, and then what they come to.
  public func blocks(for mode: OutputMode) -> [Block] {
    let tables = Verification.Theme.allCases.flatMap { theme -> [Block] in
      let rows = verification.rows.filter { $0.theme == theme }
      return rows.isEmpty ? [] : [.heading(theme.title), .table(table(rows))]
    }
    return header.blocks + tables + conclusion
  }

  /// How far it came, where somebody stopped it.
  public var stoppedAfter: String? { header.stoppedAfter }

  /// One quantity a row.
  public var record: Record {
    let obstacles = verification.obstacles
    let table = verification.rows.recordTable([
      "quantity": { .text($0.quantity.name) }, "exact": { .number($0.exact) }, "mean": { .number($0.simulated.mean) },
      "low": { .number($0.simulated.low) }, "high": { .number($0.simulated.high) }, "z": { .number($0.score) },
      "agrees": { .flag($0.agrees) }, "theme": { .text($0.theme.rawValue) },
    ])
    return Record(
      "verify",
      [
        "seed": .whole(header.seed), "agrees": .flag(verification.agrees),
        "obstacles": obstacles.isEmpty ? .nothing : .list(obstacles.map(Value.text)),
        "leftOut": verification.leftOut.isEmpty ? .nothing : .list(verification.leftOut.map(Value.text)),
      ], table)
  }

  private func table(_ rows: [Verification.Row]) -> Table {
    let figures = header.figures
    return rows.table([
      .text("quantity", importance: 9) { .text($0.quantity.name) },
      .number("exact", importance: 3) { .number(figures.exact($0.exact, like: $0.simulated, $0.quantity.unit)) },
      .number("simulated", importance: 3) { .number(figures.text($0.simulated, $0.quantity.unit)) },
      .number("off by") { .number($0.score.map(Self.signed) ?? "–", tone: $0.agrees ? .plain : .worse) },
      .text("", atLeast: 14) { .text($0.agrees ? "" : "more than luck", tone: .worse) },
    ])
  }

  private var conclusion: [Block] {
    let (rows, obstacles) = (verification.rows, verification.obstacles)
    guard obstacles.isEmpty else {
      return [
        .paragraph("There is no exact answer to compare with:"),
        .table(Table([.prose("")], rows: obstacles.map { [.text("· \($0)")] })),
      ]
    }
    guard !rows.isEmpty else { return [.paragraph("There is nothing to compare.")] }
    let off = rows.filter { !$0.agrees }.count
    let verdict: Block =
      off == 0
      ? .paragraph("The simulation agrees with the exact answer.", tone: .better)
      : .paragraph("\(off) of \(rows.count) \(off == 1 ? "lies" : "lie") further off than luck allows.", tone: .worse)
    let leftOut = verification.leftOut
    let limit = Rounding.text(of: Verification.limit(replications: header.finished), places: 1)
    return [verdict]
      + Block.notes(
        "“off by” counts standard errors; with \(header.finished) replications luck alone stays within \(limit) of them.",
        verification.isOfManyPeople ? "Word of mouth is that of a large population." : nil,
        leftOut.isEmpty ? nil : "Not verified, as it has no exact answer: \(WordList.text(leftOut)).")
  }

  private static func signed(_ value: Double) -> String {
    let text = Rounding.text(of: value, places: 1)
    return value > 0 && text != "0.0" ? "+" + text : text
  }
}

extension Verification.Theme {
  /// What the rows of a theme stand below.
  fileprivate var title: String {
    switch self {
    case .funnel: "Who comes how far"
    case .purchases: "Purchases"
    case .money: "Money"
    case .support: "Support"
    }
  }
}
