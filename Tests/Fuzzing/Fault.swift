/// Something that must never be, and was.
public struct Fault: Error, Hashable, Sendable {
  /// What kind of fault it is; a smaller input must still have the same.
  public enum Kind: String, Sendable {
    /// The program died.
    case death = "the program dies"
    /// A line took longer than anybody waits.
    case slowness = "a line takes long"
    /// The name of a type, or words of a library.
    case innards = "words of the program’s inside are shown"
    /// A character that works on the terminal.
    case control = "what is shown can work on the terminal"
    /// A line that no screen can show.
    case width = "a line is wider than it may be"
    /// A message that is too long or empty.
    case message = "a message is empty or too long"
    /// A number that is none.
    case number = "a number is shown that is none"
    /// Something for programs that they cannot read.
    case json = "what is written for programs is no JSON"
    /// A line that failed and changed something.
    case halfDone = "a failure leaves something changed"
    /// A line that was stopped although nobody stopped it.
    case stopped = "it says that it was stopped, and nobody did that"
    /// A change that is not taken back.
    case undo = "undo does not lead back"
    /// A session that comes back as another one.
    case recovery = "what is kept of a session is another session"
    /// A command that is printed as another one.
    case printing = "a command is printed as another one"
    /// A file that nobody allowed.
    case disk = "a file was written"
    /// Lines that come back as others.
    case history = "an earlier line comes back as another one"
    /// An answer to Tab that lies outside the line.
    case completion = "what Tab offers does not fit the line"
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// What was seen, in words.
  public let detail: String

  /// Notes a fault.
  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}
