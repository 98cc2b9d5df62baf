public import Experiments
import Journeys

/// The exact answer beside the simulated one.
public struct VerificationReport: Report {
  /// One quantity, known twice.
  public struct Row: Hashable, Sendable {
    /// What it is, such as `reached.checkout`.
    public var name: String
    /// The exact answer, as a share.
    public var exact: Double
    /// The simulated answer.
    public var simulated: Estimate
    /// How many standard errors the simulated answer lies above the exact one.
    public var score: Double?
    /// Whether that is within what luck does.
    public var agrees: Bool
  }

  /// What was run.
  public let header: RunHeader
  /// The quantities.
  public let rows: [Row]
  /// What keeps an exact answer away, in the user's words.
  public var obstacles: [String] = []

  /// The rows and then what they come to.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    return header.blocks + [.table(table)] + conclusion
  }

  /// The verification as an object.
  public var document: any Encodable & Sendable { VerificationDocument(self) }

  private var table: Table {
    let figures = header.figures
    var table = Table([
      .text("quantity", importance: 9), .number("exact", importance: 3), .number("simulated", importance: 3),
      .number("off by"), Column("", .text(atLeast: 14)),
    ])
    for row in rows {
      table.append([
        .text(row.name), .number(figures.exact(row.exact, like: row.simulated, .share), exact: row.exact),
        .number(figures.text(row.simulated, .share), exact: row.simulated.mean),
        .number(row.score.map(Self.signed) ?? "–", exact: row.score, tone: row.agrees ? .plain : .worse),
        .text(row.agrees ? "" : "more than luck", tone: .worse),
      ])
    }
    return table
  }

  private var numbers: Table {
    var table = Table([
      .text("quantity"), .number("exact"), .number("mean"), .number("low"), .number("high"), .number("z"),
      .text("agrees"),
    ])
    for row in rows {
      table.append([
        .text(row.name), .exact(row.exact), .exact(row.simulated.mean), .exact(row.simulated.low),
        .exact(row.simulated.high), .exact(row.score), .text(row.agrees ? "yes" : "no"),
      ])
    }
    return table
  }

  private var conclusion: [Block] {
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
    return [verdict, .note("“off by” counts standard errors; luck alone stays within about 4 of them.")]
  }

  private static func signed(_ value: Double) -> String {
    let text = Rounding.text(of: value, places: 1)
    return value > 0 && text != "0.0" ? "+" + text : text
  }

  private static func name(_ quantity: Verification.Quantity) -> String {
    switch quantity {
    case .occupancy(let stage): "at-end.\(stage)"
    case .reached(let stage): "reached.\(stage)"
    case .conversion: "conversion"
    case .abandonment: "abandonment"
    }
  }
}

extension VerificationReport {
  /// Reports a verification.
  public init(_ verification: Verification, header: RunHeader) {
    self.init(
      header: header,
      rows: verification.rows.map {
        Row(
          name: Self.name($0.quantity), exact: $0.exact, simulated: $0.simulated, score: $0.score, agrees: $0.agrees)
      }, obstacles: verification.obstacles)
  }
}
