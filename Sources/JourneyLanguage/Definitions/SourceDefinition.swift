import Journeys
import OrderedCollections

/// Says where a number comes from: `source checkout.steps measured "Baymard Institute 2024"`.
struct SourceDefinition: Definition, DeclaredCommand {
  /// The full name of the parameter.
  var path = Word("")
  /// The kind of source, and the paper, the data or the reason.
  var source = Source.judgement("")

  static let grammar = Grammar<Self>(
    "source", .definitions, "Says where a number comes from.",
    [
      .parameter(\.path),
      Phrase("measured|calibrated|judgement \"WHERE\"") { (definition, arguments) throws(Diagnostic) in
        definition.source = try Self.readSource(&arguments)
      } words: { definition, _ in
        let source = definition.source
        return [source.kind] + (source == .judgement ? [] : [Quotation.quoted(source.text)])
      },
    ],
    examples: [
      .init("source checkout.loss-per-step measured \"Baymard Institute 2024\"", "somebody published it"),
      .init("source checkout.intent calibrated \"our shop, March\"", "it was estimated from your own data"),
      .init("source checkout.steps judgement \"we counted them\"", "it was thought plausible"),
    ])

  private static func readSource(_ arguments: inout Arguments) throws(Diagnostic) -> Source {
    let kinds = ["measured", "calibrated", "judgement"]
    guard let kind = arguments.keyword(among: kinds, hint: "measured|calibrated|judgement") else {
      throw arguments.isAtEnd ? arguments.missing("measured, calibrated or judgement") : arguments.unexpected
    }
    switch kind.text {
    case "measured": return .measured(try arguments.quoted("who and when,", hint: "\"WHO AND WHEN\"").text)
    case "calibrated": return .calibrated(try arguments.quoted("the data,", hint: "\"DATA\"").text)
    default: return .judgement(arguments.optionalQuoted(hint: "[\"REASON\"]")?.text ?? "")
    }
  }

  var subjects: [Subject] { [Subject("the source of \(path.text)", nil, at: path.place)] }

  func apply(to journey: inout Journey) throws(Diagnostic) {
    journey.sources[try path.parameter(in: Variant(journey))] = source
  }
}
