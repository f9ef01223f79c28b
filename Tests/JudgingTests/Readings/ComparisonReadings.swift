import Judging
import LandModel
import Quantities

/// What is compared: with the previous plan, partners, targets, fair shares.
enum MovesReading: IndicatorReading {
    static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        ExactDecimal(plan.facts.scenario.previous.count { !plan.isKept($0) })
    }
}

enum SynergyReading: IndicatorReading {
    static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.facts.scenario.relations.filter { $0.bond == .synergy && plan.meet($0) }.sum(\.bonus.value)
    }
}

enum ShortfallReading: IndicatorReading {
    static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.facts.scenario.targets.filter { !$0.isHard && $0.priority <= measure.priorityUpTo ?? $0.priority }
            .sum { plan.shortfall(of: $0) * $0.weight.value }
    }
}

enum SmallestShareReading: IndicatorReading {
    static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.smallestShare(measure.fairness) ?? 0
    }
}
