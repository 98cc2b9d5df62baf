public import Foundation
import JourneyLanguage
import Presentation

/// A session that ended without `quit`, as its script lies on the disk.
public struct LeftSession: Equatable, Sendable {
  /// Where its script lies.
  public let path: String
  /// When something was done in it last.
  public let date: Date
  /// The journey that was open.
  public let journey: String
  /// How many changes were made to it.
  public let changes: Int
  /// The last line of its script.
  public let lastLine: String

  /// Describes a session that was left behind.
  public init(path: String, date: Date, journey: String, changes: Int, lastLine: String) {
    self.path = path
    self.date = date
    self.journey = journey
    self.changes = changes
    self.lastLine = lastLine
  }

  /// What goes on with it.
  public var command: String { ReadCommand(file: Word(path)).text }
}

/// The sessions that ended without `quit` and that nobody has gone on with since.
public struct LeftSessions {
  /// All of them, the latest first.
  public var all: () -> [LeftSession]
  /// Throws all of them away.
  public var forget: () -> Void

  /// Where they are found, and what throws them away.
  public init(all: @escaping () -> [LeftSession], forget: @escaping () -> Void) {
    self.all = all
    self.forget = forget
  }
}

/// Lists the sessions that ended without `quit`, or throws them away: `sessions`, `sessions forget`.
struct SessionsCommand: ShellCommand, DeclaredCommand {
  var isForgetting = false

  static let grammar = Grammar<Self>(
    "sessions", .session, "Lists the sessions that ended without quit, which wait for somebody to go on with them.",
    [.flag("forget", \.isForgetting)],
    examples: [
      .init("sessions", "what was open, when, the last thing done, and what goes on with it"),
      .init("sessions forget", "throws all of them away"),
    ], calledElsewhere: ["recover", "restore"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    try surroundings.permission.checkIsTyped("sessions", at: place)
    guard let left = surroundings.leftSessions else {
      throw Diagnostic(
        "no sessions are kept here", at: place, remedy: "they are by the shell, which is: journey, without --private")
    }
    guard !surroundings.isRehearsal else { return }
    let all = left.all()
    if isForgetting {
      left.forget()
      surroundings.notice(all.count == 1 ? "1 session is forgotten" : "\(all.count) sessions are forgotten")
      return
    }
    guard !all.isEmpty else { return surroundings.notice("no session waits: all of them ended with quit") }
    try session.present(
      TableReport.leftSessions(
        all.map { ($0.journey, Self.text(of: $0.date), $0.changes, $0.lastLine, $0.command) }), in: surroundings)
  }

  /// A moment as it is said where the user is: 2026-11-30 09:15.
  private static func text(of date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd HH:mm"
    return formatter.string(from: date)
  }
}
