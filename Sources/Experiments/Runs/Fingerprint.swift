/// Fingerprints of texts and results, in sixteen digits: different ones differ, but for one chance in 2⁶⁴.
///
/// They find mistakes and mix-ups. They are no seal: whoever wants to can make a text with a given fingerprint.
public enum Fingerprint {
  /// The fingerprint of a text, byte by byte.
  public static func text(of text: String) -> String {
    var digest = Digest()
    digest.add(text.utf8.count)
    for byte in text.utf8 { digest.add(UInt64(byte)) }
    return hexadecimal(digest)
  }

  /// The fingerprint of everything that happened in some runs.
  public static func text(of runs: [RunResult]) -> String {
    var digest = Digest()
    digest.add(runs.count)
    for run in runs { digest.add(run.digest) }
    return hexadecimal(digest)
  }

  private static func hexadecimal(_ digest: Digest) -> String {
    let digits = String(digest.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
