import ArgumentParser
import JourneyLanguage
import Workshop

/// `journey handout`: a lesson on paper.
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Writes a lesson with its results as Markdown, for printing.",
    discussion: "Learners get the questions and room for answers, teachers the answers and the notes.")

  @OptionGroup var options: ProgramOptions

  @Flag(help: "With answers and notes.")
  var teacher = false

  @Option(name: .short, help: ArgumentHelp("The file to write; stdout unless it is given.", valueName: "file"))
  var output: String?

  @Argument(help: "The lesson.")
  var file: String

  func run() throws {
    throw try Program(options).handOut(file: file, forTeachers: teacher, to: output)
  }
}

extension Program {
  /// Plays a lesson and writes it down.
  func handOut(file: String, forTeachers: Bool, to output: String?) -> ExitCode {
    do throws(Diagnostic) {
      let text = try Handout(of: Script(file: file), forTeachers: forTeachers)
        .text(in: session, surroundings(isTyped: false))
      progress.clear()
      if let output { try Handout.write(text, to: output) } else { console.write(text) }
      return .success
    } catch {
      return end(error)
    }
  }
}
