import JourneyLanguage
import LineEditing

extension Conversation {
  /// The lines that were typed so far, here and earlier, or why nobody keeps them.
  var typedLines: Result<[String], Diagnostic> {
    guard history.path != nil else {
      let option = program.options.isPrivate ? " (--private)" : program.options.plain ? " (--plain)" : ""
      return .failure(Diagnostic("nothing that you type is kept in this session\(option)"))
    }
    do throws(SystemFailure) { return .success(try history.load()) } catch {
      return .failure(Diagnostic(error.description))
    }
  }
}
