import Journeys
import Testing

@Suite("The catalogue of parameters")
struct CatalogueTests {
  @Test("Every parameter has a meaning of one sentence", arguments: ParameterCatalogue.all)
  func meaning(parameter: Parameter) {
    #expect(parameter.meaning.hasSuffix("."))
    #expect(parameter.meaning.first?.isUppercase == true)
    #expect(!parameter.meaning.contains(". "))
    #expect(parameter.meaning.count <= 110)
  }

  @Test("Every default lies in its range, and counts are whole", arguments: ParameterCatalogue.all)
  func standard(parameter: Parameter) {
    #expect(parameter.range.contains(parameter.standard))
    if parameter.isWhole { #expect(parameter.standard.rounded() == parameter.standard) }
    // A definition tells a negative value from a shift of the default by this.
    if parameter.range.lowerBound < 0 { #expect(parameter.standard == 0) }
  }

  @Test("Names are unique for a kind of element, and are names", arguments: Parameter.Scope.allCases)
  func names(scope: Parameter.Scope) {
    let parameters = ParameterCatalogue.parameters(of: scope)
    #expect(!parameters.isEmpty)
    #expect(Set(parameters.map(\.name)).count == parameters.count)
    for parameter in parameters {
      #expect(Name.isValid(parameter.name))
      #expect(ParameterCatalogue.parameter(named: parameter.name, scope: scope) == parameter)
    }
  }

  @Test("A stage and its own touchpoint share no name, since both are written behind the stage")
  func stagesAndTouchpoints() {
    let stages = Set(ParameterCatalogue.parameters(of: .stage).map(\.name))
    #expect(stages.isDisjoint(with: ParameterCatalogue.parameters(of: .touchpoint).map(\.name)))
  }

  @Test(
    "What is inherited is a parameter of the journey with the same default and range", arguments: ParameterCatalogue.all
  )
  func inherited(parameter: Parameter) throws {
    guard let name = parameter.inherited else { return }
    let origin = try #require(ParameterCatalogue.parameter(named: name, scope: .journey))
    #expect(origin.standard == parameter.standard && origin.range == parameter.range && origin.unit == parameter.unit)
  }

  @Test(
    "Names are letters, digits and hyphens, and begin with a letter",
    arguments: [
      ("checkout", true), ("five-stage", true), ("größe", true), ("旅", true), ("a1", true), ("", false), ("1a", false),
      ("-a", false),
      ("a-", false), ("a b", false), ("a.b", false), ("a\u{202E}b", false), ("a\u{1B}", false), ("a*", false),
      ("a->b", false),
      (String(repeating: "a", count: 32), true), (String(repeating: "a", count: 33), false), ("e\u{301}", true),
      ("\u{301}e", false),
    ] as [(String, Bool)])
  func valid(name: String, isValid: Bool) {
    #expect(Name.isValid(name) == isValid)
  }
}
