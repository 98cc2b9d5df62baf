public import JourneyLanguage
public import Presentation

extension ErrorReport {
  /// What the language has to say, for people and for programs.
  ///
  /// - Parameters:
  ///   - diagnostic: What is the matter.
  ///   - isMarked: Whether the place is marked; otherwise it is said in words.
  public init(_ diagnostic: Diagnostic, isMarked: Bool = true) {
    let place = diagnostic.place.map { place in
      Place(
        file: place.file, line: place.line, column: place.column, length: place.columns.count, text: place.text)
    }
    self.init(
      diagnostic.message, at: place, remedy: diagnostic.remedy, state: diagnostic.state,
      suggestion: diagnostic.suggestion, isMarked: isMarked)
  }
}
