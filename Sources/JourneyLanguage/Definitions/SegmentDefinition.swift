import DisplayText
import Journeys
import OrderedCollections

/// Says how a part of the population differs: `segment bargain share 30% price-elasticity 2.5`.
struct SegmentDefinition: Definition, DeclaredCommand {
  var name = Word("")
  var values: [Assignment] = []

  static let grammar = Grammar<Self>(
    "segment", .definitions, "Says how a part of the population differs from the rest.",
    [.newName(\.name, "the segment"), .inAnyOrder([.assignment(\.values, of: [.segment])])],
    examples: [
      .init("segment regular share 70%", "most people"),
      .init("segment bargain share 30% price-elasticity 2.5 impulse +0.2", "who mind the price, and buy on impulse"),
    ])

  var subjects: [Subject] {
    [Subject("the segment \(VisibleText.quoted(name.text))", .segment(name.text), at: name.place)]
  }

  func apply(to journey: inout Journey) throws(Diagnostic) {
    try journey.checkName(name, of: .segment)
    if journey.segments[name.text] == nil { journey.segments[name.text] = Segment(name: name.text) }
    for value in values { try value.give(.segment(name.text), in: &journey) }
  }
}
