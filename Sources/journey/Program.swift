import ArgumentParser
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
  let threads: Int

  /// The most threads that may be asked for; more than processors never helps.
  private static let threadLimit = 1_024

  init(_ options: ProgramOptions) throws {
    self.options = options
    guard let mode = OutputMode(rawValue: options.mode) else {
      let modes = OutputMode.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no mode “\(Sanitised(options.mode).text)”; there are \(modes)")
    }
    threads = options.threads ?? Experiment.usualThreads
    guard (1...Self.threadLimit).contains(threads) else {
      throw ValidationError("threads go from 1 to \(Self.threadLimit), and \(threads) is beyond")
    }
    Interrupts.install()
    console = Console(options)
    guard let journey = BuiltInJourneys.opening else { throw ValidationError("the journeys of the program are missing") }
    var session = Session(journey: journey, seed: options.seed, mode: mode)
    if let name = options.journey {
      do throws(Failure) {
        try session.open(named: name)
      } catch {
        console.report(error, mode)
        throw ExitCode(error.kind.rawValue)
      }
    }
    self.session = session
  }

  /// What the world offers the session.
  func surroundings(isTyped: Bool) -> Surroundings {
    let progress = ProgressLine()
    let console = console
    return Surroundings(
      threads: threads, isCancelled: { Interrupts.requested }, progress: { progress.show($0) },
      emit: { output in
        progress.clear()
        console.show(output, isTyped: isTyped)
      })
  }

  /// Carries out commands that were given with the call.
  func play(commands: String) -> ExitCode {
    do throws(Diagnostic) {
      return play(try Script(commands: commands))
    } catch {
      console.report(Failure(.misunderstood, error), session.mode)
      return ExitCode(Failure.Kind.misunderstood.rawValue)
    }
  }

  /// Plays files, each in a session of its own; all of them are understood before the first one runs.
  func play(files: [String]) -> ExitCode {
    var scripts: [Script] = []
    do throws(Failure) {
      for file in files { scripts.append(try Script(file: file)) }
    } catch {
      console.report(error, session.mode)
      return ExitCode(error.kind.rawValue)
    }
    for script in scripts {
      let code = play(script)
      guard code == .success else { return code }
    }
    return .success
  }

  /// Plays a script that was understood.
  func play(_ script: Script) -> ExitCode {
    var session = session
    let surroundings = surroundings(isTyped: false)
    do throws(Failure) {
      try session.rehearse(script, in: surroundings)
      let missed = try session.play(script, in: surroundings)
      return missed.first.map { ExitCode($0.kind.rawValue) } ?? .success
    } catch {
      console.report(error, session.mode)
      return ExitCode(error.kind.rawValue)
    }
  }
}
