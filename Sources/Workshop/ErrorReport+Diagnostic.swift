public import JourneyLanguage
public import Presentation

extension ErrorReport {
  /// What the language has to say, for people and for programs.
  public init(_ diagnostic: Diagnostic) {
    let place = diagnostic.place.map { place in
      Place(
        file: place.file, line: place.line, column: place.column, length: place.columns.count, text: place.text)
    }
    self.init(
      diagnostic.message, at: place, remedy: diagnostic.remedy, state: diagnostic.state,
      suggestion: diagnostic.suggestion)
  }
}
