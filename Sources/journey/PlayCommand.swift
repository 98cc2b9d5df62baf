import ArgumentParser
import DisplayText
import Foundation
import JourneyLanguage
import LineEditing
import Workshop

/// `journey play`, which need not be said: carries out commands, plays files, or opens the shell.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Plays files or commands; without any, opens the shell or plays the input. It need not be said.")

  @OptionGroup var options: ProgramOptions

  @Option(
    name: .short, help: ArgumentHelp("Commands to carry out, separated by ; or line breaks.", valueName: "commands"))
  var commands: String?

  @Option(name: .customShort("f"), help: ArgumentHelp("A file to play, as other shells have it.", valueName: "file"))
  var namedFiles: [String] = []

  @Option(
    name: .customLong("stop-at"),
    help: ArgumentHelp("Plays the file up to a line, and opens the shell there.", valueName: "line"))
  var line: Int?

  @Option(
    name: .customLong("allow-writes"),
    help: ArgumentHelp("The folder below which the files may write; else they write nothing.", valueName: "folder"))
  var writableFolder: String?

  @Argument(help: "Files to play; - is the input.")
  var files: [String] = []

  func run() throws {
    var program = try Program(options)
    var isFolder: ObjCBool = false
    if let folder = writableFolder,
      !FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) || !isFolder.boolValue
    {
      throw ValidationError("--allow-writes names a folder, and \(VisibleText.quoted(folder)) is none")
    }
    program.writableFolder = writableFolder
    let files = namedFiles + files
    if let commands {
      guard files.isEmpty else { throw ValidationError("give either commands with -c or files, not both") }
      throw program.play(commands: commands)
    }
    if let line {
      guard files.count == 1 else { throw ValidationError("--stop-at needs one file, and there are \(files.count)") }
      throw program.play(file: files[0], upTo: line)
    }
    if !files.isEmpty { throw program.play(files: files) }
    guard Terminal.isTerminal(.input) else { throw program.play(files: ["-"]) }
    var conversation = Conversation(program)
    throw conversation.hold()
  }
}

extension Program {
  /// Carries out commands that were given with the call.
  func play(commands: String) -> ExitCode {
    do throws(Diagnostic) {
      return play(try Script(commands: commands), isTyped: true)
    } catch {
      return end(error)
    }
  }

  /// Plays files, each in a session of its own; all of them are read before the first one runs.
  ///
  /// A file that is called `-` is the input.
  func play(files: [String]) -> ExitCode {
    var scripts: [Script] = []
    for file in files {
      do throws(Diagnostic) {
        scripts.append(file == "-" ? try inputScript() : try Script(file: file))
      } catch {
        return end(Self.advised(error, on: file))
      }
    }
    for (file, script) in zip(files, scripts) {
      let code = isLookedOn && script.isInteractive ? hold(script, from: file) : play(script, isTyped: file != "-")
      guard code == .success else { return code }
    }
    return .success
  }

  /// Plays a file up to a line, and opens the shell there.
  func play(file: String, upTo line: Int) -> ExitCode {
    var session = session
    do throws(Diagnostic) {
      let script = try Script(file: file).above(line: line)
      let surroundings = surroundings(playing: script)
      try session.rehearse(script, in: surroundings)
      try session.play(script, in: surroundings)
    } catch {
      return end(Self.advised(error, on: file))
    }
    guard isLookedOn else { return .success }
    var conversation = Conversation(self, session)
    return conversation.hold()
  }

  /// Whether somebody sits before a terminal, to see and to answer.
  private var isLookedOn: Bool { console.isWatched && Terminal.isTerminal(.input) }

  /// Plays a lesson with whoever sits there.
  private func hold(_ script: Script, from file: String) -> ExitCode {
    let prompter = Prompter(self)
    defer { prompter.close() }
    var lesson = LessonConversation(self, script, session, again: "journey \(file)", prompter)
    return lesson.hold()
  }

  /// All that comes in, as a script.
  private func inputScript() throws(Diagnostic) -> Script {
    let bytes: [UInt8]?
    do throws(SystemFailure) {
      // One byte beyond what a file may have is enough to refuse more.
      bytes = try StandardStreams.readInput(upTo: SourceText.limit + 1)
    } catch {
      throw Diagnostic(error.description)
    }
    guard let bytes else {
      throw Diagnostic("stopped before the input had ended, so nothing ran", kind: .interrupted)
    }
    return try Script(SourceText(bytes: bytes, name: nil), isTyped: false)
  }

  /// Plays a script without anybody's help.
  ///
  /// - Parameter isTyped: Whether its commands were typed where no file says them, and did not come in by a pipe.
  private func play(_ script: Script, isTyped: Bool) -> ExitCode {
    var session = session
    var surroundings = surroundings(playing: script)
    surroundings.permission.isTyped = isTyped
    do throws(Diagnostic) {
      try session.rehearse(script, in: surroundings)
      let missed = try session.play(script, in: surroundings)
      return missed.first.map { ExitCode($0.kind.rawValue) } ?? .success
    } catch {
      return end(error, session.settings)
    }
  }

  /// What the world offers a script; whoever sits there may allow it to write, unless it is a lesson.
  private func surroundings(playing script: Script) -> Surroundings {
    var surroundings = surroundings(isTyped: false)
    guard !script.isInteractive else { return surroundings }
    surroundings.permission.folder = writableFolder
    guard isLookedOn else { return surroundings }
    surroundings.permission.ask = { file, targets in
      let prompter = Prompter(self)
      defer { prompter.close() }
      return isAllowed(file, toWrite: targets, by: prompter, in: session)
    }
    return surroundings
  }

  /// A command where a file is expected is a frequent mistake.
  private static func advised(_ failure: Diagnostic, on word: String) -> Diagnostic {
    var failure = failure
    if word == "test" { failure.remedy = "to test files, say: journey test FILE" }
    if Language.workshop.help(on: word) != nil {
      failure.remedy = "to carry out a command, say: journey -c '\(word)'"
    }
    return failure
  }
}
