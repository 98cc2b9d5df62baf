import Testing

@testable import LineEditing

@Suite("What the environment says of the terminal")
struct TerminalTests {
  @Test(
    "Characters beyond ASCII are shown unless a locale is named that has none",
    arguments: [
      ([:], true), (["LANG": ""], true), (["LANG": "en_US.UTF-8"], true), (["LANG": "de_DE.utf8"], true),
      (["LC_ALL": "C"], false), (["LC_ALL": "POSIX", "LANG": "en_US.UTF-8"], false), (["LANG": "C"], false),
      (["LC_ALL": "C.UTF-8"], true), (["LC_ALL": "", "LC_CTYPE": "C", "LANG": "en_US.UTF-8"], false),
      (["LC_CTYPE": "UTF-8"], true), (["LANG": "de_DE.ISO-8859-1"], false), (["LANG": "de_DE@euro"], false),
    ] as [([String: String], Bool)])
  func locale(environment: [String: String], shows: Bool) {
    #expect(Terminal.showsUTF8(in: { environment[$0] }) == shows)
  }
}
