import Experiments

extension MoneyStatement.Item {
  /// The parameters that set it, as people type them; none for what is a sum.
  var parameters: [String] {
    switch self {
    case .goods: ["goods"]
    case .advertising: ["*.spend"]
    case .service: ["*.*.cost", "personalisation-cost"]
    case .claims: ["guarantee"]
    case .recovery: ["recovery-cost"]
    case .running: ["fixed-cost", "consistency-cost"]
    case .investment: ["investment"]
    case .revenue: ["price"]
    case .courting, .cost, .profit: []
    }
  }

  /// What people call it.
  var title: String {
    switch self {
    case .revenue: "revenue"
    case .goods: "goods"
    case .advertising: "advertising"
    case .courting: "service before the first purchase"
    case .service: "service to buyers"
    case .claims: "guarantee"
    case .recovery: "putting things right"
    case .running: "running costs"
    case .investment: "investment"
    case .cost: "cost"
    case .profit: "profit"
    }
  }
}
