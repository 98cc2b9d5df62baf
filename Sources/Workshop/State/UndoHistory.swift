/// The states that `undo` and `redo` go back and forth between.
struct UndoHistory: Sendable {
  /// A state with the command that led away from it.
  struct Entry: Sendable {
    let state: SessionState
    let command: String
  }

  private(set) var past: [Entry] = []
  private(set) var future: [Entry] = []
  private static let limit = 1_000

  /// Remembers the state before a command.
  mutating func remember(_ state: SessionState, before command: String) {
    past.append(Entry(state: state, command: command))
    if past.count > Self.limit { past.removeFirst(past.count - Self.limit) }
    future = []
  }

  /// Goes back by one command; nil where there is nothing to undo.
  mutating func undo(_ state: SessionState) -> Entry? {
    guard let entry = past.popLast() else { return nil }
    future.append(Entry(state: state, command: entry.command))
    return entry
  }

  /// Goes forth again by one command; nil where nothing was undone.
  mutating func redo(_ state: SessionState) -> Entry? {
    guard let entry = future.popLast() else { return nil }
    past.append(Entry(state: state, command: entry.command))
    return entry
  }
}
