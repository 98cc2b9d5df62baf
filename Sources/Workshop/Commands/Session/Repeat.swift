import DisplayText
import Experiments
import JourneyLanguage
import Journeys
import Presentation

/// Makes saved results again and says whether they are the same: `repeat results.json`.
struct RepeatCommand: ShellCommand, DeclaredCommand {
  var file = Word("")

  static let grammar = Grammar<Self>(
    "repeat", .session, "Makes saved results again and says whether they are the same.", [.file(\.file)],
    examples: [
      .init("repeat results.json", "a file that was written in mode json: each result with what it was made of")
    ], calledElsewhere: ["rerun", "reproduce", "replay"])

  /// Makes the results of a file again, each in a session of its own, and says whether they are the same.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    try session.makeAgain(resultsOf: file, in: surroundings)
  }
}

extension Session {
  fileprivate mutating func makeAgain(resultsOf word: Word, in surroundings: Surroundings) throws(Diagnostic) {
    // What is in it then is looked at when it is there.
    if promisedFiles[FileAccess.path(word.text, from: word.place.file)] != nil { return }
    try surroundings.permission.checkReading(word)
    let saved = try Self.savedResults(of: word)
    var rows: [TableReport.Repeated] = []
    for result in saved {
      guard let again = try again(result, word, in: surroundings) else { continue }
      let manifest = result.saved.manifest
      rows.append((result.line, manifest.command, result.saved.differences(from: again)))
    }
    guard !surroundings.isRehearsal else { return }
    let name = VisibleText.text(of: word.text)
    try present(TableReport.repeated(rows, of: name, notes: otherJourneys(saved)), in: surroundings)
    let other = rows.filter { !$0.differences.isEmpty }
    guard let first = other.first else { return }
    // The report stands; a script goes on, and ends with what was missed.
    let failure = Diagnostic(
      other.count == 1
        ? "“\(first.command)” does not come out the same" : "\(other.count) results do not come out the same",
      kind: .expectation, at: word.place)
    missed.append(failure)
    surroundings.emit(.missed(failure, settings))
  }

  /// A line of a file with what it says.
  private typealias Line = (line: Int, saved: SavedResult)

  /// The results of a file; what came between them, such as notes, is left out.
  private static func savedResults(of word: Word) throws(Diagnostic) -> [Line] {
    func refuse(_ message: String) -> Diagnostic {
      Diagnostic(
        message, at: word.place, remedy: "such files are written so: mode json, output results.json, run",
        state: "nothing was run")
    }
    let shown = VisibleText.quoted(word.text)
    let path = FileAccess.path(word.text, from: word.place.file)
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try FileAccess.bytes(at: path, named: word.text, limit: FileAccess.limitOfResults)
    } catch {
      throw Diagnostic(error.message, at: word.place, remedy: error.remedy)
    }
    var results: [Line] = []
    for (index, bytes) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      do throws(SavedResult.Refusal) {
        results.append((index + 1, try SavedResult(line: String(decoding: bytes, as: UTF8.self))))
      } catch .unreadable {
        throw refuse("line \(index + 1) of \(shown) is no saved result")
      } catch {
        continue
      }
    }
    guard !results.isEmpty else { throw refuse("there is no saved result in \(shown)") }
    return results
  }

  /// Makes a result again; nothing comes back from a rehearsal, in which only what would be run is checked.
  private func again(_ line: Line, _ word: Word, in surroundings: Surroundings) throws(Diagnostic) -> SavedResult? {
    let manifest = line.saved.manifest
    func refuse(_ reason: String) -> Diagnostic {
      let message = "line \(line.line) of \(VisibleText.quoted(word.text)) cannot be made again: \(reason)"
      return Diagnostic(
        message, at: word.place, remedy: "write the result anew, if it is yours: mode json, output results.json",
        state: "nothing was run")
    }
    let restoring: [Statement]
    let script: Script
    let asked: [Statement]
    do throws(Diagnostic) {
      restoring = try Parser().parse(file: manifest.script, name: nil)
      script = try Script(restoring)
      asked = try Parser().parse(commands: manifest.command)
    } catch {
      throw refuse(error.message)
    }
    // Nothing is run that a saved result would not say: no other file is read or written.
    guard restoring.allSatisfy({ $0.command.isRestoring }) else {
      throw refuse("its script does more than restore a state")
    }
    guard asked.count == 1, asked[0].command.isRepeatable else { throw refuse("its command gives no saved result") }
    var session = Session(journey: state.journey, mode: .json)
    let heard = Heard()
    var inside = surroundings
    inside.permission = .none
    inside.permission.isTyped = false
    // Nothing of it is done in the session that is kept.
    inside.changed = { _, _ in }
    inside.emit = { output in
      if case .result(let report, .json) = output { heard.text = report.text(in: .json, style: Style()) }
    }
    do throws(Diagnostic) {
      try session.play(script, in: inside)
      try session.perform(asked[0], in: inside)
    } catch {
      guard error.kind != .interrupted else { throw error }
      throw refuse(error.message)
    }
    guard !surroundings.isRehearsal else { return nil }
    do throws(SavedResult.Refusal) { return try SavedResult(line: heard.text) } catch {
      throw refuse("its command gives no saved result")
    }
  }

  /// That a journey of the same name is open which is not the one of the results.
  private func otherJourneys(_ results: [Line]) -> [String] {
    let mine = Fingerprint.text(of: JourneyPrinter.text(of: state.journey))
    let isOther = results.contains { result in
      result.saved.manifest.journey == state.journey.name && result.saved.manifest.journeyDigest != mine
    }
    return isOther ? ["The journey \(state.journey.name) that is open here is another text than that of the file."] : []
  }

  /// Keeps what a command said.
  private final class Heard {
    var text = ""
  }
}

extension Command {
  /// Whether it is one of those that a saved session is made of, a definition among them.
  fileprivate var isRestoring: Bool { (self as? any WorkshopCommand)?.isRestoring ?? (definition != nil) }

  /// Whether it gives a result that carries what it was made of.
  fileprivate var isRepeatable: Bool { (self as? any WorkshopCommand)?.isRepeatable ?? false }
}
