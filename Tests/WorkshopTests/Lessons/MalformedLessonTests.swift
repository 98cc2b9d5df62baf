import JourneyLanguage
import Journeys
import TestSupport
import Testing

@testable import Workshop

@Suite("Lessons with mistakes") struct MalformedLessonTests {
  private static let frame = "lesson \"A\"\n"
  private static let task = "try \"B\"\nuntil conversion > 1%\nanswer\nrun\nend\n"

  @Test(
    "A mistake is told with its line, its column and what to do, before anything runs",
    arguments: [
      ("> words\nlesson \"A\"\n", 2, "not the first"),
      (frame + frame, 2, "not the first"),
      ("lesson A\n", 1, "the title in quotes"),
      ("takes long\n", 1, "the number of minutes"),
      ("takes 15\n", 1, "the word minutes is missing"),
      ("pause 3\n", 1, "more than is understood"),
      ("end\n", 1, "belongs below try"),
      ("hide\nrun\n", 1, "has no end"),
      ("hide\npause\nend\n", 2, "nobody can be asked"),
      ("try \"B\"\nuntil conversion > 1%\n", 1, "has no end"),
      ("try \"B\"\nanswer\nrun\nend\nend\n", 1, "nothing says when this task is done"),
      ("try \"B\"\nuntil conversion > 1%\nend\n", 1, "no answer of its own"),
      ("try \"B\"\nrun\nend\n", 2, "between try and end"),
      (task + "answer\nend\nend\n", 6, "has an answer already"),
      ("try \"B\"\nuntil conversion > 1%\nanswer\nask a \"?\"\nend\nend\n", 4, "nobody can be asked"),
      ("until conversion > 1%\n", 1, "between the try and the end"),
      ("hint \"B\"\n", 1, "between the try and the end"),
      ("choose a | b\n", 1, "below the ask"),
      ("ask a \"?\"\nright x \"B\"\n", 2, "nothing to choose from"),
      ("ask a \"?\"\nchoose x | y\n", 1, "none of the answers to this question is right"),
      ("ask a \"?\"\nchoose x | y\nright z \"B\"\n", 3, "not among the answers"),
      ("ask a \"?\"\nchoose x | y\nright x \"B\"\nwrong x \"B\"\n", 4, "a reply to “x” already"),
      ("ask a \"?\"\nchoose x\n", 2, "a second answer"),
      ("ask a \"?\"\nchoose x | X\n", 2, "offered twice"),
      ("ask a \"?\"\nchoose x | y\nchoose z | w\nright x \"B\"\n", 3, "one line of choices"),
      ("reveal conversion\n", 1, "nobody has predicted"),
      ("predict conversion \"?\"\nreveal conversion\n", 2, "nothing was run since the guess"),
      ("predict conversoin \"?\"\nrun\nreveal conversoin\n", 1, "no metric"),
      ("predict conversion\n", 1, "a guess is missing"),
      ("include nowhere.journey\n", 1, "there is no file"),
      ("score\n", 1, "no round is being played"),
      ("new carts\n", 1, "the word lesson"),
      ("try \"B\"\nuntil converion > 1%\nanswer\nrun\nend\nend\n", 2, "no metric"),
      ("try \"B\"\nuntil conversion > 1 EUR\nanswer\nrun\nend\nend\n", 2, "EUR"),
      ("ask a \"Where\n", 1, "has no end"),
    ])
  func told(text: String, line: Int, message: String) throws {
    var bench = try Workbench()
    let before = bench.state
    var failure: Diagnostic?
    do throws(Diagnostic) { try bench.play(text, file: "a.journey") } catch { failure = error }
    let diagnostic = try #require(failure)
    #expect(failure?.kind == .misunderstood)
    #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
    #expect(diagnostic.place?.line == line && diagnostic.place?.file == "a.journey")
    #expect((diagnostic.place?.column ?? 0) >= 1)
    #expect(diagnostic.remedy != nil || diagnostic.suggestion != nil, "\(diagnostic.message)")
    #expect(bench.state == before && bench.said.isEmpty)
  }

  @Test("Lines of a lesson that are typed alone say where they belong")
  func typed() throws {
    var bench = try Workbench()
    for line in ["ask a \"?\"", "choose a | b", "try \"B\"", "hide", "end", "answer", "include a.journey"] {
      #expect(bench.complaint(line).contains("belongs"), "\(line)")
    }
    try bench.type("lesson \"A\"", "takes 3 minutes", "note \"B\"", "pause")
  }

  @Test("A file may not include itself, nor a lesson")
  func inclusion() throws {
    let folder = try TemporaryFolder()
    let itself = try folder.write("include itself.journey\n", to: "itself.journey")
    let part = try folder.write("> From elsewhere.\nset price 30\n", to: "part.journey")
    try folder.write("lesson \"A\"\n", to: "lesson.journey")
    let whole = try folder.write("lesson \"B\"\ninclude part.journey\n", to: "whole.journey")
    let nested = try folder.write("include lesson.journey\n", to: "nested.journey")
    func message(_ file: String) -> String {
      do throws(Diagnostic) { _ = try Script(file: file) } catch { return error.message }
      return ""
    }
    #expect(message(itself).contains("included in itself"))
    #expect(message(nested).contains("no lesson of its own"))
    #expect(message(part).isEmpty)
    var bench = try Workbench()
    try bench.type("read \(whole)")
    #expect(bench.said.contains("From elsewhere.") && bench.state.strategy.count == 1)
  }
}
