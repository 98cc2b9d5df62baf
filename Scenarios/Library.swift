/// The journeys and stories of this folder, as they are compiled into the program.
///
/// The files are the one source; the program works from any directory because it carries them along. A test checks that
/// every file of the folder is listed here.
public enum Library {
  /// A file of the folder.
  public struct Entry: Sendable {
    /// Its name without the ending.
    public let name: String
    /// What is in it.
    public let text: String

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      text = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The journeys, the one that is open at the start first.
  public static let journeys: [Entry] = [
    Entry("five-stage", PackageResources.five_stage_journey),
    Entry("four-stage", PackageResources.four_stage_journey),
    Entry("cart", PackageResources.cart_journey),
    Entry("twelve", PackageResources.twelve_journey),
    Entry("delivery-gap", PackageResources.delivery_gap_journey),
  ]

  /// The stories, one for each journey.
  public static let stories: [Entry] = [
    Entry("the-odyssey", PackageResources.the_odyssey_journey),
    Entry("finding-the-sweet-spot", PackageResources.finding_the_sweet_spot_journey),
    Entry("the-abandoned-cart", PackageResources.the_abandoned_cart_journey),
    Entry("twelve-elements", PackageResources.twelve_elements_journey),
    Entry("eighty-against-eight", PackageResources.eighty_against_eight_journey),
  ]
}
