/// The journeys, lessons and stories of this folder, as they are compiled into the program.
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

  /// The lessons, in the order in which they are taught.
  public static let lessons: [Entry] = [
    Entry("01-finding-the-sweet-spot", PackageResources._1_finding_the_sweet_spot_journey),
    Entry("02-the-promise-and-the-gap", PackageResources._2_the_promise_and_the_gap_journey),
    Entry("03-the-abandoned-cart", PackageResources._3_the_abandoned_cart_journey),
    Entry("04-impulse-and-regret", PackageResources._4_impulse_and_regret_journey),
    Entry("05-word-of-mouth-and-the-first-hundred", PackageResources._5_word_of_mouth_and_the_first_hundred_journey),
    Entry("06-the-second-purchase", PackageResources._6_the_second_purchase_journey),
    Entry("07-turning-a-complaint-around", PackageResources._7_turning_a_complaint_around_journey),
    Entry("08-human-not-a-number", PackageResources._8_human_not_a_number_journey),
    Entry("09-one-brand-in-many-channels", PackageResources._9_one_brand_in_many_channels_journey),
    Entry("10-eighty-against-eight", PackageResources._0_eighty_against_eight_journey),
    Entry("11-guarantee-and-premium", PackageResources._1_guarantee_and_premium_journey),
    Entry("12-comparing-before-rollout", PackageResources._2_comparing_before_rollout_journey),
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
