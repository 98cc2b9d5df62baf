import DisplayText
import JourneyLanguage
import Testing

/// The command of a line.
func command(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> any Command {
  try #require(try Parser().parse(line: line), sourceLocation: sourceLocation).command
}

/// What is said about a line that is not understood, or nil when it is.
func complaint(_ line: String, allowingAbbreviations: Bool = true) -> Diagnostic? {
  do throws(Diagnostic) {
    _ = try Parser().parse(line: line, allowingAbbreviations: allowingAbbreviations)
    return nil
  } catch {
    return error
  }
}

/// What a block complains about.
func complaint(_ body: () throws(Diagnostic) -> Void) -> Diagnostic? {
  do throws(Diagnostic) {
    try body()
    return nil
  } catch {
    return error
  }
}

/// Checks what must hold for every diagnostic there is.
func checkMessage(_ diagnostic: Diagnostic, _ line: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let parts = [diagnostic.message, diagnostic.remedy, diagnostic.state].compactMap(\.self)
  let isHarmless = parts.allSatisfy { !$0.unicodeScalars.contains(where: VisibleText.isHidden) }
  #expect(isHarmless, "\(line)", sourceLocation: sourceLocation)
  // With its line and the marks below it, every message has five lines of 80 columns.
  let isShort = parts.allSatisfy { DisplayWidth.columns(of: $0) <= 150 }
  #expect(isShort, "\(line): \(parts)", sourceLocation: sourceLocation)
  #expect(!diagnostic.message.contains("!") && !diagnostic.message.contains("please"), sourceLocation: sourceLocation)
  if let place = diagnostic.place {
    let isInside = place.columns.lowerBound >= 0 && place.columns.upperBound <= place.text.count
    #expect(isInside, "\(line)", sourceLocation: sourceLocation)
  }
}

extension Diagnostic {
  /// Its parts, a line each; the place stands in its line as in `set «steps» 8`, and in a file before the message.
  var parts: String {
    let file = place.flatMap { place in place.file.map { "\($0):\(place.line):\(place.column): " } }
    let marked = place.map { place in
      let characters = Array(place.text)
      let (lower, upper) = (place.columns.lowerBound, place.columns.upperBound)
      return String(characters[..<lower]) + "«" + String(characters[lower..<upper]) + "»" + String(characters[upper...])
    }
    return [(file ?? "") + message, marked, remedy, state].compactMap(\.self).joined(separator: "\n")
  }
}
