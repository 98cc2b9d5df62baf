/// Something about a customer that never changes, in 16 bits: a number between -32 and 32 in units of 1/1024.
struct Trait: Sendable {
  private let bits: Int16

  /// The nearest number that fits.
  init(_ value: Float) {
    bits = Int16(min(max(value * 1024, -32_768), 32_767).rounded())
  }

  /// The number.
  var value: Float { Float(bits) * 0x1p-10 }
  /// The bits, for digests.
  var pattern: UInt64 { UInt64(UInt16(bitPattern: bits)) }
}
