import Judging
import LandModel
import Quantities

/// What is charged, drawn and spent.
enum LoadReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        guard let controlled = measure.controlled else { return 0 }
        let charge = plan.charge(of: placed, on: controlled)
        return plan.hasStarted(charge.period, by: measure.timing) ? charge.amount : 0
    }
}

enum DrawnReading: IndicatorReading {
    static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.draws.filter { isMeant($0.quota, by: measure) && plan.hasStarted($0.period, by: measure.timing) }
            .sum(\.amount)
    }

    static func drawing(on quota: Quota, adds measure: Measure) -> ExactDecimal { isMeant(quota, by: measure) ? 1 : 0 }

    private static func isMeant(_ quota: Quota, by measure: Measure) -> Bool {
        quota.controlled == measure.controlled ?? .land && quota.scope == measure.scope
            && quota.origin == measure.origin ?? quota.origin
    }
}

enum MoneyReading: IndicatorReading {
    static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        purposes(of: measure).sum { plan.spent(on: $0, in: measure.timing, within: measure.scope).value }
    }

    static func drawing(on quota: Quota, adds measure: Measure) -> ExactDecimal {
        let isMeant = measure.scope == .district || measure.scope == quota.scope
        return isMeant && purposes(of: measure).contains(.purchase) ? QuotaTerms.price(of: quota).value : 0
    }

    private static func purposes(of measure: Measure) -> [Purpose] {
        measure.purposes.isEmpty ? Purpose.allCases : measure.purposes
    }
}
