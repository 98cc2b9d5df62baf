public import JourneyLanguage
public import Journeys
import Presentation
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

  static let titles: [(name: String, title: String)] = Library.journeys.map { entry in
    (entry.name, (try? journey(named: entry.name))?.title ?? "")
  }
}

extension Script {
  /// Understands a file that the user named outside of the session, or a story that comes with the program.
  public init(file: String) throws(Diagnostic) {
    if let story = try Script(story: file) {
      self = story
    } else {
      try self.init(FileAccess.text(at: file, named: file))
    }
  }

  /// The story or lesson with a name, or nil where none comes with the program; a lesson's number will do.
  init?(story name: String) throws(Diagnostic) {
    let entries = Library.stories + Library.lessons
    let isNumber = !name.isEmpty && name.allSatisfy { ("0"..."9").contains($0) }
    guard let entry = entries.first(where: { $0.name == name || (isNumber && $0.name.hasPrefix(name + "-")) })
    else { return nil }
    try self.init(SourceText(entry.text, name: "\(name).journey"))
  }
}

/// The stories and lessons that come with the program.
public enum BuiltInStories {
  /// Their names, in the order of the library, lessons first.
  public static let names: [String] = (Library.lessons + Library.stories).map(\.name)

  /// The lessons with what they are called and how long they take.
  static var lessons: TableReport {
    .lessons(
      Library.lessons.map { entry in
        let script = try? Script(story: entry.name)
        return (entry.name, script?.title ?? "", script?.minutes)
      })
  }
}
