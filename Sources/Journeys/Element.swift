/// A part of a journey that has parameters.
public enum Element: Hashable, Sendable {
  case journey
  case stage(String)
  case touchpoint(stage: String, name: String)
  case path(Path.Ends)
  case channel(String)
  case segment(String)

  /// The kind of element.
  public var scope: Parameter.Scope {
    switch self {
    case .journey: .journey
    case .stage: .stage
    case .touchpoint: .touchpoint
    case .path: .path
    case .channel: .channel
    case .segment: .segment
    }
  }

  /// The way people write it before the dot; empty for the journey as a whole.
  public var text: String {
    switch self {
    case .journey: ""
    case .stage(let name), .channel(let name), .segment(let name): name
    case .touchpoint(let stage, let name): name.isEmpty ? stage : "\(stage).\(name)"
    case .path(let ends): ends.description
    }
  }
}

/// The full name of one parameter of one element, such as `checkout.quality`.
public struct ParameterPath: Hashable, Sendable, CustomStringConvertible {
  /// The element that has the parameter.
  public let element: Element
  /// The entry of the catalogue.
  public let parameter: Parameter

  /// Creates a full name.
  public init(_ element: Element, _ parameter: Parameter) {
    self.element = element
    self.parameter = parameter
  }

  /// The way people write it: `price`, `checkout.quality`, `search.results.quality`, `cart->checkout`, `cart->lost.price`.
  public var description: String {
    switch element {
    case .journey: parameter.name
    case .path where parameter == .probability: element.text
    default: "\(element.text).\(parameter.name)"
    }
  }
}

/// The rule for names of journeys, stages, channels, segments, touchpoints and strategies.
public enum Name {
  /// The most characters a name may have.
  public static let limit = 32

  /// Whether a text may be a name: letters, digits and hyphens, beginning with a letter.
  ///
  /// Nothing else gets in, so no name can move a cursor, change the direction of writing or look like a number.
  public static func isValid(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.count <= limit,
      text.unicodeScalars.count <= 2 * limit, text.last != "-"
    else { return false }
    return text.unicodeScalars.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .nonspacingMark: true
    default: scalar == "-"
    }
  }
}
