/// What is to become of a value.
public enum Change: Equatable, Sendable {
  /// It becomes this, whatever it is now.
  case absolute(Quantity)
  /// It grows by this; per cent are points of a percentage and proportional for anything else.
  case plus(Quantity)
  /// It shrinks by this; per cent are points of a percentage and proportional for anything else.
  case minus(Quantity)
  /// It is multiplied.
  case times(Quantity)

  /// The number that was written, without its sign.
  public var quantity: Quantity {
    switch self {
    case .absolute(let quantity), .plus(let quantity), .minus(let quantity), .times(let quantity): quantity
    }
  }

  /// Where it was written.
  public var place: Place { quantity.place }

  /// The change as it can be typed.
  public var text: String {
    switch self {
    // Without the sign of equality a negative number would be taken off what is there.
    case .absolute(let quantity): (quantity.value < 0 ? "= " : "") + quantity.text
    case .plus(let quantity): "+" + quantity.text
    case .minus(let quantity): "-" + quantity.text
    case .times(let quantity): "x" + quantity.text
    }
  }
}
