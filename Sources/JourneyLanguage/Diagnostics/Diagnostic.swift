import DisplayText

/// Something that was not understood, or cannot be done, said in the user's words.
///
/// It has four parts, and fits in five lines: what, where, one thing to do that can be typed, and what the state is now.
public struct Diagnostic: Error, Hashable, Sendable {
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

  /// What is the matter.
  public var message: String
  /// What kind of failure it is.
  public var kind: Kind
  /// Where, if there is a line to show.
  public var place: Place?
  /// One thing to do.
  public var remedy: String?
  /// What the state is now, where it could be in doubt.
  public var state: String?
  /// What could stand at the place instead.
  public var suggestion: String?

  /// Creates a diagnostic.
  public init(
    _ message: String, kind: Kind = .misunderstood, at place: Place? = nil, remedy: String? = nil,
    state: String? = nil, suggestion: String? = nil
  ) {
    self.message = message
    self.kind = kind
    self.place = place
    self.remedy = remedy
    self.state = state
    self.suggestion = suggestion
  }

  /// The line with the suggestion in its place, ready to be tried.
  public var correctedLine: String? {
    guard let place, let suggestion else { return nil }
    let characters = Array(place.text)
    guard place.columns.lowerBound >= 0, place.columns.upperBound <= characters.count else { return nil }
    return String(characters[..<place.columns.lowerBound]) + suggestion
      + String(characters[place.columns.upperBound...])
  }

  /// The same with a place, for those who learn of it later.
  func at(_ place: Place) -> Diagnostic {
    var placed = self
    placed.place = placed.place ?? place
    return placed
  }
}

extension Diagnostic {
  /// A name that does not exist, with what may have been meant.
  ///
  /// - Parameters:
  ///   - kind: What it should name, such as `strategy`.
  ///   - word: What was written.
  ///   - names: What exists.
  ///   - otherwise: What to do when nothing is near, such as `show strategies`.
  public static func unknown(_ kind: String, _ word: Word, among names: [String], otherwise: String? = nil)
    -> Diagnostic
  {
    let near = Suggestion.names(near: word.text, among: names)
    return Diagnostic(
      "there is no \(kind) \(VisibleText.quoted(word.text))", at: word.place,
      remedy: Suggestion.question(near) ?? otherwise.map { "to see what there is, say: \($0)" },
      suggestion: near.count == 1 ? near[0] : nil)
  }
}
