import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// 目标: what each tier came to and how good that is proved to be.
package enum TierTable {
    static func table(_ answer: VerifiedAnswer) -> ReportTable {
        let givesUp = answer.tiers.contains { $0.best != $0.value }
        return ReportTable(
            "tiers", Words("目标层级", "Objective, tier by tier"),
            columns: [
                .words("tier", "层级", "tier"), .words("sense", "方向", "sense"),
                .number("value", "达到", "value"),
            ] + (givesUp ? [.number("best", "本层最优", "best")] : []) + [
                .number("bound", "界", "bound", .detail),
                .words("unit", "单位", "unit"), .number("gap", "差距", "gap", unit: Words(same: "%"), decimals: 2),
                .words("proved", "证明", "proof"),
            ],
            rows: answer.tiers.map { row($0, answer.facts, givesUp: givesUp) },
            notes: TierWords(answer.facts).compositions(answer.tiers.map(\.id)))
    }

    /// `givesUp`: some tier is told with its best, of which those behind took what its tolerance grants; bound and gap are
    /// those of the best.
    private static func row(_ tier: TierAnswer, _ facts: Facts, givesUp: Bool) -> ReportTable.Row {
        let (unit, decimals) = unit(of: tier.id, facts)
        let bound: ExactDecimal? = tier.isProved ? tier.best : tier.bound.flatMap { told($0, tier) }
        let gap: ExactDecimal? =
            tier.isProved
            ? .zero : bound.flatMap { percent(between: $0, and: tier.best) }.flatMap { $0 < 100 ? $0 : nil }
        let best: [Cell] = givesUp ? [.number(tier.best, decimals: decimals)] : []
        return ReportTable.Row(
            [
                .words(tier.name), .words(tier.sense.words), .number(tier.value, decimals: decimals),
            ] + best + [
                bound.map { Cell.number($0, decimals: decimals) } ?? .empty, .words(unit),
                gap.map { Cell.number($0, decimals: 2) } ?? .empty,
                .words(proof(tier)),
            ])
    }

    private static func proof(_ tier: TierAnswer) -> Words {
        if tier.isProved { return Words("已证明", "proved") }
        if tier.isClaimed {
            return tier.bound == tier.best.approximate
                ? AnswerClaim.optimal.words : Words("界由 GLPK 给出（浮点）", "bound by GLPK, in floating point")
        }
        return tier.isWithinGap ? Words("在允许差距内", "within the gap") : Words("未证明", "not proved")
    }

    /// The unit of a tier that measures one thing, unweighted; points of all others.
    package static func unit(of id: String, _ facts: Facts) -> (unit: Words, decimals: Int) {
        switch TidyTier(rawValue: id) {
        case .newLand: return (facts.landUnit, facts.landDecimals)
        case .money: return (facts.moneyUnit, facts.moneyDecimals)
        case .starts: return (Words.points, 0)
        case nil: break
        }
        guard let tier = facts.scenario.objective.first(where: { $0.id.text == id }), isPlain(tier) else {
            return (Words.points, 0)
        }
        return (facts.unit(of: tier.terms[0].measure), facts.decimals(of: tier.terms[0].measure))
    }

    /// Whether a tier measures one thing, unweighted.
    static func isPlain(_ tier: Tier) -> Bool {
        tier.terms.count == 1 && tier.terms[0].weight == 1 && tier.terms[0].byPriority.isEmpty
            && !tier.terms[0].bySuitability
    }

    /// The bound, rounded to two places away from the value, so that it is never told tighter than it is.
    package static func told(_ bound: Double, _ tier: TierAnswer) -> ExactDecimal? {
        guard bound.isFinite, abs(bound) < 1e15 else { return nil }
        // What cannot be negative is known not to be: such a bound says nothing.
        if tier.sense == .min, bound <= 0, tier.best > 0 { return nil }
        let hundredths = (bound * 100).rounded(tier.sense == .max ? .up : .down)
        let told = ExactDecimal(significand: Int128(hundredths), scale: 2)
        return tier.sense == .max ? max(told, tier.best) : min(told, tier.best)
    }

    /// Per cent of the value, rounded up to two places.
    static func percent(between bound: ExactDecimal, and value: ExactDecimal) -> ExactDecimal? {
        let distance = (bound - value).magnitude
        guard !distance.isZero else { return 0 }
        guard let share = (distance * 100).divided(by: value.magnitude, places: 4) else { return nil }
        let rounded = share.rounded(toPlaces: 2)
        return rounded < share ? rounded + ExactDecimal(significand: 1, scale: 2) : rounded
    }
}
