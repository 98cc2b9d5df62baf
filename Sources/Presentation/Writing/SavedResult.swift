#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A result that was written for programs, read back.
public struct SavedResult: Sendable {
  /// What it was made of.
  public let manifest: Manifest
  private let values: SavedValue

  /// Why a line is no result.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is no object as programs write them, or its manifest is not whole.
    case unreadable
    /// It is an object without a manifest, such as a note or an error.
    case withoutManifest
  }

  /// Reads a line.
  public init(line: String) throws(Refusal) {
    guard Self.depth(of: line) <= Self.deepest else { throw .unreadable }
    guard case .object(var object)? = try? JSONDecoder().decode(SavedValue.self, from: Data(line.utf8)) else {
      throw .unreadable
    }
    guard object["manifest"] != nil else { throw .withoutManifest }
    guard let holder = try? JSONDecoder().decode(Holder.self, from: Data(line.utf8)) else { throw .unreadable }
    object["manifest"] = nil
    manifest = holder.manifest
    values = .object(object)
  }

  /// How deep results are nested at the most; what is nested deeper takes for ever to read.
  private static let deepest = 32

  /// How deep brackets are nested, those in texts among them.
  private static func depth(of line: String) -> Int {
    var (depth, deepest) = (0, 0)
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  private struct Holder: Decodable {
    let manifest: Manifest
  }

  /// What differs when the same is done again, in words; nothing where all of it is the same.
  public func differences(from again: SavedResult) -> [String] {
    let (one, other) = (manifest, again.manifest)
    var found: [String] = []
    func compare(_ what: String, _ before: some Equatable, _ now: some Equatable & CustomStringConvertible) {
      if "\(before)" != "\(now)" { found.append("\(what): \(before) in the file, \(now) now") }
    }
    compare("version of the program", one.version, other.version)
    compare("fingerprint of the journey's text", one.journeyDigest, other.journeyDigest)
    compare("seed", one.seed, other.seed)
    compare("customers", one.customers, other.customers)
    compare("replications", one.replications, other.replications)
    compare("steps", one.steps, other.steps)
    let changes = values.differences(from: again.values, at: "")
    found += changes.prefix(Self.shown)
    if changes.count > Self.shown { found.append("and \(changes.count - Self.shown) more") }
    compare("fingerprint of all that happened", one.digest, other.digest)
    if found.isEmpty, one != other { found.append("what the manifest says of itself") }
    return found
  }

  private static let shown = 3
}

/// Any value of an object, read back.
private indirect enum SavedValue: Decodable, Equatable, Sendable {
  case nothing
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([SavedValue])
  case object([String: SavedValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([SavedValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: SavedValue].self))
    }
  }

  /// What differs, with the place at which it does: `metrics.conversion.mean: 0.13 in the file, 0.14 now`.
  func differences(from other: SavedValue, at place: String) -> [String] {
    switch (self, other) {
    case (.object(let one), .object(let other)):
      return Set(one.keys).union(other.keys).sorted().flatMap { key in
        (one[key] ?? .nothing).differences(
          from: other[key] ?? .nothing, at: place.isEmpty ? key : "\(place).\(key)")
      }
    case (.list(let one), .list(let other)) where one.count == other.count:
      return zip(one, other).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: "\(place).\(index + 1)")
      }
    default: return self == other ? [] : ["\(place): \(words) in the file, \(other.words) now"]
    }
  }

  private var words: String {
    switch self {
    case .nothing: "nothing"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): Rounding.exactText(of: number)
    case .text(let text): text.count <= 40 ? "“\(text)”" : "another text"
    case .list(let values): "\(values.count) entries"
    case .object: "an object"
    }
  }
}
