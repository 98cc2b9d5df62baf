public import Journeys
import OrderedCollections

/// Says where a number comes from: `source checkout.steps measured "Baymard Institute 2024"`.
public struct SourceDefinition: Equatable, Sendable {
  /// The full name of the parameter.
  public var path: Word
  /// The kind of source, and the paper, the data or the reason.
  public var source: Source

  /// Creates the definition.
  public init(path: Word, source: Source) {
    self.path = path
    self.source = source
  }
}

extension SourceDefinition: CommandPayload {
  static let help = HelpEntry(
    "source", .definitions, "Says where a number comes from.",
    usage: "source PATH measured|calibrated|judgement \"WHERE\"",
    examples: [
      .init("source checkout.loss-per-step measured \"Baymard Institute 2024\"", "somebody published it"),
      .init("source checkout.intent calibrated \"our shop, March\"", "it was estimated from your own data"),
      .init("source checkout.steps judgement \"we counted them\"", "it was thought plausible"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    path = try arguments.parameter(hint: "PATH")
    let kinds = ["measured", "calibrated", "judgement"]
    guard let kind = arguments.keyword(among: kinds, hint: "measured|calibrated|judgement") else {
      throw arguments.isAtEnd ? arguments.missing("measured, calibrated or judgement") : arguments.unexpected
    }
    switch kind.text {
    case "measured": source = .measured(try arguments.quoted("who and when,", hint: "\"WHO AND WHEN\"").text)
    case "calibrated": source = .calibrated(try arguments.quoted("the data,", hint: "\"DATA\"").text)
    default: source = .judgement(arguments.optionalQuoted(hint: "[\"REASON\"]")?.text ?? "")
    }
  }

  /// The command as it can be typed.
  public var text: String {
    let words = ["source", Quotation.parameter(path.text), source.kind]
    return (words + (source == .judgement ? [] : [Quotation.quoted(source.text)])).joined(separator: " ")
  }
}

extension SourceDefinition: Definition {
  /// The source.
  public var subjects: [Subject] { [Subject("the source of \(path.text)", nil, at: path.place)] }

  /// Adds the source, or changes it.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    journey.sources[try path.parameter(in: journey)] = source
  }
}
