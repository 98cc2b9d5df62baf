import DisplayText
public import Journeys
import OrderedCollections

/// Says how a part of the population differs: `segment bargain share 30% price-elasticity 2.5`.
public struct SegmentDefinition: Equatable, Sendable {
  /// Its name.
  public var name: Word
  /// The parameters and their values.
  public var values: [Assignment]

  /// Creates the definition.
  public init(name: Word, values: [Assignment] = []) {
    self.name = name
    self.values = values
  }
}

extension SegmentDefinition: CommandPayload {
  static let help = HelpEntry(
    "segment", .definitions, "Says how a part of the population differs from the rest.",
    usage: "segment NAME [PARAMETER VALUE …]",
    examples: [
      .init("segment regular share 70%", "most people"),
      .init("segment bargain share 30% price-elasticity 2.5 impulse +0.2", "who mind the price, and buy on impulse"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    name = try arguments.newName("the segment")
    values = []
    while let value = try arguments.assignment(of: [.segment], among: values) { values.append(value) }
  }

  /// The command as it can be typed.
  public var text: String { (["segment", name.text] + values.map(\.text)).joined(separator: " ") }
}

extension SegmentDefinition: Definition {
  /// The segment.
  public var subjects: [Subject] {
    [Subject("the segment \(VisibleText.quoted(name.text))", .segment(name.text), at: name.place)]
  }

  /// Adds the segment, or changes what is said of it.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    try journey.checkName(name, of: .segment)
    if journey.segments[name.text] == nil { journey.segments[name.text] = Segment(name: name.text) }
    for value in values { try value.give(.segment(name.text), in: &journey) }
  }
}
