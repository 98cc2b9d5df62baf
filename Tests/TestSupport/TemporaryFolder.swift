public import Foundation

/// A folder of a test's own, gone with the test.
///
/// Its name always has the same length, so that pages on which it is named differently keep their columns.
public final class TemporaryFolder {
  /// What pages name the folder, whatever it is called.
  public static let placeholder = "/tmp/journey.folder"
  /// Where it is.
  public let path: String

  /// Makes a folder.
  public init() throws {
    var name = Array("/tmp/journey.XXXXXX".utf8CString)
    guard name.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap(mkdtemp) }) != nil else {
      throw CocoaError(.fileWriteUnknown)
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The full name of a file in the folder.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file and returns its full name.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  /// Writes a file and returns its full name.
  @discardableResult
  public func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// Makes a folder in the folder, and those on the way to it.
  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
  }

  /// Makes a link and returns its full name.
  @discardableResult
  public func link(_ name: String, to target: String) throws -> String {
    try FileManager.default.createSymbolicLink(atPath: file(name), withDestinationPath: target)
    return file(name)
  }

  /// What is in a file, or nil where there is none.
  public func text(of name: String) -> String? { try? String(contentsOfFile: file(name), encoding: .utf8) }

  /// The names of all that is in it.
  public var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

  /// The permissions of a file with this full name, as in 0o600.
  public static func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
