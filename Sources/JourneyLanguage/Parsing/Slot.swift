public import Journeys

/// What may stand at some place of a line; the grammar notes it, and completion and hints read it.
public struct Slot: Equatable, Sendable {
  /// What kind of word it is.
  public enum Kind: Equatable, Sendable {
    case command
    case keyword(String)
    case parameter
    case value(of: String)
    /// What may be written behind a number that is a value of a parameter.
    case unit(of: String)
    case parameterName(Parameter.Scope)
    case strategy
    case metric
    case stage
    case channel
    /// A stage, a touchpoint, a path, a channel or a segment.
    case part
    case journey
    case topic
    case mechanism
    case file
    case number
    case text
    case newName
  }

  /// What kind of word it is.
  public var kind: Kind
  /// What the grey hint says about it, such as `[seed N]`.
  public var hint: String
  /// What was typed of it before the word at the caret, such as `cart->`.
  public var typed = ""
  /// Where that begins, or nil where the word at the caret is all there is.
  public var start: Int?

  /// Whether the value is said to be absolute already, so that a minus sign means a number below 0.
  public var isAbsolute = false

  /// Creates a slot.
  public init(_ kind: Kind, _ hint: String) {
    self.kind = kind
    self.hint = hint
  }

  /// The words that could be meant by a typing error here, as far as the grammar itself knows them.
  var words: [String] {
    switch kind {
    case .keyword(let word): [word]
    case .parameterName(let scope): ParameterCatalogue.parameters(of: scope).map(\.name)
    default: []
    }
  }
}
