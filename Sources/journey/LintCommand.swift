import ArgumentParser
import JourneyLanguage
import Presentation
import Workshop

/// `journey lint`: what could be better in a lesson.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Says what could be better in a lesson: what is unclear, never reached, never expected.",
    discussion: """
      Nothing is run. The exit code is 0 when there is nothing to say, 1 when there are remarks, and 2 when a file \
      cannot be understood.
      """)

  @OptionGroup var options: ProgramOptions

  @Argument(help: "Files to look at.")
  var files: [String]

  func run() throws {
    throw try Program(options).lint(files: files)
  }
}

extension Program {
  /// Says what could be better in each of some files.
  func lint(files: [String]) -> ExitCode {
    var code = ExitCode.success
    for file in files {
      do throws(Diagnostic) {
        let script = try Script(file: file)
        var session = session
        try session.rehearse(script, in: surroundings(isTyped: false))
        let review = LessonReview(script)
        guard !review.remarks.isEmpty else { continue }
        if code == .success { code = ExitCode(Diagnostic.Kind.expectation.rawValue) }
        let remarks = review.remarks.map { (line: $0.place?.line ?? 1, words: $0.words) }
        console.show(.result(TableReport.remarks(remarks, on: file), session.mode), isTyped: false)
      } catch {
        report(error, session.settings)
        code = ExitCode(error.kind.rawValue)
      }
    }
    return code
  }
}
