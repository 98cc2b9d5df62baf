import DisplayText
import Foundation
import JourneyLanguage
import Presentation
import Workshop

/// What a session says while an input is tried, in a form of page that follows from the input.
final class Voice {
  /// A piece of what was said: in which mode, and with which style.
  private struct Piece {
    let text: String
    let mode: OutputMode
    let style: Style
  }

  private var pieces: [Piece] = []
  private let style: Style

  /// - Parameter input: What the form of the page follows from.
  init(for input: String) {
    let sum = input.utf8.reduce(UInt64(7)) { ($0 &* 31) &+ UInt64($1) }
    style = Style(
      width: [80, 40, 60, 20, 132, 250][Int(sum % 6)], isColoured: sum.isMultiple(of: 2), isUnicode: sum % 5 != 0)
  }

  /// Takes something that a command has to say, as a terminal shows it.
  func take(_ output: Output) {
    switch output {
    case .result(let report, let mode), .pages(let report, let mode):
      pieces.append(Piece(text: report.text(in: mode, style: style), mode: mode, style: style))
      for shorter in report.shorter where mode == .table {
        pieces.append(Piece(text: shorter.text(in: mode, style: style), mode: mode, style: style))
      }
    case .notice(let text), .narration(let text):
      // The terminal shows tabs as spaces.
      pieces.append(Piece(text: text.replacing("\t", with: " "), mode: .markdown, style: style))
    case .missed(let failure, _): take(failure)
    case .echo(let statement, _): pieces.append(Piece(text: statement.written, mode: .markdown, style: style))
    case .breath, .timing: break
    }
  }

  /// Takes a message, in every form.
  func take(_ failure: Diagnostic) {
    for isMarked in [true, false] {
      let report = ErrorReport(failure, isMarked: isMarked)
      for mode in [OutputMode.table, .json, .plain] {
        pieces.append(Piece(text: report.text(in: mode, style: style), mode: mode, style: style))
      }
    }
  }

  /// Reports a message to whoever listens to some surroundings.
  static func report(_ failure: Diagnostic, _ surroundings: Surroundings) {
    surroundings.emit(.missed(failure, Settings()))
  }

  /// Looks through all that was said.
  ///
  /// - Parameter input: What was said before; its own words may come back.
  func check(against input: String) throws(Fault) {
    for piece in pieces { try check(piece, input) }
  }

  private func check(_ piece: Piece, _ input: String) throws(Fault) {
    let text = piece.style.isColoured ? Self.withoutColours(piece.text) : piece.text
    func excerpt(_ text: some StringProtocol) -> String { String(text.prefix(300)) }
    let allowed: Set<Unicode.Scalar> = piece.mode == .tsv ? ["\n", "\t"] : ["\n"]
    if let scalar = text.unicodeScalars.first(where: { VisibleText.isHidden($0) && !allowed.contains($0) }) {
      throw Fault(.control, VisibleText.picture(of: scalar) + " in " + excerpt(text))
    }
    for name in Self.innards where strstr(text, name) != nil && !input.contains(name) {
      throw Fault(.innards, name + " in " + excerpt(text))
    }
    let typed = input.lowercased()
    let noNumbers = Self.noNumbers.filter { !typed.contains($0) }
    for line in text.split(separator: "\n") where !noNumbers.isDisjoint(with: Self.words(of: line)) {
      throw Fault(.number, excerpt(line))
    }
    if piece.mode == .json {
      for line in text.split(separator: "\n") where (try? JSONSerialization.jsonObject(with: Data(line.utf8))) == nil {
        throw Fault(.json, excerpt(line))
      }
    }
    // Programs take any length, and so does paper.
    guard piece.mode == .table || piece.mode == .plain else { return }
    let most = piece.mode == .table ? max(40, piece.style.width) : Self.longestLine
    for line in text.split(separator: "\n") where DisplayWidth.columns(of: line) > most {
      throw Fault(.width, "\(DisplayWidth.columns(of: line)) of \(most): " + excerpt(line))
    }
  }

  /// Words that are not for users.
  private static let innards = [
    "Optional(", "NSCocoa", "NSError", "Foundation.", "Swift.", "JourneyLanguage", "ParameterPath", "Placed<", "fatal",
  ]

  /// What division by nothing leaves behind.
  private static let noNumbers: Set<String> = ["nan", "inf", "infinity"]

  private static func words(of text: Substring) -> Set<String> {
    Set(text.lowercased().utf8.split { !(0x61...0x7A).contains($0) }.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func withoutColours(_ text: String) -> String {
    text.components(separatedBy: "\u{1B}[").enumerated().map { index, piece in
      guard index > 0 else { return piece }
      let code = piece.prefix { $0.isASCII && ($0.isNumber || $0 == ";") }
      let rest = piece.dropFirst(code.count)
      return rest.first == "m" ? String(rest.dropFirst()) : "\u{1B}[" + piece
    }.joined()
  }

  /// The most characters of a line that is not fitted to a screen.
  private static let longestLine = 2_000
}
