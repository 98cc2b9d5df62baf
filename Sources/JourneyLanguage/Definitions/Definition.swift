public import Journeys

/// A command that says what a journey consists of.
public protocol Definition: Command {
  /// What it defines, for finding the same defined twice.
  var subjects: [Subject] { get }

  /// Adds what it says to a journey, or changes what was said before under the same name.
  ///
  /// - Throws: A diagnostic when it does not fit; the journey may then be half changed and should be thrown away.
  func apply(to journey: inout Journey) throws(Diagnostic)
}

extension Language {
  /// The commands that a journey's file consists of, in the order of `help`.
  public static let definitions: [any Command.Type] = [
    JourneyDefinition.self, PriceDefinition.self, ArrivalsDefinition.self, ChannelDefinition.self,
    SegmentDefinition.self, StageDefinition.self, TouchpointDefinition.self, PathDefinition.self, LeverDefinition.self,
    SourceDefinition.self,
  ]
}

/// Something that may be defined once in a file.
public struct Subject: Hashable, Sendable {
  /// What it is, for messages, such as `the stage “checkout”`.
  public var text: String
  /// The part of the journey, where it is one.
  public var element: Element?
  /// Where its name stands.
  public var place: Place

  init(_ text: String, _ element: Element?, at place: Place) {
    self.text = text
    self.element = element
    self.place = place
  }
}
