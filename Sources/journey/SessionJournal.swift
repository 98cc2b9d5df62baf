import Foundation
import JourneyLanguage
import Workshop

/// The open session on disk, so that a program that dies leaves behind what was done.
///
/// It is a script like any saved session: `read` goes on with it. As long as its program lives the file is locked; who finds one
/// that is not has found a session that ended without `quit`.
final class SessionJournal {
  private let path: String
  private var file: FileHandle?
  /// Whether something could not be kept: then only the whole state brings the file up again.
  private var isBehind = false
  /// Whether the state of the session lies on the disk.
  var isKept: Bool { file != nil && !isBehind }

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
  /// - Throws: ``Failure``; what lies on the disk is then an earlier state, and whole.
  func keep(_ state: SessionState, after statement: Statement?) throws(Failure) {
    // Most commands are one line more; whatever else happened, the whole state is written anew.
    let isLine = !isBehind && statement?.command is any ParameterSetting
    isBehind = true
    if isLine, let file, let statement {
      guard FileAccess.append(Array((statement.text + "\n").utf8), to: file.fileDescriptor) else { throw Failure() }
    } else {
      try replace(with: state.script)
    }
    isBehind = false
  }

  /// Why something could not be kept, in words.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    /// What the last call to the system said.
    init() { description = String(cString: strerror(errno)) }
  }

  /// Forgets the session: it was left as it should be.
  func discard() {
    if file != nil { try? FileManager.default.removeItem(atPath: path) }
    file = nil
  }

  /// Writes another file and puts it in the place of the old one, so that one of them is whole at any moment.
  private func replace(with script: String) throws(Failure) {
    try? FileManager.default.createDirectory(
      atPath: NSString(string: path).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let draft = path + ".new"
    let descriptor = open(draft, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure() }
    let new = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // Locked before anybody can find it under its name.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    guard FileAccess.writeAll(Array(script.utf8), to: descriptor), rename(draft, path) == 0 else {
      let failure = Failure()
      unlink(draft)
      throw failure
    }
    file = new
  }

  // MARK: What was left behind

  /// The sessions in a folder whose programs have died, the latest first, until somebody goes on with them or forgets them.
  static func left(in folder: String) -> [LeftSession] {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(".journey") && !name.hasPrefix(mark) {
      take("\(folder)/\(name)", as: "\(folder)/\(mark)\(name)")
    }
    let all = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasPrefix(mark) }.sorted()
    for name in all.dropLast(limit) { try? files.removeItem(atPath: "\(folder)/\(name)") }
    return all.suffix(limit).compactMap { LeftSession(at: "\(folder)/\($0)") }.sorted { $0.date > $1.date }
  }

  /// Throws a session away that was left behind, because it is gone on with or not wanted.
  static func forget(_ left: LeftSession) { try? FileManager.default.removeItem(atPath: left.path) }

  /// Gives a file that nobody holds another name, without a last line that was cut short.
  private static func take(_ path: String, as new: String) {
    guard let file = FileHandle(forUpdatingAtPath: path), flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
      return
    }
    // Its program may have put another file in its place meanwhile, and that one is held.
    var (held, named) = (stat(), stat())
    guard fstat(file.fileDescriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
      rename(path, new) == 0, let text = try? file.readToEnd(), let end = text.lastIndex(of: UInt8(ascii: "\n"))
    else { return }
    guard end + 1 < text.count else { return }
    _ = ftruncate(file.fileDescriptor, off_t(end + 1))
    var times = [held.st_atim, held.st_mtim]
    _ = futimens(file.fileDescriptor, &times)
  }
}

extension LeftSession {
  /// Looks at a script; nil where it cannot be read.
  fileprivate init?(at path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    else { return nil }
    let lines = text.split(separator: "\n")
    let journey = lines.first { $0.hasPrefix("journey ") }?.split(separator: " ").dropFirst().first
    self.init(
      path: path, date: attributes[.modificationDate] as? Date ?? .distantPast,
      journey: journey.map(String.init) ?? "a journey", changes: lines.count { $0.hasPrefix("set ") },
      lastLine: lines.last { !$0.hasPrefix("use ") }.map(String.init) ?? "")
  }
}
