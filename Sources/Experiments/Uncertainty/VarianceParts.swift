/// How much of what varies between draws of the parameters comes from them, and how much from simulation luck.
///
/// Var = Var(parameters) + E[Var(luck)] / R with R populations for each draw (Briggs, Claxton & Sculpher 2006, Decision
/// Modelling for Health Economic Evaluation, chapter 4; O'Hagan, Stevenson & Madan 2007, Health Economics 16).
public struct VarianceParts: Hashable, Sendable {
  /// The variance that the parameters bring about, 0 where luck explains all.
  public let parameters: Double
  /// The variance that luck adds to the mean of one draw.
  public let luck: Double

  /// How far means of draws have to be moved together so that what is left varies as the parameters make it vary.
  var shrinkage: Double { parameters > 0 ? (parameters / (parameters + luck)).squareRoot() : 0 }
}

extension VarianceParts {
  /// Takes samples apart, one for each draw, whose values met different luck.
  ///
  /// - Returns: Nothing where there are fewer than two draws, or one with fewer than two values.
  public init?(_ samples: [[Double]]) {
    let moments = samples.compactMap(Moments.init)
    let luck = moments.compactMap(\.varianceOfMean)
    guard luck.count == samples.count, let total = Moments(moments.map(\.mean))?.variance,
      let mean = Moments(luck)?.mean
    else { return nil }
    self.luck = mean
    parameters = max(0, total - mean)
  }
}
