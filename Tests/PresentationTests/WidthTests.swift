import DisplayText
import Journeys
import TestSupport
import Testing

@testable import Experiments
@testable import Presentation

/// Whatever is shown, no line is wider than the terminal.
@Suite struct WidthTests {
  @Test("No line of any table is wider than the width", arguments: 0..<40)
  func tables(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let table = Self.table(&dice)
    for width in [1, 3, 8, 13, 21, 34, 55, 89, 1000] {
      for isUnicode in [true, false] {
        let lines = table.lines(Style(width: width, isColoured: true, isUnicode: isUnicode))
        for line in lines {
          #expect(DisplayWidth.columns(of: line.withoutColour) <= width, "\(width): \(line)")
          #expect(line.withoutColour.last != " ")
        }
      }
    }
  }

  @Test(
    "No line of any report is wider than the width",
    arguments: [1, 2, 12, 13, 24, 40, 60, 80, 200, Int.max])
  func reports(width: Int) {
    for report in Self.reports {
      for isUnicode in [true, false] {
        let text = report.text(in: .table, style: Style(width: width, isUnicode: isUnicode))
        for line in text.lines { #expect(DisplayWidth.columns(of: line) <= width, "\(width): \(line)") }
      }
    }
  }

  @Test("Without its colours a report is the same text", arguments: [24, 60, 80])
  func colours(width: Int) {
    for report in Self.reports {
      let plain = report.text(in: .table, style: Style(width: width))
      let coloured = report.text(in: .table, style: Style(width: width, isColoured: true))
      #expect(coloured.withoutColour == plain)
      #expect(!plain.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test("In ASCII there is nothing but ASCII", arguments: [OutputMode.table, .plain])
  func ascii(mode: OutputMode) {
    for report in Self.reports {
      #expect(report.text(in: mode, style: Style(isUnicode: false)).utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("Only a table is coloured", arguments: [OutputMode.plain, .csv, .tsv, .json, .markdown])
  func modes(mode: OutputMode) {
    for report in Self.reports {
      #expect(!report.text(in: mode, style: Style(isColoured: true)).utf8.contains(0x1B))
    }
  }

  static let reports: [any Report] =
    [
      Examples.run, RunReport(header: Examples.header(finished: 0), stages: [], outcomes: []),
      FunnelReport(header: Examples.header(), stages: Examples.stages),
      ComparisonReport(header: Examples.header(strategy: "long"), comparison: Examples.compared(Examples.comparison())),
      ComparisonReport(
        header: Examples.header(strategy: "long"),
        comparison: Examples.compared(Examples.comparison() + Examples.comparison("sale"))),
      ComparisonReport(header: Examples.header(), comparison: Examples.compared([])),
      GapsReport(header: Examples.header(), rows: []),
      VerificationReport(
        Verification(rows: [], obstacles: ["customers remember: 日本 “é”"], leftOut: [], isOfManyPeople: false),
        header: Examples.header()),
      LeversReport(Examples.variant), ParametersReport(Examples.variant, of: .journey), ChangesReport(Examples.variant),
      ChangesReport(Variant(Examples.journey)),
      AssumptionsReport(journey: "shop", rows: AssumptionsReport(Examples.variant).rows.suffix(12)),
      JourneyReport(Examples.variant),
      StrategiesReport([Strategy(), Examples.variant.strategy], inUse: "short", of: Examples.journey),
      ErrorReport("there is no “x”", at: .init(column: 99, length: 9, text: "set x 8"), remedy: "say: show levers"),
      StoryReport(Tales.follow([Tales.buyer, Tales.leaver])), StoryReport(Tales.follow([Tales.buyer])),
      NoteReport("Opened five-stage: “Awareness to advocacy”, with 12 levers."),
    ] + CustomerLifeReportTests.all

  private static func table(_ dice: inout SeededGenerator) -> Table {
    let words = [
      "", "a", "checkout", "found better elsewhere", "日本語の名前", "e\u{301}te\u{301}", "👩‍👧",
      String(repeating: "x", count: 45),
    ]
    let columns = (0..<Int.random(in: 1...6, using: &dice)).map { _ -> Column in
      let title = words.randomElement(using: &dice) ?? ""
      let importance = Int.random(in: 0...4, using: &dice)
      return switch Int.random(in: 0...3, using: &dice) {
      case 0: .text(title, importance: importance)
      case 1: .prose(title, importance: importance)
      case 2: .number(title, importance: importance, brief: "x", isDispensable: Bool.random(using: &dice))
      default: Column(title, .drawing(3...15), importance: importance)
      }
    }
    var table = Table(columns)
    for _ in 0..<Int.random(in: 0...5, using: &dice) {
      table.append(columns.map { _ in cell(words, &dice) })
    }
    return table
  }

  private static func cell(_ words: [String], _ dice: inout SeededGenerator) -> Cell {
    let value = Double.random(in: -2000...2000, using: &dice)
    return switch Int.random(in: 0...6, using: &dice) {
    case 0: .empty
    case 1: .number(Rounding.text(of: value, places: 2) + "%", exact: value, tone: .worse, brief: "1")
    case 2: .bar(value / 1000)
    case 3: .signedBar(value / 1000, tone: .better)
    case 4: .sparkline([value, nil, 3])
    case 5: .text(words.randomElement(using: &dice) ?? "", tone: .dim, isRunningOn: true)
    default: .text(words.randomElement(using: &dice) ?? "")
    }
  }
}
