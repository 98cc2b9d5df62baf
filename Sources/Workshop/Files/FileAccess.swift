import DisplayText
import Foundation
import JourneyLanguage

/// Reading and writing the files that the user names, and no others.
public enum FileAccess {
  /// The most bytes of a file that are read; a journey takes some thousand.
  static let limit = 1_000_000
  /// The most bytes of a file of results, of which one may take some ten thousand.
  static let limitOfResults = 64_000_000

  /// Where a file lies that is named in another file, or typed: beside that file, or in the present folder.
  static func path(_ name: String, from file: String?) -> String {
    // Of the account as the environment has it, which shells go by too.
    let home = ProcessInfo.processInfo.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    let expanded = name.hasPrefix("~/") ? home + name.dropFirst() : name
    guard !expanded.utf8.starts(with: "/".utf8), let file else { return expanded }
    let folder = split(file).folder
    return folder.isEmpty ? expanded : folder == "/" ? "/" + expanded : folder + "/" + expanded
  }

  /// The folder in a path, which is empty for the present one, and the name behind its last slash.
  ///
  /// By bytes, as the system has it: in a text a slash with a mark above it is another character.
  static func split(_ path: String) -> (folder: String, name: String) {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let folder = slash == bytes.startIndex ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    return (folder, String(decoding: bytes[bytes.index(after: slash)...], as: UTF8.self))
  }

  /// The lines of a file of commands.
  ///
  /// What is in a file that is none of ours is nobody's business: a mistake in it shows nothing of it, unless the name of
  /// the file says that it is one.
  static func statements(in text: SourceText, named word: Word? = nil) throws(Diagnostic) -> [Statement] {
    do throws(Diagnostic) {
      return try Parser().parse(text)
    } catch {
      guard let name = text.name, !name.hasSuffix(".journey") || !resolved(name).hasSuffix(".journey") else {
        throw error
      }
      throw Diagnostic(
        "\(VisibleText.quoted(name)) is no file of commands", at: word?.place,
        remedy: "name such files NAME.journey, and mistakes in them are shown", state: "nothing of it was carried out")
    }
  }

  /// The text of a file.
  ///
  /// - Throws: A diagnostic where there is no such file, where it is not an ordinary file, or where it is no text.
  static func text(at path: String, named name: String) throws(Diagnostic) -> SourceText {
    let bytes = try bytes(at: path, named: name)
    guard !bytes.isEmpty else {
      throw Diagnostic("\(VisibleText.quoted(name)) is empty", remedy: "put commands into it, one a line, such as: run")
    }
    return try SourceText(bytes: bytes, name: path)
  }

  /// The text of a file that a line names.
  static func text(at path: String, named word: Word) throws(Diagnostic) -> SourceText {
    do throws(Diagnostic) {
      return try text(at: path, named: word.text)
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
  ///   - limit: How many it may have.
  static func bytes(
    at path: String, named name: String, limit: Int = FileAccess.limit
  ) throws(Diagnostic) -> [UInt8] {
    let shown = VisibleText.quoted(name)
    guard exists(resolved(path)) else {
      throw Diagnostic("there is no file \(shown)", remedy: "look at how it is written, and in which folder it lies")
    }
    let unreadable = Diagnostic("\(shown) cannot be read", remedy: "look at who may read it: ls -l")
    // Opening a pipe may wait for somebody, and a device may do something.
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreadable }
    try checkIsOrdinary(status, shown)
    // What was looked at may be another file by now.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw unreadable }
    try checkIsOrdinary(status, shown)
    // Some files do not know how long they are: one byte more than what a file may have is enough to refuse it.
    guard let data = try? file.read(upToCount: limit + 1) ?? Data() else {
      // One may read it and cannot, as with some files of the system.
      throw Diagnostic("\(shown) gives nothing to read, and is no file of text", remedy: "name a text file")
    }
    guard data.count <= limit else {
      throw Diagnostic(
        "\(shown) is larger than \(limit / 1_000_000) MB", remedy: "such files are shorter: is it another one?")
    }
    return Array(data)
  }

  /// Refuses what is no ordinary file, and says what it is.
  private static func checkIsOrdinary(_ status: stat, _ shown: String) throws(Diagnostic) {
    let kind: String
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: kind = "a folder"
    case S_IFCHR, S_IFBLK: kind = "a device"
    case S_IFIFO: kind = "a pipe"
    case S_IFSOCK: kind = "a socket"
    default: kind = "something else"
    }
    throw Diagnostic("\(shown) is \(kind), and no file of text", remedy: "name a text file")
  }

  /// Writes a file whole or not at all; one that is there keeps its rights.
  static func write(_ text: String, to path: String, named word: Word) throws(Diagnostic) {
    let shown = VisibleText.quoted(word.text)
    func refuse(_ message: String, _ remedy: String) -> Diagnostic {
      Diagnostic(message, kind: .running, at: word.place, remedy: remedy, state: "nothing was written")
    }
    let target = resolved(path)
    let before = try? FileManager.default.attributesOfItem(atPath: target)
    let links = before?[.referenceCount] as? Int ?? 1
    guard links <= 1 else {
      throw refuse("\(shown) is the same file as another one, and would no longer be", "take another name")
    }
    let rights = (before?[.posixPermissions] as? Int).map(mode_t.init)
    // The superuser could, and does not mean to either.
    guard rights.map({ $0 & 0o222 != 0 && access(target, W_OK) == 0 }) ?? true else {
      throw refuse("\(shown) is read-only", "take another name, or let it be written: chmod u+w")
    }
    guard replace(target, with: Array(text.utf8), rights: rights) else {
      throw refuse(
        "\(shown) cannot be written", "name a folder that exists, where you may write and where there is room")
    }
  }

  /// Write-ahead: writes another file, and puts it in the place of the old one once it is on the disk.
  ///
  /// - Returns: Whether that was possible; what was there is left alone where it was not.
  private static func replace(_ path: String, with bytes: [UInt8], rights: mode_t?) -> Bool {
    let draft = "\(path).\(getpid()).new"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights ?? 0o666)
    guard file >= 0 else { return false }
    var isWritten = writeAll(bytes, to: file) && fsync(file) == 0
    if let rights { isWritten = fchmod(file, rights) == 0 && isWritten }
    isWritten = close(file) == 0 && isWritten
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }

  /// Adds some bytes to the end of an open file, all or none of them; where none, `errno` says why.
  ///
  /// Half a line is worse than none: the next one would be glued to it.
  public static func append(_ bytes: [UInt8], to file: Int32) -> Bool {
    let size = lseek(file, 0, SEEK_END)
    guard !writeAll(bytes, to: file) else { return true }
    let code = errno
    _ = ftruncate(file, size)
    errno = code
    return false
  }

  /// Writes all of some bytes, or says by `errno` why not.
  public static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  /// Whether anything lies there already, be it a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  /// Where a file lies or would lie whatever links its folder is reached by, or nil where there is no such folder.
  static func canonical(_ path: String) -> String? {
    let (folder, name) = split(path)
    guard !["", ".", ".."].contains(name), let real = real(folder.isEmpty ? "." : folder) else { return nil }
    return (real == "/" ? "" : real) + "/" + name
  }

  /// The name of what is there without any link, or nil where nothing is.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a file lies below a folder and is not hidden there, neither by its name nor where links lead.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    guard let target = canonical(path), let real = real(folder.isEmpty ? "." : folder) else { return false }
    let root = Array((real == "/" ? "" : real).utf8) + [UInt8(ascii: "/")]
    // By bytes: names that look alike may be different files.
    func isInside(_ path: String) -> Bool {
      guard path.utf8.starts(with: root) else { return false }
      return !path.utf8.dropFirst(root.count).split(separator: UInt8(ascii: "/")).contains {
        $0.first == UInt8(ascii: ".")
      }
    }
    return isInside(target) && (self.real(target).map(isInside) ?? true)
  }

  /// The file that a link leads to.
  static func resolved(_ path: String) -> String { real(path) ?? canonical(path) ?? path }
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

  /// By the bytes of their names: texts that look alike may be different files.
  private var contents: [[UInt8]: Contents] = [:]

  /// What would be in the file at a path, nil where a script has not written it.
  subscript(path: String) -> Contents? {
    get { contents[Array(FileAccess.resolved(path).utf8)] }
    set { contents[Array(FileAccess.resolved(path).utf8)] = newValue }
  }

  /// The text that would be in the file at a path, where that is known.
  func text(at path: String) -> String? {
    if case .session(let text)? = self[path] { text } else { nil }
  }
}
