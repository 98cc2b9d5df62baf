/// A way from one stage to another.
public struct Path: Equatable, Sendable {
  /// The two stages a path joins; a journey has at most one path between them in each direction.
  public struct Ends: Hashable, Sendable, CustomStringConvertible {
    /// The stage that is left.
    public var from: String
    /// The stage that is entered.
    public var to: String

    /// Creates the ends of a path.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }

    /// The way people write it: `from->to`.
    public var description: String { "\(from)->\(to)" }
  }

  /// What taking a path means beyond being somewhere else.
  public enum Mark: String, CaseIterable, Sendable {
    /// Whoever takes the path makes a purchase.
    case buys
    /// Whoever takes the path recommends from then on, until lost.
    case refers
    /// The path is taken on the spur of the moment, the more often the more impulsive a customer is.
    case impulse
    /// At an instant stage: the path takes those whom the steps wore out, and only those.
    case friction
    /// From a stage to itself: a contract is renewed at fixed intervals, and each renewal is a purchase.
    case renews
    /// The path takes those who drop out after a purchase, or instead of a renewal; its share is of these, not of steps.
    case dropout
  }

  /// The stages it joins.
  public var ends: Ends
  /// Whether it is the channels that bring people along, instead of a probability.
  public var isByChannels: Bool
  /// What taking it means.
  public var marks: Set<Mark>
  /// Why people take it, in their words.
  public var reason: String?
  /// The values the file gives to parameters of the path.
  public var values = ParameterValues()

  /// Whether it leads from a stage to itself.
  public var isLoop: Bool { ends.from == ends.to }

  /// Whether people who stay at a stage buy again on it at their own pace; a loop with a share is taken as any other way.
  public var isRepeat: Bool { isLoop && values[.probability] == nil }

  /// Whether its probability is of each step: channels bring people along, purchases repeat, dropping out is of each purchase.
  public var isTakenByStep: Bool { !isByChannels && !isRepeat && !marks.contains(.dropout) }

  /// Creates a path without a probability.
  public init(from: String, to: String, isByChannels: Bool = false, marks: Set<Mark> = [], reason: String? = nil) {
    ends = Ends(from: from, to: to)
    self.isByChannels = isByChannels
    self.marks = marks
    self.reason = reason
  }
}
