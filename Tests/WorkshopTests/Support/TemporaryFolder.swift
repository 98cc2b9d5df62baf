import Foundation

/// A folder that is gone afterwards.
///
/// Its name always has the same length, so that pages on which it is named differently keep their columns.
final class TemporaryFolder {
  static let placeholder = "/tmp/journey.folder"
  let path: String

  init() throws {
    var name = Array("/tmp/journey.XXXXXX".utf8CString)
    guard name.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap(mkdtemp) }) != nil else {
      throw CocoaError(.fileWriteUnknown)
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The full name of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file and returns its full name.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  /// Writes a file and returns its full name.
  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// Makes a link and returns its full name.
  @discardableResult
  func link(_ name: String, to target: String) throws -> String {
    try FileManager.default.createSymbolicLink(atPath: file(name), withDestinationPath: target)
    return file(name)
  }

  /// What is in a file, or nil where there is none.
  func text(of name: String) -> String? { try? String(contentsOfFile: file(name), encoding: .utf8) }
}
