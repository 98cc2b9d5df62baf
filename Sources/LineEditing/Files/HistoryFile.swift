import Foundation

/// The lines of earlier sessions: one entry a line, added as it is entered.
///
/// A crash loses nothing, and two sessions at once mix their entries instead of overwriting one another. The file can be
/// read by its owner alone.
public struct HistoryFile: Equatable, Sendable {
  /// Where the entries are kept; nil keeps none.
  public let path: String?

  /// The history in a file, which need not exist.
  ///
  /// Without a path, or with an empty one, the session is private: nothing is read, nothing is written.
  public init(path: String?) {
    self.path = path.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Only so many bytes at the end of the file are read.
  ///
  /// A file that was added to for years stays quick to load.
  static let loadedBytes = 8 << 20

  /// Adds an entry, which may have several lines, and makes the file and its folder where they are missing.
  ///
  /// - Throws: `SystemFailure` when it cannot be kept. The session can go on; say it once.
  public func append(_ entry: String) throws(SystemFailure) {
    guard let path else { return }
    let action = "write the history file \(path)"
    try createFolder(of: path)
    let file = try FileDescriptor(open: path, O_RDWR | O_CREAT | O_APPEND, doing: action)
    try file.lock(LOCK_EX, doing: action)
    var line = HistoryEntry.encode(entry)
    // An earlier entry that was cut short, by a full disk or a crash, must not swallow this one.
    let size = file.size()
    if let size, size > 0, try file.bytes(from: size - 1, doing: action) != [HistoryEntry.end] {
      line.insert(HistoryEntry.end, at: 0)
    }
    do throws(SystemFailure) { try writeAll(line, to: file.number, waits: false, doing: action) } catch {
      // Half an entry is worse than none.
      if let size { _ = ftruncate(file.number, off_t(size)) }
      throw error
    }
  }

  /// The last entries, the oldest first.
  ///
  /// None when there is no file yet.
  ///
  /// Whatever the file contains becomes text: wrong bytes are replaced, control characters left out, and an entry that
  /// was cut short is kept as far as it goes.
  ///
  /// - Parameter limit: how many entries are wanted.
  /// - Throws: `SystemFailure` when the file is there and cannot be read.
  public func load(last limit: Int = 1_000) throws(SystemFailure) -> [String] {
    guard let path, access(path, F_OK) == 0 else { return [] }
    let action = "read the history file \(path)"
    let file = try FileDescriptor(open: path, O_RDONLY, doing: action)
    guard let size = file.size() else { return [] }
    try file.lock(LOCK_SH, doing: action)
    let start = max(0, size - Self.loadedBytes)
    var lines = try file.bytes(from: start, doing: action).split(separator: HistoryEntry.end)
    if start > 0, !lines.isEmpty { lines.removeFirst() }
    return Array(lines.suffix(max(0, limit)).map(HistoryEntry.decode).filter { !$0.isEmpty })
  }

  /// Makes the missing folders on the way to the file, open to the owner alone.
  private func createFolder(of path: String) throws(SystemFailure) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    try createFolder(of: folder)
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw SystemFailure("create the folder \(folder)", code: errno)
    }
  }
}

/// How an entry stands in the history file: on one line, with `\n` and `\\` for line breaks and backslashes.
enum HistoryEntry {
  static let end = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")

  /// The bytes of an entry with the line break that ends it.
  static func encode(_ entry: String) -> [UInt8] {
    entry.utf8.flatMap { byte in
      switch byte {
      case backslash: [backslash, backslash]
      case end: [backslash, UInt8(ascii: "n")]
      default: [byte]
      }
    } + [end]
  }

  /// The entry of any bytes without a line break.
  static func decode(_ bytes: some Sequence<UInt8>) -> String {
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        plain.append(byte == UInt8(ascii: "n") ? end : byte)
        isEscaped = false
      } else if byte == backslash {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return CleanText.block(String(decoding: plain, as: UTF8.self))
  }
}
