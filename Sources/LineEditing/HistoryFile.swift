#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The lines of earlier sessions: one entry a line, added as it is entered.
///
/// A crash loses nothing, and two sessions at once mix their entries instead of overwriting one another. The file can be
/// read by its owner alone.
public struct HistoryFile: Equatable, Sendable {
  /// Where the entries are kept; nil keeps none.
  public let path: String?

  /// The history in a file, which need not exist.
  ///
  /// Without a path, or with an empty one, nothing is kept.
  public init(path: String?) {
    self.path = path.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A private session: nothing is read, nothing is written.
  public static let unkept = HistoryFile(path: nil)

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
    if let size = file.size(), size > 0, try file.bytes(from: size - 1, doing: action) != [HistoryEntry.end] {
      line.insert(HistoryEntry.end, at: 0)
    }
    try file.write(line, doing: action)
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
