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

extension Formulation {
    /// The worst case of a tier as a tier of its own, before the tier itself.
    mutating func addWorst(_ worst: WorstCase, of tier: Tier) {
        let forms = worst.turnouts.map { objective(tier, counting: $0) }
        guard !forms.isEmpty else { return }
        let rule = RuleID("question")
        let isMost = tier.sense == .max
        func reach(_ form: Objective, _ sign: ExactDecimal) -> ExactDecimal {
            form.constant * sign + most(form.terms.map { Term($0.column, $0.coefficient * sign) })
        }
        let low = forms.map { -reach($0, -1) }.min() ?? 0
        let high = forms.map { reach($0, 1) }.max() ?? 0
        let column = add(Column("worst[\(tier.id)]", .continuous, lower: low, upper: high))
        for (number, form) in forms.enumerated() {
            let terms = [Term(column, 1)] + form.terms.map { Term($0.column, -$0.coefficient) }
            let name = "worst[\(tier.id),\(number + 1)]"
            if isMost {
                require(name, of: rule, terms, atMost: form.constant)
            } else {
                require(name, of: rule, terms, atLeast: form.constant)
            }
        }
        add(Objective(QuestionTier.worst.rawValue, isMost ? .maximize : .minimize, [Term(column, 1)]))
    }
}
