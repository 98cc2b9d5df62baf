import DisplayText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Objects for programs, one a line.
public enum JSONLine {
  /// The object on one line, its keys in alphabetical order.
  public static func text(_ value: any Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers that JSON does not know never get here, and no document fails to encode for any other reason.
    guard let data = try? encoder.encode(value) else { return #"{"message":"no result","result":"error"}"# }
    let text = String(decoding: data, as: UTF8.self)
    guard text.unicodeScalars.contains(where: VisibleText.isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { safe, scalar in
      if VisibleText.isHidden(scalar) {
        safe += escaped(scalar)
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
  }

  /// A character that a terminal would obey, as JSON writes any character; such characters stand in strings only.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined()
  }
}

/// A number for programs: nine significant digits, and never one that JSON does not know.
struct JSONNumber: Encodable, Sendable {
  let value: Double

  /// A number, or nil where there is none.
  init?(_ value: Double?) {
    guard let value, let nearest = Rounding.nearest(to: value) else { return nil }
    self.value = nearest
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
