import Experiments

extension MoneyStatement.Item {
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
