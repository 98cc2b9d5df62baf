public import JourneyLanguage
public import Presentation

/// Why a command did not do what it was told; nothing is half done then.
public struct Failure: Error, Equatable, Sendable {
  /// What kind of failure it is, which decides how a program ends.
  public enum Kind: Int32, Sendable {
    /// What was claimed does not hold.
    case expectation = 1
    /// It was not understood, and nothing ran.
    case misunderstood = 2
    /// It went wrong while it ran.
    case running = 3
    /// Somebody stopped it.
    case interrupted = 130
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// What to tell the user.
  public var diagnostic: Diagnostic

  /// Creates a failure.
  public init(_ kind: Kind, _ diagnostic: Diagnostic) {
    self.kind = kind
    self.diagnostic = diagnostic
  }

  /// Creates a failure from what there is to tell: what, where, one thing to do, and what the state is now.
  public init(
    _ kind: Kind, _ message: String, at place: Place? = nil, remedy: String? = nil, state: String? = nil,
    suggestion: String? = nil
  ) {
    self.init(kind, Diagnostic(message, at: place, remedy: remedy, state: state, suggestion: suggestion))
  }
}

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
