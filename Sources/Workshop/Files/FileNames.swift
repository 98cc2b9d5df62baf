import Foundation
public import JourneyLanguage

/// Names of files as they can be typed.
public enum FileNames {
  /// The most that are offered.
  private static let limit = 200

  /// Files and folders whose names begin like a word that is being typed; in quotes where the language needs them.
  ///
  /// Hidden ones are offered only to those who type the dot. A folder is not the end of a name, so its quotes stay open.
  ///
  /// - Parameter word: The word, with its quotes as far as they are typed; `~/` begins what lies in one's own folder.
  public static func beginning(with word: String) -> [Vocabulary.Entry] {
    let isQuoted = word.hasPrefix("\"")
    let typed = isQuoted ? String(word.dropFirst()) : word
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let start = typed.dropFirst(folder.count)
    let place = folder.isEmpty ? "." : FileAccess.path(folder, from: nil)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { name in
      name.hasPrefix(start) && (!name.hasPrefix(".") || start.hasPrefix(".")) && Self.canBeTyped(name)
    }
    .sorted().prefix(limit).map { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(place)/\(name)", isDirectory: &isFolder)
      let text = folder + name + (isFolder.boolValue ? "/" : "")
      let quoted = Quotation.quoted(text)
      let needsQuotes = isQuoted || Quotation.word(text) != text
      return Vocabulary.Entry(
        needsQuotes ? (isFolder.boolValue ? String(quoted.dropLast()) : quoted) : text, isWhole: !isFolder.boolValue)
    }
  }

  /// What would have to be written with a backslash is left out: nobody would find out how.
  private static func canBeTyped(_ name: String) -> Bool {
    !name.contains { $0 == "\"" || $0 == "\\" || $0 == "”" || $0 == "“" || $0.isNewline }
  }
}
