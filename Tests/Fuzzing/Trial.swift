import Foundation
import JourneyLanguage
import LineEditing
import TestSupport
import Workshop

/// Tries inputs and says what must not be.
public struct Trial {
  private let scratch: Scratch
  private let aside: TemporaryFolder
  private let opening: Session
  private let limit: Duration?

  /// Makes a folder for the inputs, which becomes the present one of the whole process.
  ///
  /// - Parameter limit: The most time of a processor that a line may take; unless it is given nothing is measured.
  public init?(limit: Duration? = nil) throws {
    guard let journey = BuiltInJourneys.opening else { return nil }
    opening = Session(journey: journey)
    (scratch, aside, self.limit) = (try Scratch(), try TemporaryFolder(), limit)
    guard FileManager.default.changeCurrentDirectoryPath(scratch.path) else { return nil }
  }

  /// What is wrong with an input, if anything is.
  public func fault(in input: FuzzInput) -> Fault? {
    do throws(Fault) {
      switch input.kind {
      case .lines: try type(input.lines)
      case .tab: try complete(input.lines)
      case .journey: try play(input.bytes)
      case .results: try makeAgain(input.bytes)
      case .history: try recall(input.bytes)
      }
      let changes = scratch.changes
      guard changes.isEmpty else { throw Fault(.disk, changes.joined(separator: ", ")) }
      return nil
    } catch {
      return error
    }
  }

  // MARK: Lines

  private func type(_ lines: [String]) throws(Fault) {
    var typist = Typist(opening, limit)
    for line in lines {
      if typist.session.isOver { typist = Typist(opening, limit) }
      try typist.type(line)
    }
    try typist.checkRecovery()
  }

  private func complete(_ lines: [String]) throws(Fault) {
    var typist = Typist(opening, nil)
    for line in lines.dropLast() { try typist.type(line) }
    guard let line = lines.last else { return }
    let vocabulary = typist.session.vocabulary
    // At every place of an ordinary line, and at some places of one that nobody types.
    let stride = max(1, line.count / 200)
    for caret in Swift.stride(from: 0, through: line.count, by: stride) {
      try CompletionCheck(line, at: caret, vocabulary).check()
    }
  }

  // MARK: Files

  /// All that the program does with a file of commands.
  private func play(_ bytes: [UInt8]) throws(Fault) {
    var typist = Typist(opening, limit)
    let text = String(decoding: bytes, as: UTF8.self)
    try typist.listen(to: text) { (session, surroundings) throws(Diagnostic) in
      let script = try Script(SourceText(bytes: bytes, name: "file.journey"))
      try session.rehearse(script, in: surroundings)
      try session.play(script, in: surroundings)
    }
    try typist.checkRecovery()
    for isForTeachers in [false, true] {
      try typist.listen(to: text) { (session, surroundings) throws(Diagnostic) in
        let script = try Script(SourceText(bytes: bytes, name: "file.journey"))
        let page = try Handout(of: script, forTeachers: isForTeachers).text(in: opening, surroundings)
        surroundings.emit(.notice(page))
        for remark in LessonReview(script).remarks { surroundings.emit(.notice(remark.words)) }
      }
    }
    try typist.listen(to: text) { (session, surroundings) throws(Diagnostic) in
      var play = LessonPlay(try Script(SourceText(bytes: bytes, name: "file.journey")), in: opening)
      try play.play(in: surroundings)
      for reply in Self.replies where !play.isOver {
        // What a learner says wrong stops nothing.
        do throws(Diagnostic) { try play.reply(reply, in: surroundings) } catch { Voice.report(error, surroundings) }
      }
    }
  }

  /// What a learner may say, sooner or later to the end of most lessons.
  private static let replies = [
    "", "hint", "1", "set price 30 EUR", "run 20 customers", "back", "", "7%", "skip", "\u{202E}", "again", "skip",
    "undo", "price", "skip", "hint", "skip", "skip", "leave",
  ]

  private func makeAgain(_ bytes: [UInt8]) throws(Fault) {
    guard let path = try? aside.write(Data(bytes), to: "results.json") else { return }
    var typist = Typist(opening, limit)
    typist.isTrusted = true
    // A message may name what is in the file.
    try typist.listen(to: String(decoding: bytes, as: UTF8.self)) { (session, surroundings) throws(Diagnostic) in
      guard let statement = try Parser().parse(line: "repeat " + path) else { return }
      try session.perform(statement, in: surroundings)
    }
  }

  /// A history file of any bytes loses nothing that is added to it.
  private func recall(_ bytes: [UInt8]) throws(Fault) {
    guard let path = try? aside.write(Data(bytes), to: "history") else { return }
    let history = HistoryFile(path: path)
    let line = "set price 30 EUR \\n # \u{1F9ED}"
    let (before, after): ([String], [String])
    do throws(SystemFailure) {
      before = try history.load()
      try history.append(line)
      after = try history.load()
    } catch {
      throw Fault(.history, error.description)
    }
    guard after.last == line, after.dropLast().elementsEqual(before.suffix(999)) else {
      throw Fault(.history, "\(after.suffix(2))")
    }
    let isClean = before.allSatisfy { entry in
      entry.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control }
    }
    guard isClean else { throw Fault(.control, "in the history") }
  }
}
