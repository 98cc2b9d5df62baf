/// Something in a journey, or in a change to it, that makes it impossible to simulate.
public struct JourneyProblem: Error, Hashable, Sendable {
  /// The part of the journey that is at fault; whoever knows the file finds its line by it.
  public let element: Element
  /// What is wrong, in the user's words.
  public let message: String
  /// One thing to do about it.
  public let remedy: String

  /// Creates a problem.
  public init(_ element: Element, _ message: String, remedy: String) {
    self.element = element
    self.message = message
    self.remedy = remedy
  }
}
