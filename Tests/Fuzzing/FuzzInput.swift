/// Something to try: lines that are typed, or what is in a file.
public struct FuzzInput: Hashable, Sendable {
  /// What is done with it.
  public enum Kind: String, CaseIterable, Sendable {
    /// Lines are typed in one session.
    case lines
    /// The last line is completed at every position; those before it are typed.
    case tab
    /// A file of commands is played, reviewed, written down on paper and taught.
    case journey
    /// A file of saved results is made again.
    case results
    /// A file of earlier lines is read and added to.
    case history
  }

  /// What is done with it.
  public var kind: Kind
  /// What is typed, or what is in the file; not always a text.
  public var bytes: [UInt8]

  /// An input of any bytes.
  public init(_ kind: Kind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// An input that is a text.
  public init(_ kind: Kind, _ text: String) { self.init(kind, Array(text.utf8)) }

  /// The bytes as a text, in which what is none was replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines of the text, as a terminal hands them over.
  var lines: [String] {
    Substring(text).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// What a shell takes for the same bytes, to be pasted: behind `journey -c` or `printf`.
  public var pasteable: String {
    let pieces = bytes.map { byte in
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
      case 0x0A: "\\n"
      case 0x20..<0x7F: String(UnicodeScalar(byte))
      default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return "$'" + pieces.joined() + "'"
  }
}
