import ArgumentParser
import Foundation
import LineEditing
import Workshop

extension ParsableCommand {
  /// Parses, runs and ends the program.
  ///
  /// Whatever is wrong with the words of the call ends with 2, as everything that was not understood.
  static func start(_ arguments: [String]) -> Never {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      guard exitCode(for: error) != .success else { exit(withError: error) }
      complain(message(for: error))
      Foundation.exit(Failure.Kind.misunderstood.rawValue)
    }
    Foundation.exit(0)
  }

  private static func complain(_ message: String) {
    // The library begins its sentences with a capital letter.
    let sentence = message.prefix(1).lowercased() + message.dropFirst()
    let program = configuration.commandName ?? "journey"
    try? StandardStreams.write("error: \(sentence)\n  to see what there is, say: \(program) --help\n", to: .errors)
  }
}
