import Foundation

// MARK: E11 Voice

extension ReferencePopulation {
  /// Asks every buyer at the end: L = round(clip(A + l + bonus + ξ, 0, 10)).
  func askAtTheEnd() {
    for person in people {
      if isAdvocate(person) { counts.advocates += 1 }
      guard let first = person.boughtFirstIn else { continue }
      counts.seenUntil[steps - 1 - first] += 1
      if !isLost(person) { counts.retained += 1 }
      let opinion =
        person.attitude + person.leniency + (person.hasBonus ? journey.recoveryBonus : 0)
        + journey.ratingNoise * luck.normal()
      let rating = onScale(opinion).rounded(.toNearestOrAwayFromZero)
      counts.countRating(rating, isAnswer: luck.chance(chanceOfAnswering(rating)))
    }
  }

  /// Answers a survey with min(1, m·(1 + (x - 1)·min(1, ((L - 6.5) / 3.5)²))).
  private func chanceOfAnswering(_ rating: Double) -> Double {
    let extremity = min(1, pow((rating - 6.5) / 3.5, 2))
    return min(1, journey.surveyAnswers * (1 + (journey.surveyExtremes - 1) * extremity))
  }

  // MARK: The company learns

  /// Asks about an encounter.
  func surveyEncounter(at touchpoint: ReferenceTouchpoint, satisfaction: Double, gap: Double) {
    guard journey.reviewEvery > 0, luck.chance(chanceOfAnswering(satisfaction)) else { return }
    survey[touchpoint.number].answers += 1
    survey[touchpoint.number].gaps += gap
  }

  /// Every so often the company reads the mean gap of those who answered and makes better what is worst, by a step.
  func reviewSurveys() {
    guard journey.reviewEvery > 0 else { return }
    func reviews(by moment: Double) -> Int { Int(moment / journey.reviewEvery + 1e-9) }
    guard reviews(by: stepEnd) > reviews(by: now) else { return }
    var worst: (touchpoint: Int, gap: Double)?
    for (touchpoint, asked) in survey.enumerated() where asked.answers > 0 {
      if asked.mean < worst?.gap ?? .infinity { worst = (touchpoint, asked.mean) }
    }
    if let worst, worst.gap < 0 {
      improvements[worst.touchpoint] += journey.reviewStep
    }
    survey = survey.map { _ in ReferenceSurvey() }
  }
}

/// What was answered about a touchpoint since surveys were read last.
struct ReferenceSurvey {
  var answers = 0
  var gaps = 0.0

  var mean: Double { gaps / Double(answers) }
}
