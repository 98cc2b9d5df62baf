import Testing

@testable import LineEditing

@Suite("UTF-8 decoder")
struct UTF8DecoderTests {
  /// What comes out of bytes that are fed one by one, as the keys of a terminal are.
  private func decode(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      switch decoder.feed(byte) {
      case .incomplete: rest.removeFirst()
      case .character(let scalar):
        scalars.append(scalar)
        rest.removeFirst()
      case .malformed(let retry):
        scalars.append("\u{FFFD}")
        if !retry { rest.removeFirst() }
      }
    }
    return String(scalars)
  }

  @Test(
    "Characters of every length come out whole", arguments: ["run", "é", "日本", "🙂", "e\u{301}", "\u{10FFFF}", "\u{0}"])
  func wellFormed(text: String) {
    #expect(decode(Array(text.utf8)) == text)
  }

  @Test("A character is complete with its last byte, not with the next key")
  func noLookahead() {
    var decoder = UTF8Decoder()
    #expect(decoder.feed(0xE6) == .incomplete)
    #expect(decoder.feed(0x97) == .incomplete)
    #expect(decoder.feed(0xA5) == .character("日"))
    #expect(decoder.feed(0x61) == .character("a"))
  }

  @Test(
    "Bytes that are no UTF-8 are replaced exactly as Swift's strings replace them",
    arguments: [
      [0xE9, 0x61], [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xFF, 0xFE],
      [0xF0, 0x9F, 0x61, 0x62], [0xE6, 0xE6, 0x97, 0xA5], [0xC3, 0xC3, 0xA9],
    ] as [[UInt8]])
  func malformed(bytes: [UInt8]) {
    #expect(decode(bytes) == String(decoding: bytes, as: UTF8.self))
  }
}
