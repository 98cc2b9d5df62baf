import Testing

/// The tests that sit in front of a terminal, or of a program that must be stopped, and wait.
///
/// One after the other, because each of them keeps a thread from the other tests while it waits; `scripts/test` runs them
/// apart from the others, which would keep the processors from the programs that are waited for.
@Suite("On a terminal", .serialized)
enum OnATerminal {}
