import JourneyLanguage
import LineEditing
import Workshop

extension Conversation {
  /// What the world offers the session while somebody types.
  ///
  /// - Parameter isTyped: Whether the commands that are not from files are on the screen already.
  func surroundings(isTyped: Bool) -> Surroundings {
    var surroundings = program.surroundings(isTyped: isTyped)
    surroundings.typedLines = { typedLines }
    return surroundings
  }

  /// The lines that were typed so far, here and earlier, or why nobody keeps them.
  private var typedLines: Result<[String], Diagnostic> {
    guard history.path != nil else {
      let option = program.options.isPrivate ? " (--private)" : program.options.plain ? " (--plain)" : ""
      return .failure(Diagnostic("nothing that you type is kept in this session\(option)"))
    }
    do throws(SystemFailure) { return .success(try history.load()) } catch {
      return .failure(Diagnostic(error.description))
    }
  }
}
