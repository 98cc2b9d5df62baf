extension Parameter {
  /// How differently often people buy.
  public static let buyingSpread = Parameter(
    .journey, "buying-spread", .factor, 0...3, default: 1,
    source: .judgement(
      "Ehrenberg 1959 gives the form; Fader, Hardie & Lee 2005 estimate 2.0 for a shop of compact discs"),
    "How differently often people buy again, against the average: 0 is all alike, 1 is very mixed.")
  /// How differently ready people are to drop out.
  public static let dropoutSpread = Parameter(
    .journey, "dropout-spread", .share, 0...0.9, default: 0.2,
    source: .judgement("Fader, Hardie & Lee 2005 estimate 24%, Fader & Hardie 2007 between 15% and 33%"),
    "How much people differ in how ready they are to drop out: 0% is all alike, more is either faithful or gone.")
  /// How much is bought at once.
  public static let basketSize = Parameter(
    .journey, "basket-size", .factor, 0.01...100, default: 1,
    "How many units one purchase contains.")
  /// How many take the dearer version.
  public static let upsellShare = Parameter(
    .journey, "upsell-share", .share, 0...1, default: 0,
    "How many of those who buy again take a dearer version when every experience is as expected.")
  /// What the dearer version adds.
  public static let upsellValue = Parameter(
    .journey, "upsell-value", .factor, 0...10, default: 0.3,
    "How much a dearer version adds to a purchase, as a part of its price.")
  /// How many take something else besides.
  public static let crossSellShare = Parameter(
    .journey, "cross-sell-share", .share, 0...1, default: 0,
    "How many of those who buy again take something else besides when every experience is as expected.")
  /// What something else adds.
  public static let crossSellValue = Parameter(
    .journey, "cross-sell-value", .factor, 0...10, default: 0.5,
    "How much something else adds to a purchase, as a part of its price.")
  /// The effect of attitude on taking more.
  public static let extraAttitude = Parameter(
    .journey, "extra-attitude", .effect, 0...3, default: 0.3,
    "How much more likely people take more with each point of attitude above 7.")
  /// The effect of personalisation on taking more.
  public static let extraPersonalisation = Parameter(
    .journey, "extra-personalisation", .effect, 0...3, default: 1,
    "How much more likely people take more with full personalisation instead of none.")

  static let ofPurchaseLife = [
    buyingSpread, dropoutSpread, basketSize, upsellShare, upsellValue, crossSellShare, crossSellValue, extraAttitude,
    extraPersonalisation,
  ]
}
