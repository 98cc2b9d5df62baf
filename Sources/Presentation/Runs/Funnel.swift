import Experiments

/// The funnel, stage by stage: how many come, where they go and why, what they expect and what they find.
struct Funnel: Sendable {
  let stages: [StageRow]
  /// How much of it people are told.
  var detail = FunnelDetail.whole

  func blocks(for mode: OutputMode) -> [Block] {
    switch (mode, detail) {
    case (.table, .whole): [.table(table)] + counting
    case (_, .whole): [.table(stageTable), .table(exitTable)] + counting
    case (.table, .stages): [.table(table)]
    case (_, .stages): [.table(stageTable)]
    case (_, .sentence): [.paragraph(sentence)]
    case (_, .nothing): []
    }
  }

  /// How many reached each stage.
  private var sentence: String {
    "Reached: "
      + stages.compactMap { row in row.reached.map { "\(row.name)\u{A0}\(Level.share($0))" } }.joined(separator: ", ")
  }

  /// That ways are counted, not people, where somebody went a way twice.
  private var counting: [Block] {
    let isAnyTwice = stages.contains { stage in
      stage.exits.reduce(0) { $0 + $1.share } > (stage.reached ?? .infinity) * 1.000001
    }
    return isAnyTwice ? [.note("A way counts each time it is taken, and some people come back.")] : []
  }

  /// The stages, with their exits below them where all is told, for eyes.
  private var table: Table {
    var table = Table([
      .text("stage", importance: 9), .number("reached", importance: 8), .drawing(importance: 8),
      .number("expectation", brief: "expected"), .number("perception", brief: "perceived"),
      .number("gap", importance: 2),
    ])
    for stage in stages {
      let bar: Cell = stage.reached.map { .bar($0) } ?? .empty
      table.append([.text(stage.name), share(stage.reached), bar] + experience(stage))
      for exit in detail == .whole ? stage.tellingExits : [] {
        let reason = exit.reason.map { ": \($0)" } ?? ""
        table.append([
          .empty, share(exit.share, tone: .dim),
          .text((exit.to == stage.name ? "↻ buy again" : "→ \(exit.to)") + reason, tone: .dim, isRunningOn: true),
        ])
      }
    }
    return table
  }

  /// The stages alone.
  private var stageTable: Table {
    Table(
      [.text("stage"), .number("reached"), .number("expectation"), .number("perception"), .number("gap")],
      rows: stages.map { [.text($0.name), share($0.reached)] + experience($0) })
  }

  /// The exits alone, one a line.
  private var exitTable: Table {
    let rows = stages.flatMap { stage in
      stage.exits.filter { $0.share > 0 }.map { exit -> [Cell] in
        [.text("\(stage.name) → \(exit.to)"), share(exit.share), .text(exit.reason ?? "")]
      }
    }
    return Table([.text("way"), .number("taken by"), .text("because")], rows: rows)
  }

  /// The stages for objects.
  var fields: Fields {
    [
      "stages": .list(
        stages.map { stage in
          .object([
            "name": .text(stage.name), "reached": .number(stage.reached),
            "left": .object(Fields(stage.exits.lazy.map { ($0.to, .number($0.share)) })),
            "expectation": .number(stage.expectation), "perception": .number(stage.perception),
            "gap": .number(stage.gap),
          ])
        })
    ]
  }

  /// The stages for spreadsheets: every number, one a row, by the names of metrics.
  var recordTable: Record.Table {
    let rows = stages.flatMap { stage in
      [Record.metric("reached.\(stage.name)", stage.reached, .share)]
        + stage.exits.map { Record.metric("left.\(stage.name).\($0.to)", $0.share, .share) }
        + [
          Record.metric("expectation.\(stage.name)", stage.expectation, .points),
          Record.metric("perception.\(stage.name)", stage.perception, .points),
          Record.metric("gap.\(stage.name)", stage.gap, .points),
        ]
    }
    return Record.Table("stages", Record.metricColumns, for: .spreadsheets, rows: rows.compactMap(\.self))
  }

  private func share(_ value: Double?, tone: Tone = .plain) -> Cell {
    value.map { .number(Level.share($0), exact: $0, tone: tone) } ?? .empty
  }

  private func experience(_ stage: StageRow) -> [Cell] {
    [Level.pointsCell(stage.expectation), Level.pointsCell(stage.perception), Level.gapCell(stage.gap)]
  }
}
