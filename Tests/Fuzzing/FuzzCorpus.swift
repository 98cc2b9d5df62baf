import Foundation

/// The inputs that were too much for the program once; each call tries them first.
public enum FuzzCorpus {
  /// An input with the name of its file.
  public struct Entry: Sendable {
    /// What was wrong, in a few words.
    public let name: String
    /// What did it.
    public let input: FuzzInput
  }

  /// All of them, by name; a file's ending is its ``FuzzInput/Kind``.
  public static let entries: [Entry] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    return names.compactMap { name in
      let file = folder.appendingPathComponent(name)
      guard let kind = FuzzInput.Kind(rawValue: file.pathExtension), let data = try? Data(contentsOf: file) else {
        return nil
      }
      return Entry(name: name, input: FuzzInput(kind, Array(data)))
    }
  }()
}
