import DisplayText
import Foundation
import JourneyLanguage
import Journeys
import Workshop

extension Conversation {
  /// Carries out what the user wants each time, before the first line is typed.
  ///
  /// A mistake is told, and then nothing of the file counts. What the call of the program says counts more.
  ///
  /// - Returns: The file as people write it, where one was read.
  mutating func readStartUpFile() -> String? {
    let files = FileManager.default
    guard !program.options.plain, let file = Self.startUpFile, files.fileExists(atPath: file.path) else { return nil }
    var surroundings = program.surroundings(isTyped: false)
    let emit = surroundings.emit
    surroundings.emit = { output in
      switch output {
      // Nobody has to be told each time what is done each time.
      case .echo, .notice: break
      default: emit(output)
      }
    }
    do throws(Failure) {
      try session.begin(with: Script(file: file.path), overruledBy: program.options.commands, in: surroundings)
      return file.name
    } catch {
      var failure = error
      failure.diagnostic.state = failure.diagnostic.state ?? "the shell goes on without \(file.name)"
      program.report(failure, session.settings)
      return nil
    }
  }

  /// The start-up file, and how people write it.
  private static var startUpFile: (path: String, name: String)? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CONFIG_HOME"], !folder.isEmpty {
      let path = "\(folder)/journey/init.journey"
      return (path, path)
    }
    return environment["HOME"].map { ("\($0)/.config/journey/init.journey", "~/.config/journey/init.journey") }
  }
}

extension ProgramOptions {
  /// What the call said, as commands.
  fileprivate var commands: [String] {
    let lines = [
      mode.map { "mode \($0)" }, errors.map { "errors \($0)" }, seed.map { "seed \($0)" },
      journey.map { OpenStatement(journey: Word($0, at: Place(columns: 0..<0, text: ""))).text },
    ]
    return lines.compactMap(\.self)
  }
}
