import JourneyLanguage
import Scenarios

extension Script {
  /// Understands a file that the user named outside of the session, or a story that comes with the program.
  public init(file: String) throws(Failure) {
    do throws(Diagnostic) {
      if let story = try Script(story: file) {
        self = story
      } else {
        try self.init(SourceText(bytes: FileAccess.bytes(at: file, named: file), name: file))
      }
    } catch {
      throw Failure(.misunderstood, error)
    }
  }

  /// The story with a name, or nil where none comes with the program.
  init?(story name: String) throws(Diagnostic) {
    guard let entry = Library.stories.first(where: { $0.name == name }) else { return nil }
    try self.init(SourceText(entry.text, name: "\(name).journey"))
  }
}

/// The stories that come with the program.
public enum BuiltInStories {
  /// Their names, in the order of the library.
  public static let names: [String] = Library.stories.map(\.name)
}
