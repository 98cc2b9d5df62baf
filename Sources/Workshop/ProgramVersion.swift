/// The version of the program.
public enum ProgramVersion {
  /// The version as people write it.
  public static let text = "0.1.0"
}
