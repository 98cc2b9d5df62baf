import Testing

/// The tests that sit in front of a terminal and wait.
///
/// One after the other, because each of them keeps a thread from the other tests while it waits.
@Suite("On a terminal", .serialized)
enum OnATerminal {}
