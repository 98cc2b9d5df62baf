import Foundation
import JourneyLanguage
import Journeys
import OrderedCollections
import Scenarios
import Testing

@testable import Workshop

@Suite struct LibraryTests {
  @Test(
    "Every file of the folders is on the lists, and the lists name no other",
    arguments: [("journeys", Library.journeys), ("lessons", Library.lessons), ("stories", Library.stories)])
  func listed(folder name: String, entries: [Library.Entry]) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scenarios/\(name)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == entries.map { $0.name + ".journey" }.sorted())
    for entry in entries {
      let file = folder.appendingPathComponent(entry.name + ".journey")
      #expect(entry.text == (try String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test("Every journey loads without a problem, under its own name", arguments: Library.journeys.map(\.name))
  func loads(_ name: String) throws {
    let journey = try #require(try BuiltInJourneys.journey(named: name))
    #expect(journey.name == name)
    #expect(!journey.title.isEmpty)
    #expect(Variant(journey).problems.isEmpty)
  }

  @Test("Every journey prints and parses back identically", arguments: Library.journeys.map(\.name))
  func prints(_ name: String) throws {
    let journey = try #require(try BuiltInJourneys.journey(named: name))
    let text = JourneyPrinter.text(of: journey)
    let again = try JourneyFile(try Parser().parse(file: text, name: nil)).journey
    #expect(again == journey)
    #expect(JourneyPrinter.text(of: again) == text)
  }

  @Test(
    "Every journey has about a dozen levers, and each is a parameter within its range",
    arguments: Library.journeys.map(\.name))
  func levers(_ name: String) throws {
    let journey = try #require(try BuiltInJourneys.journey(named: name))
    #expect((10...15).contains(journey.levers.count))
    for (path, lever) in journey.levers {
      #expect(journey.parameter(at: path.description) == path)
      #expect(!lever.title.isEmpty)
      #expect(path.parameter.range.contains(journey.range(of: path).lowerBound))
      #expect(path.parameter.range.contains(journey.range(of: path).upperBound))
      #expect(journey.range(of: path).contains(Variant(journey)[path]), "\(path)")
    }
  }

  @Test(
    "Every lesson has a title, a time, its parts, and nothing that could easily be better", arguments: Library.lessons)
  func lesson(_ entry: Library.Entry) throws {
    let script = try #require(try Script(story: entry.name))
    var session = try Workbench().session
    try session.rehearse(script, in: Surroundings())
    #expect(script.title != nil && (10...20).contains(script.minutes ?? 0))
    #expect(script.expectations.count >= 3)
    #expect(LessonReview(script).remarks.isEmpty, "\(LessonReview(script).remarks)")
    #expect(try Script(story: String(entry.name.prefix(2))) != nil)
  }

  @Test("Every story can be rehearsed, and claims something", arguments: try stories())
  func story(_ file: String) throws {
    let script = try Script(file: file)
    var session = try Workbench().session
    try session.rehearse(script, in: Surroundings())
    let claims = script.steps.filter {
      if case .command(let statement) = $0 { statement.command is ExpectCommand } else { false }
    }
    #expect(!claims.isEmpty)
  }

  private static func stories() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scenarios/stories").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 }
  }
}
