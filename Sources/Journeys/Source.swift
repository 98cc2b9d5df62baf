/// Where a number comes from.
public enum Source: Hashable, Sendable {
  /// Somebody measured it and published it; the text says who and when.
  case measured(String)
  /// It was estimated from the user's own data; the text says which.
  case calibrated(String)
  /// Somebody thought it plausible; the text may say why.
  case judgement(String)

  /// A judgement without a reason.
  public static let judgement = Source.judgement("")

  /// The word for this kind of source.
  public var kind: String {
    switch self {
    case .measured: "measured"
    case .calibrated: "calibrated"
    case .judgement: "judgement"
    }
  }

  /// The paper, the data or the reason.
  public var text: String {
    switch self {
    case .measured(let text), .calibrated(let text), .judgement(let text): text
    }
  }
}
