public import Experiments
import Journeys

/// The best setting of a few parameters, in words, what else is as good, and what to type to keep it.
public struct SearchReport: Report {
  /// What came of it; rows are numbered, and 0 is the present setting.
  public typealias Answer = Search.Answer

  /// The size of each population of the search, and its luck.
  public let header: RunHeader
  /// The size of each population in which the best were judged, and their luck; nil where none was.
  public let judging: RunHeader?
  /// The name of the metric.
  public let metric: String
  /// What its numbers mean.
  public let unit: MetricUnit
  /// What may be spent at most; nil without a limit.
  public let limit: Double?
  /// The parameters and how far they may go.
  public let settings: [SettingRow]
  /// The present setting and then the best ones.
  public let rows: [SearchRow]
  /// What came of it.
  public let answer: Answer
  /// Of those that cannot be told apart, the one with most to be said for it otherwise.
  public var simplest: Int?
  /// What was tried and spends least.
  public var cheapest: SearchRow?
  /// How many settings were tried.
  public let tried: Int
  /// The profit now and that of the best, both with fresh luck, where something else was looked for.
  public var profit: (now: Estimate, best: Estimate)?
  /// Whether nobody stopped it.
  public var isComplete = true

  /// The sentences, the settings, and what to type.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let sentences = SearchSentences(self)
    return [.title("\(header.journey) · \(header.strategy) · the best setting for \(metric)"), .note(method)]
      + sentences.paragraphs.map { .paragraph($0) } + (rows.count > 1 ? [.table(table)] : [])
      + sentences.notes.map(Block.note) + keeping
  }

  /// The answer as an object.
  public var document: any Encodable & Sendable { SearchDocument(self) }

  var figures: Figures { header.figures }

  /// The setting to keep, if there is one better than the present.
  var winner: Int? {
    switch answer {
    case .better(let number, _): number
    case .unjudged: rows.count > 1 ? 1 : nil
    default: nil
    }
  }

  private var method: String {
    let ranges = settings.map { setting in
      let (low, high) = (setting.range.lowerBound, setting.range.upperBound)
      return "\(setting.path) from \(setting.text(of: low)) to \(setting.text(of: high))"
    }
    let again = judging.map { header in
      " The best \(rows.count == 2 ? "one" : "\(rows.count - 1)") and the present one were run again with fresh luck: "
        + "\(header.sizeAndSeed)."
    }
    return "\(Count.text(tried, "setting")) of \(WordList.text(ranges)) \(tried == 1 ? "was" : "were") tried with the "
      + "same luck, each \(header.sizeAndSeed).\(again ?? "")"
  }

  /// What a setting is called in a table: its number, or that it holds now.
  private func name(_ number: Int) -> String { number == 0 ? "now" : "\(number)" }

  private var table: Table {
    let isJudged = judging != nil
    var columns: [Column] = [.text("setting", importance: 9)]
    columns += settings.map { .number($0.path.description, importance: 7) }
    columns.append(.number(metric, importance: 9))
    if isJudged { columns.append(.number("against now", importance: 5)) }
    if limit != nil { columns.append(.number("spends", importance: 6)) }
    columns.append(.text("", importance: 8))
    return Table(
      columns,
      rows: rows.indices.map { number in
        let row = rows[number]
        var cells: [Cell] = [.text(name(number))]
        cells += zip(settings, row.values).map { .number($0.text(of: $1), exact: $1) }
        cells.append(cell(row.known, unit))
        if isJudged {
          cells.append(row.difference.map { .number(figures.difference($0, unit), exact: $0.mean) } ?? .empty)
        }
        if limit != nil {
          cells.append(row.spent.map { .number(figures.shortWithUnit($0, .money), exact: $0.mean) } ?? .empty)
        }
        cells.append(.text(remark(row), tone: row.standing == .best && number > 0 ? .better : .plain))
        return cells
      })
  }

  private func cell(_ estimate: Estimate?, _ unit: MetricUnit) -> Cell {
    estimate.map { .number(figures.text($0, unit), exact: $0.mean) } ?? .number("–", exact: nil)
  }

  private func remark(_ row: SearchRow) -> String {
    switch row.standing {
    case .best, .asGood, .beyond: row.standing.rawValue
    case .behind, .unjudged: ""
    }
  }

  /// The lines to type, one below the other.
  private var keeping: [Block] {
    guard let winner else { return [] }
    return [.table(Table([.text("to keep it, type")], rows: rows[winner].lines.map { [.text($0)] }))]
  }

  private var numbers: Table {
    Table(
      [.text("setting")] + settings.map { .number($0.path.description) } + [
        .text("metric"), .number("searched"), .number("mean"), .number("low"), .number("high"),
        .number("difference"), .number("cost"),
        .text("standing"), .text("unit"),
      ],
      rows: rows.indices.map { number in
        let row = rows[number]
        return [.text(name(number))] + row.values.map { .exact($0) } + [
          .text(metric), .exact(row.found?.mean), .exact(row.level?.mean), .exact(row.level?.low),
          .exact(row.level?.high), .exact(row.difference?.mean), .exact(row.spent?.mean), .text(row.standing.rawValue),
          .text(unit.rawValue),
        ]
      })
  }
}
