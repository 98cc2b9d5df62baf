import Foundation
import TestSupport

/// A folder with a few files in it, which is the present one while inputs are tried; nothing may change it.
final class Scratch {
  private let folder: TemporaryFolder
  private let contents: [String: Data]

  /// What can be named there, or nearly.
  static let names = [
    "part.journey", "below/part.journey", "chain-1.journey", "results.json", "notes.txt", "link.journey", "new.csv",
    "../part.journey", "/dev/null", "/etc/hostname", ".hidden", "nothing.journey", ".", "below", "s", "t",
  ]

  /// Where it is.
  var path: String { folder.path }

  /// Makes the folder.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("set price 30 EUR\n", to: "part.journey")
    try folder.makeFolder("below")
    try folder.write("strategy below\n", to: "below/part.journey")
    try folder.write("Nobody should see this secret.\n", to: "notes.txt")
    try folder.write("secret\n", to: ".hidden")
    try folder.write("include t\n", to: "s")
    try folder.write("set price 30 EUR\n", to: "t")
    try folder.write(FuzzGenerator.savedResults.first ?? "{}", to: "results.json")
    try folder.link("link.journey", to: "/etc/hostname")
    // Each file includes the next one three times.
    for number in 1...12 {
      let line = "include chain-\(number + 1).journey\n"
      try folder.write(line + line + line, to: "chain-\(number).journey")
    }
    try folder.write("# the end\n", to: "chain-13.journey")
    contents = Self.contents(of: folder.path)
  }

  /// The names of what was changed, or is there and was not.
  var changes: [String] {
    let now = Self.contents(of: path)
    return Set(now.keys).union(contents.keys).filter { now[$0] != contents[$0] }.sorted()
  }

  private static func contents(of folder: String) -> [String: Data] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return Dictionary(
      names.map { ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data()) },
      uniquingKeysWith: { first, _ in first })
  }
}
