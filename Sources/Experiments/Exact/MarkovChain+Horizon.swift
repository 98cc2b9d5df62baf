import Journeys

extension MarkovChain {
  /// The probability of standing at each stage after each step, from before the first one on.
  ///
  /// - Parameter steps: The number of steps; fewer than none count as none.
  /// - Returns: A row for each step and one more; in each a probability for each stage, in the order of the journey.
  public func occupancy(through steps: Int) -> [[Double]] {
    var now = unit(start)
    var rows = [now]
    for _ in 0..<max(0, steps) {
      now = advance(now)
      rows.append(now)
    }
    return rows
  }

  /// The probability of having come to each stage within so many steps, in the order of the journey.
  public func reached(within steps: Int) -> [Double] {
    stages.indices.map { target in
      target == start ? 1 : hit(within: steps) { _, move in move.to == target }
    }
  }

  /// The probability of having bought within so many steps: of having taken a path that buys.
  public func conversion(within steps: Int) -> Double {
    hit(within: steps) { _, move in move.isSale }
  }

  /// The share of those who come to pay and leave without buying, of all arrivals within so many steps.
  ///
  /// - Returns: Nothing where no instant stage is left by a path that buys, or where nobody comes there.
  public func abandonment(within steps: Int) -> Double? {
    let places = stages.indices.filter { kinds[$0] == .instant && moves[$0].contains { $0.isSale } }
    var arrivals = CompensatedSum()
    var sales = CompensatedSum()
    var now = unit(start)
    for _ in 0..<max(0, steps) {
      now = advance(now) { stage, move, mass in
        if places.contains(move.to) { arrivals.add(mass) }
        if places.contains(stage), move.isSale { sales.add(mass) }
        return true
      }
    }
    return arrivals.value > 0 ? 1 - sales.value / arrivals.value : nil
  }

  /// The probability of making a move of some kind at least once within so many steps.
  private func hit(within steps: Int, _ isWanted: (Int, Move) -> Bool) -> Double {
    var hit = CompensatedSum()
    var now = unit(start)
    for _ in 0..<max(0, steps) {
      now = advance(now) { stage, move, mass in
        guard isWanted(stage, move) else { return true }
        hit.add(mass)
        return false
      }
    }
    return hit.value
  }

  /// Everybody at one stage.
  func unit(_ stage: Int) -> [Double] { stages.indices.map { $0 == stage ? 1 : 0 } }

  /// Moves a distribution over the stages by one step: one timed move, then instant stages to their end.
  ///
  /// - Parameters:
  ///   - now: How many stand at each stage.
  ///   - isKept: Asked about each move (from which stage, which, how many); whoever makes a move that is not kept is
  ///     taken out.
  func advance(_ now: [Double], _ isKept: (Int, Move, Double) -> Bool = { _, _, _ in true }) -> [Double] {
    var next = now
    func leave(_ stage: Int, _ mass: Double) {
      for move in moves[stage] where move.probability > 0 {
        let part = mass * move.probability
        if isKept(stage, move, part) { next[move.to] += part }
      }
    }
    for stage in stages.indices where kinds[stage] == .timed && now[stage] > 0 {
      let leaving = min(1, moves[stage].lazy.map(\.probability).compensatedSum)
      next[stage] -= now[stage] * leaving
      leave(stage, now[stage])
    }
    for stage in instantOrder where next[stage] > 0 {
      let mass = next[stage]
      next[stage] = 0
      leave(stage, mass)
    }
    return next
  }
}
