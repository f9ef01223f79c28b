import LandModel
import LinearProgramming
import Quantities

/// How much of each project counts: 1 if it comes, 0 if it does not, between them its probability.
///
/// A tier under a turnout: what each placed project adds to an indicator that sums over projects is multiplied by its
/// share. All that is reserved whoever comes (money, quota drawn, land under buildings to be built) and indicators that are no
/// sums over projects count as the plan has them.
public struct Turnout: Sendable, Hashable {
    /// Of those that do not count wholly.
    private let shares: [ProjectID: ExactDecimal]

    public static let all = Turnout([:])

    public init(_ shares: [ProjectID: ExactDecimal]) { self.shares = shares.filter { $0.value != 1 } }

    public subscript(project: ProjectID) -> ExactDecimal { shares[project] ?? 1 }

    /// The same text for the same turnout.
    public var key: String { shares.keys.sorted().map { "\($0) \(self[$0])" }.joined(separator: ", ") }
}

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
