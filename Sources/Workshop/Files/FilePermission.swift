import DisplayText
import Foundation
import JourneyLanguage

/// Least privilege: what files that are played may do to the disk.
///
/// A file may come from a stranger. It reads what lies in its own folder or the present one, and writes nothing unless
/// somebody allows it. What is typed may do whatever the account may.
public struct FilePermission {
  /// Whether commands that stand in no file were typed, and did not come in by a pipe.
  public var isTyped = true
  /// Whether the files are the user's own, as the start-up file is.
  public var isOwn = false
  /// The folder below which files may write, as the call of the program names it.
  public var folder: String?
  /// Asks whoever sits there whether a file may write some others, given as their full names.
  public var ask: ((_ file: String, _ targets: [String]) -> Bool)?

  /// Nothing may be written.
  static var none: FilePermission { FilePermission() }

  /// The most files that somebody is asked about at once.
  static let limit = 20

  /// Whether nobody has to allow what a word at a place names.
  func trusts(_ place: Place) -> Bool { isOwn || (place.file == nil && isTyped) }

  /// Refuses a command in a file that shows or throws away what somebody did in other sessions.
  func checkIsTyped(_ command: String, at place: Place) throws(Diagnostic) {
    guard !trusts(place) else { return }
    throw Diagnostic(
      "\(command) is for whoever sits here, and not for a file", at: place, remedy: "type it, where it is wanted")
  }

  /// Refuses a name in a file that leads out of its folder and of the present one, or to what is hidden.
  func checkReading(_ word: Word) throws(Diagnostic) {
    guard !trusts(word.place) else { return }
    let path = FileAccess.path(word.text, from: word.place.file)
    let folders = [FileAccess.split(word.place.file ?? "").folder, "."]
    guard folders.contains(where: { FileAccess.isBelow(path, $0) }) else {
      throw Diagnostic(
        "a file reads what lies in its own folder or in the present one, and nothing hidden", at: word.place,
        remedy: "put \(VisibleText.quoted(word.text)) beside it", state: "nothing was read")
    }
  }
}

/// What files have written in a session, and what they may write; by the bytes of their full names.
struct FileWrites: Sendable {
  /// What was allowed.
  var allowed: Set<[UInt8]> = []
  /// What a rehearsal would write that nobody has allowed yet, with where that is said.
  var wanted: [(target: String, word: Word)] = []
  /// What they made: that may be added to.
  var made: Set<[UInt8]> = []
}

extension Session {
  /// Checks that a command may write a file; in a rehearsal it notes what somebody is to be asked about.
  ///
  /// - Parameters:
  ///   - path: Where the file would lie.
  ///   - word: How it is named, and where.
  ///   - surroundings: Whom to ask.
  mutating func permitWriting(
    _ path: String, named word: Word, in surroundings: Surroundings
  ) throws(Diagnostic) {
    let permission = surroundings.permission
    guard !permission.trusts(word.place) else { return }
    func refuse(_ message: String, _ remedy: String) -> Diagnostic {
      Diagnostic(message, at: word.place, remedy: remedy, state: "nothing was written")
    }
    let folders = [FileAccess.split(word.place.file ?? "").folder, "."]
    guard ([permission.folder].compactMap(\.self) + folders).contains(where: { FileAccess.isBelow(path, $0) }),
      let target = FileAccess.canonical(path)
    else {
      throw refuse(
        "a file may write only into its own folder or the present one, and nothing hidden",
        "name a file without a folder")
    }
    // Whoever is asked must see where a name ends.
    guard !word.text.contains("  ") else {
      throw refuse("two spaces in a name cannot be told from one", "name a file without them")
    }
    let bytes = Array(target.utf8)
    if fileWrites.made.contains(bytes) || (surroundings.isRehearsal && promisedFiles[path] != nil) { return }
    guard !FileAccess.exists(path) else {
      throw refuse(
        "\(VisibleText.quoted(word.text)) is there already, and a file may change no other", "name a new file")
    }
    let isAllowed =
      fileWrites.allowed.contains(bytes) || permission.folder.map { FileAccess.isBelow(path, $0) } ?? false
    guard isAllowed || (surroundings.isRehearsal && permission.ask != nil) else {
      throw refuse(
        "a file may write nothing unless it is allowed, and this would write \(VisibleText.quoted(word.text))",
        "to allow that where you know the file: journey --allow-writes FOLDER FILE")
    }
    if !isAllowed { fileWrites.wanted.append((target, word)) }
    guard !surroundings.isRehearsal else { return }
    fileWrites.allowed.remove(bytes)
    fileWrites.made.insert(bytes)
  }

  /// Has somebody allow what a rehearsal would have written.
  mutating func allow(_ wanted: [(target: String, word: Word)], in surroundings: Surroundings) throws(Diagnostic) {
    guard let first = wanted.first else { return }
    var targets: [String] = []
    for (target, _) in wanted where !targets.contains(where: { $0.utf8.elementsEqual(target.utf8) }) {
      targets.append(target)
    }
    guard targets.count <= FilePermission.limit else {
      throw Diagnostic(
        "this would write \(targets.count) files, and \(FilePermission.limit) is the most", at: first.word.place,
        remedy: "write fewer", state: "nothing was written")
    }
    guard surroundings.permission.ask?(first.word.place.file ?? "the input", targets) == true else {
      throw Diagnostic(
        "it may not write \(VisibleText.quoted(first.word.text))", at: first.word.place,
        remedy: "take the line out, or allow it", state: "nothing of it was played, and nothing was written")
    }
    fileWrites.allowed.formUnion(targets.map { Array($0.utf8) })
  }
}
