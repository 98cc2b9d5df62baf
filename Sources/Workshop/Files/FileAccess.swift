import DisplayText
import Foundation
import JourneyLanguage

/// Reading and writing the files that the user names, and no others.
enum FileAccess {
  /// The most bytes of a file that are read; a journey takes some thousand.
  static let limit = 1_000_000

  /// Where a file lies that is named in another file, or typed: beside that file, or in the present folder.
  static func path(_ name: String, from file: String?) -> String {
    let expanded = name.hasPrefix("~/") ? NSString(string: name).expandingTildeInPath : name
    guard !expanded.hasPrefix("/"), let file else { return expanded }
    let folder = NSString(string: file).deletingLastPathComponent
    return folder.isEmpty ? expanded : NSString(string: folder).appendingPathComponent(expanded)
  }

  /// The text of a file.
  ///
  /// - Throws: A diagnostic where there is no such file, where it is not an ordinary file, or where it is no text.
  static func text(at path: String, named word: Word) throws(Diagnostic) -> SourceText {
    do throws(Diagnostic) {
      return try SourceText(bytes: bytes(at: path, named: word.text), name: path)
    } catch {
      guard error.place == nil else { throw error }
      throw Diagnostic(error.message, at: word.place, remedy: error.remedy, state: error.state)
    }
  }

  /// The bytes of an ordinary file, refused before they are read when they are too many.
  ///
  /// - Parameters:
  ///   - path: Where it lies.
  ///   - name: How the user named it.
  static func bytes(at path: String, named name: String) throws(Diagnostic) -> [UInt8] {
    let shown = VisibleText.quoted(name)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(path)) else {
      throw Diagnostic("there is no file \(shown)", remedy: "look at how it is written, and in which folder it lies")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw Diagnostic("\(shown) is not an ordinary file", remedy: "name a text file")
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw Diagnostic("\(shown) cannot be read", remedy: "look at who may read it: ls -l")
    }
    // Some files do not know how long they are: one byte more than what a file may have is enough to refuse it.
    guard let data = try? file.read(upToCount: limit + 1) else { return [] }
    guard data.count <= limit else {
      throw Diagnostic("\(shown) is larger than 1 MB", remedy: "journeys and stories are short: is it another file?")
    }
    return Array(data)
  }

  /// Writes a file whole or not at all.
  static func write(_ text: String, to path: String, named word: Word) throws(Diagnostic) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: resolved(path)), options: .atomic)
    } catch {
      throw Diagnostic(
        "\(VisibleText.quoted(word.text)) cannot be written", kind: .running, at: word.place,
        remedy: "name a folder that exists and where you may write", state: "nothing was written")
    }
  }

  /// Whether anything lies there already, be it a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  /// The file that a link leads to.
  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

/// The files that a script would have written so far; in a rehearsal nothing is written, and later lines may need them.
struct PromisedFiles: Sendable {
  /// What would be in a file.
  enum Contents: Sendable {
    /// A session; its text is known.
    case session(String)
    /// Results; nobody knows them before.
    case results
  }

  private var contents: [String: Contents] = [:]

  /// What would be in the file at a path, nil where a script has not written it.
  subscript(path: String) -> Contents? {
    get { contents[FileAccess.resolved(path)] }
    set { contents[FileAccess.resolved(path)] = newValue }
  }

  /// The text that would be in the file at a path, where that is known.
  func text(at path: String) -> String? {
    if case .session(let text)? = self[path] { text } else { nil }
  }
}
