/// An error for programs.
struct ErrorDocument: Encodable, Sendable {
  let result = "error"
  let message: String
  let file: String?
  let line: Int?
  let column: Int?
  let suggestion: String?

  init(_ report: ErrorReport) {
    message = report.message
    file = report.place?.file
    line = report.place?.line
    column = report.place?.column
    suggestion = report.suggestion ?? report.remedy
  }
}
