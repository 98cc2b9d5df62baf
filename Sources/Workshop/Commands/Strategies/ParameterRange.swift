import JourneyLanguage
import Journeys

/// A parameter and the values that it is to go through: `checkout.steps from 1 to 8 by 1`.
struct ParameterRange: Equatable, Sendable {
  /// The full name of the parameter, which may have stars for any text.
  var path: Word
  /// Where it begins, which may be relative to now.
  var first: Change
  var last: Change
  /// How far apart the values are.
  var step: Quantity

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    path = try arguments.parameter(hint: "PATH")
    let slot = Slot(.value(of: path.text), "A")
    try arguments.require("from", hint: "from A to B by C")
    first = try arguments.end(of: slot)
    try arguments.require("to", hint: "to B by C")
    last = try arguments.end(of: slot)
    guard arguments.keyword("by", hint: "by C") != nil else { throw arguments.missing("the word by and a step") }
    // In “by 1 300 customers” the people are not part of the step.
    step = try arguments.quantity("a step", slot: Slot(.number, "C"), isGrouped: !arguments.isBeforeCustomers)
  }

  /// The range as it can be typed.
  var text: String {
    "\(Quotation.parameter(path.text)) from \(first.text) to \(last.text) by \(step.text)"
  }

  /// The most values that a range may have.
  static let limit = 200

  /// The parameters that are meant, and their values, ascending.
  ///
  /// - Throws: A diagnostic when there is no such parameter, a unit does not fit, a value is beyond the range, values of
  ///   several parameters differ, or there are fewer than two values or more than ``limit``.
  func values(in variant: Variant) throws(Diagnostic) -> (paths: [ParameterPath], values: [Double]) {
    let paths = try path.parameters(in: variant)
    let all = try paths.map { (path) throws(Diagnostic) in try values(of: path, in: variant) }
    guard let values = all.first, all.allSatisfy({ $0 == values }) else {
      throw Diagnostic(
        "the parameters like \(path.text) stand at different values now, so these would not be the same for all",
        at: first.place, remedy: "say values that do not begin with + or -, or name one parameter")
    }
    return (paths, values)
  }

  private func values(of path: ParameterPath, in variant: Variant) throws(Diagnostic) -> [Double] {
    let (now, currency) = (variant[path], variant.journey.currency)
    let ends = [
      try first.value(for: path, now: now, currency: currency), try last.value(for: path, now: now, currency: currency),
    ].sorted()
    let size =
      step.unit == .percent && !path.parameter.unit.isPercentage
      ? now * step.value : try step.value(in: path.parameter.unit, of: "the step of \(path)", currency: currency)
    guard size > 0 else { throw Diagnostic("the step has to be more than nothing", at: step.place) }
    // What is missed by less than a millionth of a step is reached.
    let count = ((ends[1] - ends[0]) / size + 1e-6).rounded(.down) + 1
    guard count >= 2 else {
      throw Diagnostic(
        "the step is larger than the range, so there would be one value only", at: step.place,
        remedy: "take a smaller step")
    }
    guard count <= Double(Self.limit) else { throw tooMany(count, path, ends, currency) }
    return (0..<Int(count)).map { min(ends[1], Change.clean(ends[0] + Double($0) * size)) }
  }

  private func tooMany(
    _ count: Double, _ path: ParameterPath, _ ends: [Double], _ currency: String
  ) -> Diagnostic {
    // About twenty steps are enough for a curve.
    let rounded = RoundStep(atLeast: (ends[1] - ends[0]) / 20).size
    let text = path.parameter.unit.text(of: rounded, currency: currency)
    return Diagnostic(
      "these are \(UInt64(min(count, 1e15)).grouped) values, and \(Self.limit) are the most", at: step.place,
      remedy: "take a larger step, such as: by \(text)", suggestion: text)
  }
}

extension Arguments {
  mutating func end(of slot: Slot, isGrouped: Bool = true) throws(Diagnostic) -> Change {
    // As in `set`, a negative value needs the sign of equality: -1 is one less than now.
    skip("=")
      ? .absolute(try quantity("a value", slot: slot, isGrouped: isGrouped))
      : try change(slot: slot, isGrouped: isGrouped)
  }

  /// Whether the groups of digits after the next word count customers.
  var isBeforeCustomers: Bool {
    var offset = 1
    while let token = peek(offset), token.text.count == 3, token.text.allSatisfy(\.isNumber) { offset += 1 }
    return offset > 1 && ["customers", "customer"].contains(peek(offset)?.text)
  }
}
