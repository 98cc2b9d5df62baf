import Foundation
import JourneyLanguage
import Workshop

/// The open session on disk, so that a program that dies leaves behind what was done.
///
/// It is a script like any saved session: `read` goes on with it. As long as its program lives the file is locked; who finds one
/// that is not has found a session that ended without `quit`.
final class SessionJournal {
  /// A session that was left behind.
  struct Left: Equatable {
    /// Where its script lies.
    let path: String
    /// When something was done in it last.
    let date: Date
    /// The journey that was open.
    let journey: String
    /// How many changes were made to it.
    let changes: Int
  }

  private let path: String
  private var file: FileHandle?

  /// How many sessions that were left behind are kept; the oldest go first.
  private static let limit = 20
  private static let mark = "left-"

  /// Prepares a journal in a folder; nothing is written before there is something to keep.
  init(in folder: String) {
    let start = Int(Date().timeIntervalSince1970)
    path = "\(folder)/\(start)-\(ProcessInfo.processInfo.processIdentifier).journey"
  }

  /// Keeps a state of the session, at once: when this returns, the program may die.
  ///
  /// - Parameters:
  ///   - state: The state to restore.
  ///   - statement: The command that led to it from the state before, if it was one command.
  func keep(_ state: SessionState, after statement: Statement?) throws {
    // Most commands are one line more; whatever else happened, the whole state is written anew.
    if let file, let statement, case .set = statement.command {
      try file.write(contentsOf: Data((statement.text + "\n").utf8))
    } else {
      try replace(with: state.script)
    }
  }

  /// Forgets the session: it was left as it should be.
  func discard() {
    if file != nil { try? FileManager.default.removeItem(atPath: path) }
    file = nil
  }

  /// Writes another file and puts it in the place of the old one, so that one of them is whole at any moment.
  private func replace(with script: String) throws {
    try FileManager.default.createDirectory(
      atPath: NSString(string: path).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let draft = path + ".new"
    let contents = Data(script.utf8)
    guard FileManager.default.createFile(atPath: draft, contents: contents, attributes: [.posixPermissions: 0o600]),
      let new = FileHandle(forUpdatingAtPath: draft)
    else { throw CocoaError(.fileWriteUnknown) }
    // Locked before anybody can find it under its name.
    _ = flock(new.fileDescriptor, LOCK_EX | LOCK_NB)
    try new.seekToEnd()
    guard rename(draft, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    file = new
  }

  // MARK: What was left behind

  /// Takes the sessions in a folder whose programs have died, the latest first; nobody else finds them then.
  static func takeLeft(in folder: String) -> [Left] {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.filter { $0.hasSuffix(".journey") && !$0.hasPrefix(mark) }.compactMap { name -> Left? in
      guard let taken = take("\(folder)/\(name)", as: "\(folder)/\(mark)\(name)") else { return nil }
      return Left(at: taken)
    }
    let old = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasPrefix(mark) }.sorted()
    for name in old.dropLast(limit) { try? files.removeItem(atPath: "\(folder)/\(name)") }
    return found.sorted { $0.date > $1.date }
  }

  /// Gives a file that nobody holds another name.
  private static func take(_ path: String, as new: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path), flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
      return nil
    }
    // Its program may have put another file in its place meanwhile, and that one is held.
    var (held, named) = (stat(), stat())
    guard fstat(file.fileDescriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
      rename(path, new) == 0
    else { return nil }
    return new
  }
}

extension SessionJournal.Left {
  /// Looks at a script; nil where it cannot be read.
  fileprivate init?(at path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    else { return nil }
    let lines = text.split(separator: "\n")
    let journey = lines.first { $0.hasPrefix("journey ") }?.split(separator: " ").dropFirst().first
    self.init(
      path: path, date: attributes[.modificationDate] as? Date ?? .distantPast,
      journey: journey.map(String.init) ?? "a journey", changes: lines.count { $0.hasPrefix("set ") })
  }
}
