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
        func most(_ form: Objective, _ sign: ExactDecimal) -> ExactDecimal {
            form.constant * sign + reach.most(form.terms.map { Term($0.column, $0.coefficient * sign) })
        }
        let low = forms.map { -most($0, -1) }.min() ?? 0
        let high = forms.map { most($0, 1) }.max() ?? 0
        let column = formulation.add(Column("worst[\(tier.id)]", .continuous, lower: low, upper: high))
        for (number, form) in forms.enumerated() {
            let terms = [Term(column, 1)] + form.terms.map { Term($0.column, -$0.coefficient) }
            let name = "worst[\(tier.id),\(number + 1)]"
            if isMost {
                formulation.require(name, of: rule, terms, atMost: form.constant)
            } else {
                formulation.require(name, of: rule, terms, atLeast: form.constant)
            }
        }
        formulation.add(
            Objective(QuestionTier.worst.rawValue, isMost ? .maximize : .minimize, [Term(column, 1)]))
    }
}
