public import Experiments
import Journeys

/// The exact answer beside the simulated one.
public struct VerificationReport: Report {
  /// What was run.
  let header: RunHeader
  /// What is known twice, or what keeps an exact answer away.
  let verification: Verification

  /// Reports a verification of a run.
  public init(_ verification: Verification, header: RunHeader) {
    self.verification = verification
    self.header = header
  }

  /// The rows and then what they come to.
  public func blocks(for mode: OutputMode) -> [Block] { header.blocks + [.table(table)] + conclusion }

  /// One quantity a row.
  public var record: Record {
    let obstacles = verification.obstacles
    return Record(
      "verify",
      [
        "seed": .whole(header.seed), "agrees": .flag(verification.agrees),
        "obstacles": obstacles.isEmpty ? .nothing : .list(obstacles.map(Value.text)),
        "leftOut": verification.leftOut.isEmpty ? .nothing : .list(verification.leftOut.map(Value.text)),
      ],
      Record.Table(
        "rows", ["quantity", "exact", "mean", "low", "high", "z", "agrees"],
        rows: verification.rows.map { row in
          [
            .text(row.quantity.name), .number(row.exact), .number(row.simulated.mean), .number(row.simulated.low),
            .number(row.simulated.high), .number(row.score), .flag(row.agrees),
          ]
        }))
  }

  private var table: Table {
    let figures = header.figures
    var table = Table([
      .text("quantity", importance: 9), .number("exact", importance: 3), .number("simulated", importance: 3),
      .number("off by"), Column("", .text(atLeast: 14)),
    ])
    for row in verification.rows {
      table.append([
        .text(row.quantity.name), .number(figures.exact(row.exact, like: row.simulated, .share)),
        .number(figures.text(row.simulated, .share)),
        .number(row.score.map(Self.signed) ?? "–", tone: row.agrees ? .plain : .worse),
        .text(row.agrees ? "" : "more than luck", tone: .worse),
      ])
    }
    return table
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
    return [verdict, .note("“off by” counts standard errors; luck alone stays within about 4 of them.")]
      + (leftOut.isEmpty
        ? [] : [.note("Left out and so not verified, because it has no exact answer here: \(WordList.text(leftOut)).")])
  }

  private static func signed(_ value: Double) -> String {
    let text = Rounding.text(of: value, places: 1)
    return value > 0 && text != "0.0" ? "+" + text : text
  }
}

extension Verification.Quantity {
  /// What it is called, such as `reached.checkout`.
  fileprivate var name: String {
    switch self {
    case .occupancy(let stage): "at-end.\(stage)"
    case .reached(let stage): "reached.\(stage)"
    case .conversion: "conversion"
    case .abandonment: "abandonment"
    }
  }
}
