/// What all texts begin with, in whole characters: an accent is never torn from its letter.
func commonPrefix(of texts: some Sequence<String>) -> String {
  var common: String?
  for text in texts {
    common = common.map { String(zip($0, text).prefix { $0 == $1 }.map(\.0)) } ?? text
  }
  return common ?? ""
}
