import ArgumentParser
import DisplayText
import Experiments
import Foundation
import JourneyLanguage
import Journeys
import LineEditing
import Presentation
import Workshop

/// Wires the session to this process: its files, its terminal, its signals.
struct Program {
  let options: ProgramOptions
  let session: Session
  let console: Console
  let progress: ProgressLine
  let threads: Int
  /// The folder below which files that are played may write, if any.
  var writableFolder: String?

  /// The most threads that may be asked for; more than processors never helps.
  private static let threadLimit = 1_024

  init(_ options: ProgramOptions) throws {
    self.options = options
    var settings = Settings(mode: options.mode ?? .table)
    if let errors = options.errors { settings[.errors] = errors.preference }
    let seed = try options.seed.map { try Self.number($0, "the seed", in: 0...UInt64.max) }
    let threads = try options.threads.map { try Self.number($0, "the number of threads", in: 1...Self.threadLimit) }
    self.threads = threads ?? Experiment.usualThreads
    Interrupts.install()
    console = Console(options)
    progress = ProgressLine(console, isPlain: options.plain)
    guard let journey = BuiltInJourneys.opening else {
      throw ValidationError("the journeys of the program are missing")
    }
    var session = Session(journey: journey, seed: seed ?? 1, settings: settings)
    if let name = options.journey {
      do throws(Diagnostic) {
        try session.open(named: name)
      } catch {
        console.report(error, settings)
        throw ExitCode(error.kind.rawValue)
      }
    }
    self.session = session
  }

  /// The whole number that was meant by an option.
  private static func number<Number: FixedWidthInteger>(
    _ text: String, _ name: String, in range: ClosedRange<Number>
  ) throws -> Number {
    if let number = Number(text), range.contains(number) { return number }
    let limits = "from \(range.lowerBound) to \(range.upperBound)"
    throw ValidationError("\(name) is a whole number \(limits), and not \(VisibleText.quoted(text))")
  }

  /// What the world offers the session.
  ///
  /// - Parameters:
  ///   - isTyped: Whether the commands that are not from files are on the screen already.
  ///   - isLive: Whether the terminal passes keys on at once, so that somebody can look on and press them.
  func surroundings(isTyped: Bool, isLive: Bool = false) -> Surroundings {
    let (console, progress) = (console, progress)
    var surroundings = Surroundings(
      Experiment(
        threads: threads,
        isCancelled: {
          // Every run asks this once a step, so it is also the pulse of the line that says that it goes on.
          progress.tick()
          return Interrupts.requested
        },
        progress: { progress.show($0) }),
      emit: { output in
        progress.clear()
        if Interrupts.count > 1, case .result = output { return }
        console.show(output, isTyped: isTyped)
      })
    surroundings.isAbandoned = { Interrupts.count > 1 }
    if isLive { surroundings.screen = { WatchScreen(console, progress) } }
    return surroundings
  }

  /// Asks whoever sits there whether a file may write some others.
  func isAllowed(_ file: String, toWrite targets: [String], by prompter: Prompter, in session: Session) -> Bool {
    progress.clear()
    let count = targets.count == 1 ? "1 file" : "\(targets.count) files"
    console.write(console.paragraph("“\(VisibleText.text(of: file))” would write \(count):"))
    for (number, target) in targets.enumerated() {
      console.write(console.paragraph("\(number + 1). “\(VisibleText.text(of: target))”", indent: 2))
    }
    console.write(console.paragraph("Allow it only where you know who made it."))
    let reading = prompter.read("may it? yes or no", colour: "1;33", right: "", in: session)
    guard case .line(let answer) = reading else { return false }
    return ["y", "yes"].contains(answer.filter { !$0.isWhitespace }.lowercased())
  }

  /// Says what went wrong.
  func report(_ failure: Diagnostic, _ settings: Settings) {
    progress.clear()
    console.report(failure, settings)
  }

  /// Says what went wrong and how the program ends with it.
  func end(_ failure: Diagnostic, _ settings: Settings? = nil) -> ExitCode {
    report(failure, settings ?? session.settings)
    return ExitCode(failure.kind.rawValue)
  }
}
