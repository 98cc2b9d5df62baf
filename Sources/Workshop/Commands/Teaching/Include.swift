import DisplayText
import JourneyLanguage

/// Puts the lines of another file in this place: `include shared/closing.journey`.
struct IncludeCommand: LessonLine, DeclaredCommand {
  /// The file, named as seen from the one it is named in.
  var file = Word("")

  static let grammar = Grammar<Self>(
    "include", .lessons, "Puts the lines of another file in this place, before anything runs.", [.file(\.file)],
    examples: [.init("include shared/closing.journey", "seen from the file in which this stands")])
}

/// Files that stand in the place of a line of another file, put together before anything runs.
enum Inclusion {
  /// How many files may include files one inside the other.
  private static let limit = 16
  /// How many files may be included in all, each as often as it is.
  private static let fileLimit = 200

  /// The lines of a file with those of the files it includes.
  ///
  /// - Parameter isTyped: Whether what stands in no file was typed, and did not come in by a pipe.
  static func expand(_ statements: [Statement], isTyped: Bool = true) throws(Diagnostic) -> [Statement] {
    var count = 0
    var permission = FilePermission.none
    permission.isTyped = isTyped
    return try expand(statements, within: [], permission, &count)
  }

  /// - Parameters:
  ///   - files: The files that are being put together, the outermost first.
  ///   - count: How many files have been included so far.
  private static func expand(
    _ statements: [Statement], within files: [String], _ permission: FilePermission, _ count: inout Int
  ) throws(Diagnostic) -> [Statement] {
    var lines: [Statement] = []
    for statement in statements {
      guard let include = statement.command as? IncludeCommand else {
        if statement.command is LessonCommand, !files.isEmpty {
          throw Diagnostic(
            "a file that is included is no lesson of its own", at: statement.place,
            remedy: "take this line out, or play the file by itself")
        }
        lines.append(statement)
        continue
      }
      count += 1
      guard count <= fileLimit else {
        throw Diagnostic(
          "files are included here more than \(fileLimit) times, and that is the most", at: include.file.place,
          remedy: "include fewer files, or each of them once")
      }
      try permission.checkReading(include.file)
      let inner = try included(include.file, within: files)
      lines += try expand(inner, within: files + [identity(of: include.file)], permission, &count)
    }
    return lines
  }

  private static func identity(of word: Word) -> String {
    FileAccess.resolved(FileAccess.path(word.text, from: word.place.file))
  }

  private static func included(_ word: Word, within files: [String]) throws(Diagnostic) -> [Statement] {
    let outer = files + (word.place.file.map { [FileAccess.resolved($0)] } ?? [])
    guard !outer.contains(identity(of: word)) else {
      throw Diagnostic(
        "\(VisibleText.quoted(word.text)) would be included in itself", at: word.place, remedy: "take this line out")
    }
    guard files.count < limit else {
      throw Diagnostic(
        "files include files here, \(limit) deep, and that is the most", at: word.place,
        remedy: "put what they say into one file")
    }
    let text = try FileAccess.text(at: FileAccess.path(word.text, from: word.place.file), named: word)
    return try FileAccess.statements(in: text, named: word)
  }
}
