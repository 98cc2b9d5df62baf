/// A command and where it stands.
public struct Statement: Equatable, Sendable {
  /// What is said.
  public var command: Command
  /// The line, from the command's name to the last word.
  public var place: Place

  /// Creates a statement.
  public init(_ command: Command, at place: Place) {
    self.command = command
    self.place = place
  }

  /// The statement as its author wrote it, with the gaps that make large numbers readable.
  public var written: String { place.excerptText }

  /// The statement as it can be typed; parsing it gives the same command.
  public var text: String { command.text }
}
