import Foundation
import Subprocess

/// What came of one call of the program without a terminal.
struct Ending {
  /// As a shell shows it: 128 and the number of the signal that killed it.
  let code: Int32
  let output: String
  let errors: String

  /// The lines of stdout.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// The finished program, called the way people and other programs call it.
enum JourneyCall {
  /// Where it was built: beside these tests.
  static let path: String = {
    #if canImport(Darwin)
      let tests = Bundle(for: Marker.self).bundleURL
    #else
      let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    #endif
    return tests.deletingLastPathComponent().appendingPathComponent("journey").path
  }()

  private final class Marker {}

  /// A run that even a program without optimisation does at once.
  static let quickRun = "run 200 customers replications 3"

  /// Runs longer than anybody waits, in pieces so small that stopping it takes no time.
  static let endlessRun = "run 1 000 customers replications 100 000"

  /// What the program finds around it, apart from what a test adds.
  static func environment(_ more: [String: String] = [:]) -> [String: String] {
    let common = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "JOURNEY_HISTORY": ""]
    // What a sanitizer was told about these tests it is told about the program.
    let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    return common.merging(sanitizers) { $1 }.merging(more) { $1 }
  }

  /// Calls the program and waits for its end.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:], folder: String? = nil
  ) async throws -> Ending {
    // `exec` keeps the process, so that nothing stands between the program and us.
    let move = folder == nil ? "" : "cd \"$FOLDER\" && "
    return try await shell(
      move + "exec \"$JOURNEY\" \"$@\"", arguments: arguments, input: input,
      environment: environment.merging(folder.map { ["FOLDER": $0] } ?? [:]) { $1 })
  }

  /// Runs a line of the shell `sh`, in which `$JOURNEY` is the program.
  static func shell(
    _ line: String, arguments: [String] = [], input: String = "", environment: [String: String] = [:]
  ) async throws -> Ending {
    let variables = Self.environment(environment).merging(["JOURNEY": path]) { $1 }
    let result = try await Subprocess.run(
      .name("sh"), arguments: Arguments(["-c", line, "sh"] + arguments), environment: .custom(variables.keyed),
      input: .string(input), output: .string(limit: 1 << 22), error: .string(limit: 1 << 20))
    return Ending(
      code: result.terminationStatus.asShellShowsIt, output: result.standardOutput,
      errors: result.standardError)
  }

  /// Calls the program and sends it a signal as soon as it has written a line.
  static func interrupt(_ commands: String, after first: String) async throws -> Ending {
    let variables = Self.environment(["JOURNEY": path])
    let result = try await Subprocess.run(
      .name("sh"), arguments: Arguments(["-c", "exec \"$JOURNEY\" -c \"$1\"", "sh", commands]),
      environment: .custom(variables.keyed), input: .none, output: .sequence, error: .string(limit: 1 << 20)
    ) { execution in
      var output = ""
      for try await line in execution.standardOutput.strings() {
        output += line + "\n"
        if line.contains(first) { try execution.send(signal: .interrupt) }
      }
      return output
    }
    return Ending(
      code: result.terminationStatus.asShellShowsIt, output: result.closureResult, errors: result.standardError)
  }
}

extension [String: String] {
  /// The same as the library wants it.
  fileprivate var keyed: [Environment.Key: String] {
    Dictionary<Environment.Key, String>(
      uniqueKeysWithValues: map { (Environment.Key(stringLiteral: $0.key), $0.value) })
  }
}

extension TerminationStatus {
  fileprivate var asShellShowsIt: Int32 {
    switch self {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }
}
