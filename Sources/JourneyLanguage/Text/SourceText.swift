import DisplayText

/// A file of commands, as lines.
public struct SourceText: Equatable, Sendable {
  /// The file as the user named it, or nil for typed text.
  public let name: String?
  /// Its lines.
  public let lines: [SourceLine]

  /// The most bytes a file may have.
  public static let limit = 1_000_000

  /// Reads the bytes of a file.
  ///
  /// - Throws: A diagnostic when they are not text, or too many.
  public init(bytes: some Collection<UInt8>, name: String?) throws(Diagnostic) {
    let title = name.map(VisibleText.quoted) ?? "the text"
    guard bytes.count <= Self.limit else {
      throw Diagnostic(
        "\(title) is larger than 1 MB", remedy: "journeys and lessons are short texts: is it another file?")
    }
    let controls = bytes.reduce(0) { $0 + ($1 < 0x20 && $1 != 0x09 && $1 != 0x0A && $1 != 0x0D ? 1 : 0) }
    guard !bytes.contains(0), controls * 10 <= bytes.count, let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic("\(title) is not a text", remedy: "journeys and lessons are plain text, encoded as UTF-8")
    }
    self.init(checked: text, name: name)
  }

  /// Reads a text.
  ///
  /// - Throws: A diagnostic when it is too large, or no text for people.
  public init(_ text: String, name: String? = nil) throws(Diagnostic) {
    try self.init(bytes: Array(text.utf8), name: name)
  }

  private init(checked text: String, name: String?) {
    self.name = name
    var scalars = Substring(text).unicodeScalars
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var parts = scalars.split(separator: "\n", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    lines = parts.enumerated().map { index, part in
      let line = part.last == "\r" ? part.dropLast() : part
      return SourceLine(String(Substring(line)), number: index + 1, file: name)
    }
  }
}
