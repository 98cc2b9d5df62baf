import JourneyLanguage

/// A file that results go to; it is written whole after each of them.
public struct OutputFile: Sendable {
  /// Where it lies.
  public let path: String
  /// The word that named it.
  let name: Word
  private var text = ""

  init(path: String, name: Word) {
    self.path = path
    self.name = name
  }

  /// Adds a result.
  mutating func append(_ result: String) throws(Failure) {
    text += result
    try FileAccess.write(text, to: path, named: name)
  }
}
