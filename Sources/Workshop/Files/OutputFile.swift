import DisplayText
import Foundation
import JourneyLanguage
import Presentation

/// A file that results go to; each of them is in it, whole, as soon as it is there.
public struct OutputFile: Sendable {
  /// Where it lies.
  public let path: String
  /// Whether results are shown on the screen too.
  public let isShownToo: Bool
  /// The form that its suffix asks for, or nil where any will do.
  let form: OutputMode?
  let name: Word
  /// How many results have been written so far.
  private(set) var results = 0

  /// Makes the file, or finds it where results are to be added to it.
  init(_ file: ResultFile, at path: String, isShownToo: Bool = false) throws(Diagnostic) {
    self.path = path
    self.isShownToo = isShownToo
    form = OutputMode(suffixOf: path)
    name = file.name
    try put("", flags: file.isAdded ? 0 : O_EXCL)
  }

  /// Adds a result, whole or not at all.
  mutating func append(_ result: String) throws(Diagnostic) {
    try put(result, flags: 0)
    results += 1
  }

  /// Opened anew each time, so that it may be moved away meanwhile; never waits, as opening a named pipe would.
  private func put(_ text: String, flags: Int32) throws(Diagnostic) {
    // A link that was put in the place of a file that another file named leads nowhere.
    let following = name.place.file == nil ? 0 : O_NOFOLLOW
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | following | flags, 0o666)
    guard file >= 0 else { throw refusal(errno) }
    defer { close(file) }
    guard FileAccess.append(Array(text.utf8), to: file) else { throw refusal(errno) }
  }

  private func refusal(_ code: Int32) -> Diagnostic {
    let shown = VisibleText.quoted(name.text)
    let (message, remedy) =
      switch code {
      case ENOENT, ENOTDIR: ("there is no folder for \(shown)", "name a folder that is there")
      case EACCES, EPERM, EROFS: ("you may not write \(shown)", "name a folder of your own")
      case EISDIR: ("\(shown) is a folder", "name a file in it")
      case ENOSPC, EDQUOT: ("there is no room left for \(shown)", "make room, or name a file on another disk")
      default: ("\(shown) cannot be written: \(String(cString: strerror(code)))", "take another name")
      }
    return Diagnostic(
      message, kind: .running, at: name.place, remedy: remedy, state: "results go where they went before")
  }
}

extension OutputMode {
  /// The form of files with the suffix of a path; nil where a suffix says nothing, as with `.txt`.
  fileprivate init?(suffixOf path: String) {
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json", "jsonl", "ndjson": self = .json
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }
}
