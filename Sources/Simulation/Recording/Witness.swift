/// The customer whose story is written down.
struct Witness: Sendable {
  /// The place in the shard; -1 where nobody is watched.
  var place = -1
  /// What happened so far.
  var events: [CustomerEvent] = []
  /// What is looked for in everybody's story.
  var search: Search?

  /// A search for customers to whom something happens.
  struct Search: Sendable {
    /// What an event is worth, a bit for each thing that is looked for.
    let sign: @Sendable (CustomerEvent.Kind) -> UInt8
    /// What has happened to each customer so far.
    var signs: [UInt8]
  }
}

extension Shard {
  /// Writes something down if it happens to a customer who is watched.
  @inline(__always)
  mutating func note(_ place: Int, _ kind: () -> CustomerEvent.Kind) {
    if place == witness.place { witness.events.append(CustomerEvent(step: Int(step) + 1, kind: kind())) }
    if let sign = witness.search?.sign { witness.search?.signs[place] |= sign(kind()) }
  }

  /// Writes down which path a customer takes who is watched, and with which feelings.
  @inline(__always)
  mutating func noteChoice(_ place: Int, path: Int) {
    guard place == witness.place || witness.search != nil else { return }
    let feelings = CustomerEvent.Feelings(customers[place])
    note(place) { .takes(path: path, feelings: feelings) }
  }

  /// Writes the encounters of the customer who is watched down, if there is one in the batch.
  mutating func noteEncounters() {
    guard witness.place >= 0 else { return }
    for number in 0..<encounters.count where encounters.place(number) == witness.place {
      let touchpoint = journey.touchpointRows[encounters.row(number)].number
      let encounter = encounters.story(number, touchpoint: touchpoint)
      note(witness.place) { .meets(encounter) }
    }
  }
}

extension CustomerEvent.Character {
  init(_ customer: Customer) {
    self.init(
      tasteDistance: Double(customer.taste.value), leniency: Double(customer.leniency.value),
      impulsiveness: Double(PortableMath.exp2(customer.impulse.value)))
  }
}

extension CustomerEvent.Feelings {
  init(_ customer: Customer) {
    self.init(
      expectation: Double(customer.expectation), attitude: Double(customer.attitude),
      surprise: Double(customer.surprise), hasProblem: customer.standing.contains(.problem))
  }
}
