import JourneyLanguage
import Testing

/// The command of a line.
func command(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Command {
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
  let text = diagnostic.text
  #expect(
    text.split(separator: "\n", omittingEmptySubsequences: false).count <= 5, "\(line)", sourceLocation: sourceLocation)
  let isHarmless = text.unicodeScalars.allSatisfy {
    $0 == "\n" || ($0.properties.generalCategory != .control && $0 != "\u{202E}")
  }
  #expect(isHarmless, "\(line)", sourceLocation: sourceLocation)
  #expect(!diagnostic.message.contains("!") && !diagnostic.message.contains("please"), sourceLocation: sourceLocation)
  if let place = diagnostic.place {
    let isInside = place.columns.lowerBound >= 0 && place.columns.upperBound <= place.text.count
    #expect(isInside, "\(line)", sourceLocation: sourceLocation)
  }
}
