import LandModel
import LinearProgramming
import Quantities

/// One tier, measured where it is worst.
public struct WorstCase: Sendable, Hashable {
    public let tier: TierID
    public let turnouts: [Turnout]

    public init(_ tier: TierID, over turnouts: [Turnout]) {
        self.tier = tier
        self.turnouts = turnouts
    }
}

extension WorstCase {
    /// Adds the worst case of a tier as a tier of its own, before the tier itself.
    func addTier(of tier: Tier, to formulation: inout Formulation) {
        let forms = turnouts.map { tier.objective(counting: $0, in: &formulation) }
        guard !forms.isEmpty else { return }
        let rule = RuleID("question")
        let isMost = tier.sense == .max
        let reach = formulation.reach
        let widest = reach.widest(by: formulation.program.rows)
        func most(_ form: Objective, _ sign: ExactDecimal) -> ExactDecimal? {
            let terms = form.terms.map { Term($0.column, $0.coefficient * sign) }
            return reach.end(of: terms, widest: widest).map { form.constant * sign + $0 }
        }
        let (lows, highs) = (forms.map { most($0, -1) }, forms.map { most($0, 1) })
        let low = lows.contains(nil) ? nil : lows.compactMap(\.self).max().map { -$0 }
        let high = low == nil || highs.contains(nil) ? nil : highs.compactMap(\.self).max()
        let column = formulation.add(Column("worst[\(tier.id)]", .continuous, lower: low ?? 0, upper: high))
        var worst = [Term(column, 1)]
        if low == nil {
            // Columns have lower ends: what may fall without one is the difference of two.
            worst.append(Term(formulation.add(Column("below[\(tier.id)]", .continuous, upper: nil)), -1))
        }
        for (number, form) in forms.enumerated() {
            let terms = worst + form.terms.negated
            let name = "worst[\(tier.id),\(number + 1)]"
            if isMost {
                formulation.require(name, of: rule, terms, atMost: form.constant)
            } else {
                formulation.require(name, of: rule, terms, atLeast: form.constant)
            }
        }
        formulation.add(
            Objective(QuestionTier.worst.rawValue, isMost ? .maximize : .minimize, worst))
    }
}
