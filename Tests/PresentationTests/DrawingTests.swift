import Testing

@testable import Presentation

@Suite struct DrawingTests {
  let ascii = Style(isUnicode: false)

  @Test(
    "A bar is as long as its number, to an eighth of a column",
    arguments: [
      (0, ""), (1, "████"), (0.5, "██"), (0.53125, "██▏"), (0.0001, "▏"), (7, "████"), (-1, ""), (.nan, ""),
      (.infinity, "████"),
    ] as [(Double, String)])
  func bar(fraction: Double, text: String) {
    #expect(Bar.text(fraction, width: 4, style: Style()) == text)
  }

  @Test(
    "In ASCII a bar is made of number signs",
    arguments: [(0, ""), (1, "####"), (0.6, "##."), (0.0001, ".")] as [(Double, String)])
  func asciiBar(fraction: Double, text: String) {
    #expect(Bar.text(fraction, width: 4, style: ascii) == text)
  }

  @Test(
    "A signed bar starts at an axis in the middle",
    arguments: [
      (0, "   │"), (1, "   │███"), (-1, "███│"), (0.5, "   │█▌"), (-0.5, " ▐█│"), (9e300, "   │███"), (.nan, ""),
    ] as [(Double, String)])
  func signed(fraction: Double, text: String) {
    #expect(Bar.signed(fraction, width: 7, style: Style()) == text)
  }

  @Test("There is no bar where there is no room")
  func narrow() {
    #expect(Bar.text(1, width: 0, style: ascii) == "")
    #expect(Bar.signed(1, width: 2, style: ascii) == "")
    #expect(Sparkline.text([1], width: 0, style: ascii) == "")
  }

  @Test("A sparkline goes from the smallest to the largest number")
  func sparkline() {
    #expect(Sparkline.text([1, 2, 3, 4, 5, 6, 7, 8], width: 10, style: Style()) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([1, nil, 2, .nan], width: 10, style: ascii) == "_ # ")
    #expect(Sparkline.text([5, 5], width: 10, style: Style()) == "▅▅")
    #expect(Sparkline.text([nil], width: 10, style: Style()) == "")
    #expect(Sparkline.text([-1e308, 1e308], width: 10, style: Style()) == "▁█")
  }

  @Test("A long sparkline is averaged into the room there is")
  func grouped() {
    #expect(Sparkline.text([0, 0, 5, 5, 10, 10], width: 3, style: Style()) == "▁▅█")
  }
}
