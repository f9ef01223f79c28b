import LinearProgramming
import Quantities

/// A tier's search in turns with the question whether there is any point one step better, where values come in whole
/// steps.
///
/// An objective of a few whole steps, such as the moves from the last plan, tells nodes apart by next to nothing: most
/// branchings leave its bound where it is. In the question it is a row, which rounds and propagates, and the search is led
/// by the earlier tier whose weights differ most: its optimum is known and tight, so that what falls short of it is seen
/// at once. No point in the question proves the tier's best to be its optimum. Which of both is faster is not known
/// beforehand, so they take turns that grow. A tier that tells more apart than those before is led best by itself.
extension TierSequence {
    /// Searches a tier from the point at hand, which it moves; the last search, how the tier has ended, and nodes in all.
    mutating func search(
        _ objective: Objective, known: ExactDecimal?, tier: Int, since start: ContinuousClock.Instant
    ) -> (search: TierSearch, end: TierSearch.End, nodes: Int) {
        let guide = guide(beyond: objective)
        var turn = shape.settings.tiers.firstTurn
        var nodes = 0
        while true {
            let search = TierSearch(
                shape, objective, start: point, chosen: chosen, known: known, isFollowed: isFollowed(tier),
                budget: budget)
            let whole = search.objective
            let takesTurns = guide != nil && whole.isStepped && point != nil
            let end = budget.limited(to: takesTurns ? turn : nil) { search.run(report: reporter(tier, start, whole)) }
            nodes += search.context?.nodes ?? 0
            point = search.point ?? point
            guard end == nil, let value = search.value, let guide else {
                return (search, end ?? .stopped(.nodes), nodes)
            }
            let question = TierSearch(
                asking(objective, better: whole.value(ofUnits: whole.units(value) + 1)), guide.objective, start: nil,
                known: guide.optimum, budget: budget)
            let answer = budget.limited(to: turn) { question.run(report: { _ in }) }
            nodes += question.context?.nodes ?? 0
            if let better = question.point {
                point = better
            } else if let answer {
                return (search, answer, nodes)
            }
            turn *= shape.settings.tiers.turnGrowth
        }
    }

    /// What is left with a row that asks for a value.
    private func asking(_ objective: Objective, better value: ExactDecimal) -> ProgramShape {
        let least = objective.sense == .maximize ? value - objective.constant : nil
        let most = objective.sense == .minimize ? value - objective.constant : nil
        var shape = shape
        shape.add(Row("better[\(objective.name)]", origin: "tier", objective.terms, lower: least, upper: most))
        return shape
    }

    /// The proved tier with the most different weights, and its optimum, which none can beat; `nil`: none has more of them than
    /// an objective has itself.
    func guide(beyond objective: Objective) -> (objective: Objective, optimum: ExactDecimal)? {
        var best: (objective: Objective, optimum: ExactDecimal)?
        var most = max(1, objective.differentWeights)
        for (earlier, result) in zip(objectives, results) where result.status == .optimal {
            guard earlier.differentWeights > most, let optimum = result.best else { continue }
            best = (earlier, optimum)
            most = earlier.differentWeights
        }
        return best
    }
}

extension Objective {
    /// How many kinds of choices it tells apart.
    var differentWeights: Int { Set(terms.map(\.coefficient)).count }
}
