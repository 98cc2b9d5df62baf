public import JourneyLanguage
public import Journeys
import Scenarios

/// The journeys that come with the program.
public enum BuiltInJourneys {
  /// Their names, the one that is open at the start first.
  public static let names: [String] = Library.journeys.map(\.name)

  /// The journey that is open at the start.
  public static var opening: Journey? { names.first.flatMap { try? journey(named: $0) } }

  /// The journey with a name, or nil where none comes with the program.
  public static func journey(named name: String) throws(Diagnostic) -> Journey? {
    guard let entry = Library.journeys.first(where: { $0.name == name }) else { return nil }
    let statements = try Parser().parse(file: entry.text, name: "\(name).journey")
    return try JourneyFile(statements).journey
  }

  /// Their titles, in the order of their names.
  static let titles: [(name: String, title: String)] = Library.journeys.map { entry in
    (entry.name, (try? journey(named: entry.name))?.title ?? "")
  }
}
