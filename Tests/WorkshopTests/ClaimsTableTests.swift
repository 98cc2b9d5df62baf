import Foundation
import JourneyLanguage
import Journeys
import OrderedCollections
import Scenarios
import Testing

@testable import Workshop

@Suite("The table of claims in the documentation")
struct ClaimsTableTests {
  /// One row of the table.
  struct Row: CustomStringConvertible {
    let claim: String
    let journey: String
    let levers: [String]
    let story: String
    let line: String
    let commands: String
    let finding: String

    var description: String { claim }

    /// Reads a line of Markdown; nil for one that is no row.
    init?(_ line: Substring) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count == 6, cells[0] != "what is said", !cells[0].hasPrefix("---") else {
        return nil
      }
      func quoted(_ cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
          .map { String($0.element) }
      }
      claim = cells[0]
      journey = quoted(cells[1]).first ?? ""
      levers = quoted(cells[2])
      story = quoted(cells[3]).first ?? ""
      self.line = quoted(cells[3]).last ?? ""
      commands = quoted(cells[4]).first ?? ""
      finding = cells[5]
    }
  }

  static func rows() throws -> [Row] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("Documentation/claims.md"), encoding: .utf8)
    return text.split(separator: "\n").compactMap(Row.init)
  }

  @Test("It has a row for each of the twelve elements, and more")
  func count() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 40)
    for number in 1...12 { #expect(rows.contains { $0.claim.hasPrefix("\(number) ") && $0.journey == "twelve" }) }
    #expect(Set(rows.map(\.journey)) == Set(Library.journeys.map(\.name)))
  }

  @Test("Every row names a journey, levers of it, and a story that opens it", arguments: try rows())
  func names(_ row: Row) throws {
    let journey = try #require(try BuiltInJourneys.journey(named: row.journey))
    #expect(!row.levers.isEmpty)
    for lever in row.levers {
      let path = try #require(journey.parameter(at: lever), "\(lever)")
      #expect(journey.levers[path] != nil, "\(lever) is no lever of \(row.journey)")
    }
    let story = try #require(Library.stories.first { $0.name == row.story })
    let lines = story.text.split(separator: "\n")
    #expect(lines.contains("open \(row.journey)"))
    let starts = [row.line, "strategy \(row.line)"]
    #expect(
      lines.contains { line in starts.contains { line == $0 || line.hasPrefix($0 + " ") } },
      "\(row.story) has no \(row.line)")
    #expect(!row.finding.isEmpty)
  }

  @Test("Every row can be typed", arguments: try rows())
  func commands(_ row: Row) throws {
    var bench = try Workbench(row.journey)
    bench.isRehearsal = true
    for command in row.commands.split(separator: ";") {
      try bench.type(command.trimmingCharacters(in: .whitespaces))
    }
  }
}
