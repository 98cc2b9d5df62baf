/// Into how many decimal places amounts of a currency go, by ISO 4217.
enum MinorUnits {
  /// The places of an amount: 2 for EUR, none for JPY; 2 for a currency that is not listed.
  static func places(of currency: String) -> Int { unusual[currency] ?? 2 }

  /// The currencies that do not have hundredths.
  private static let unusual: [String: Int] = {
    let byPlaces = [
      0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
      3: "BHD IQD JOD KWD LYD OMR TND",
      4: "CLF UYW",
    ]
    return byPlaces.reduce(into: [:]) { table, entry in
      for code in entry.value.split(separator: " ") { table[String(code)] = entry.key }
    }
  }()
}
