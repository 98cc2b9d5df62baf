public import Presentation

/// A screen on which something may be shown that moves, and somebody before it who may press keys.
public protocol LiveScreen {
  /// How lines may look at this moment; the window may have another width by the next one.
  var style: Style { get }
  /// How many lines there is room for at this moment.
  var rows: Int { get }
  /// The time that has passed since some beginning.
  var now: Duration { get }

  /// Shows lines in the place of those that were shown before.
  func show(_ lines: [String])

  /// Waits for a key; nothing where none came in time.
  func key(within duration: Duration) -> LiveKey?

  /// Wipes what was shown last, and gives the screen back.
  func close()
}

/// What somebody before a live screen can ask for.
public enum LiveKey: Hashable, Sendable {
  /// The lever above, or below.
  case up, down
  /// Less of the lever, or more.
  case left, right
  /// Stop for a while, or go on.
  case pause
  /// One step, and then a pause.
  case step
  /// Leave.
  case leave
  /// Any other key.
  case other
}
