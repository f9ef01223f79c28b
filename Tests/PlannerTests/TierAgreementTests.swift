import Formulation
import Judging
import LandModel
import Optimizer
import Planning
import Quantities
import Records
import Testing

@testable import Planner
@testable import TestSupport

/// What the solver says of a tier and what its plan comes to are the same, whatever tiers measure: draws that money or dates
/// limit, shares, what is missed; with tolerances and with a gap.
@Suite struct TierAgreementTests {
    private static func amounts(_ dice: inout Dice, _ periods: [Period], most: Int) -> Table<Period, Load> {
        Table(periods.map { .init($0, Load(ExactDecimal(dice.roll(most)))) })
    }

    private static func measure(_ dice: inout Dice, _ periods: [Period]) -> Measure {
        .of([.money, .drawn, .drawn, .shortfall, .smallestShare, .projects, .tax, .newLand][dice.roll(8)]) { measure in
            switch measure.indicator {
            case .drawn:
                measure.controlled = dice.roll(3) == 0 ? .land : .resource("COD")
                if dice.roll(2) == 0 { measure.origin = QuotaSource.allCases[dice.roll(4)] }
                if dice.roll(2) == 0 { measure.timing = .during(periods[dice.roll(periods.count)]) }
            case .money:
                if dice.roll(2) == 0 { measure.timing = .during(periods[dice.roll(periods.count)]) }
                if dice.roll(3) == 0 { measure.purposes = [.purchase] }
            case .smallestShare: measure.fairness = "F"
            default: break
            }
        }
    }

    /// Up to four projects on parcels of their own, one or two controlled things with quotas of any kind, budgets, a target
    /// and tiers of any measure, some with a tolerance.
    private static func scenario(_ seed: Int) -> Scenario {
        var dice = Dice(seed)
        return .tiny { tiny in
            tiny.periods = (0..<(1 + dice.roll(3))).map { year(2024 + $0) }
            let periods = tiny.periods
            tiny.parks = [.named("K"), .named("L", town: "U")]
            tiny.resources = [.named("COD", .pollutant)]
            for number in 0..<(2 + dice.roll(3)) {
                let area = LandArea(ExactDecimal(1 + dice.roll(6)))
                tiny.parcels.append(
                    .named(ParcelID("A\(number)"), area) {
                        $0.newShare = .all
                        if number % 2 == 1 { $0.park = "L" }
                    })
                tiny.projects.append(
                    .named(ProjectID("P\(number)"), .land(area)) {
                        $0.isMajor = dice.roll(2) == 0
                        $0.tax = Money(ExactDecimal(1 + dice.roll(9)))
                        if dice.roll(3) > 0 { $0.loads = Table(["COD": Load(ExactDecimal(1 + dice.roll(6)))]) }
                    })
            }
            for number in 0..<(2 + dice.roll(3)) {
                let controlled: Controlled = number == 0 || dice.roll(2) == 0 ? .resource("COD") : .land
                tiny.quotas.append(
                    .named(QuotaID("Q\(number)"), of: controlled, 0) { quota in
                        quota.amounts = amounts(&dice, periods, most: 7)
                        quota.origin = QuotaSource.allCases[dice.roll(4)]
                        quota.carriesOver = dice.roll(3) > 0
                        quota.price = Money(ExactDecimal([0, 1, 3, 7][dice.roll(4)]))
                        if dice.roll(4) == 0 { quota.drawers = .major }
                    })
            }
            if dice.roll(2) == 0 {
                tiny.budgets = [.named("B", [.purchase], [periods[0]: Money(ExactDecimal(dice.roll(30)))])]
            }
            if dice.roll(2) == 0 {
                tiny.reductions = [.named("D", 3, cost: 2) { $0.lagMonths = 0 }]
            }
            let base: [ExactDecimal] = [3, 7, decimal("9.5"), 1]
            tiny.fairness = [
                .named("F", by: .park, .of(.tax), ["K": base[dice.roll(4)], "L": base[dice.roll(4)]], atLeast: nil)
            ]
            tiny.targets = [
                .named("T", dice.roll(2) == 0 ? .of(.tax) : .of(.money), atLeast: ExactDecimal(dice.roll(40))) {
                    $0.isHard = false
                }
            ]
            for number in 0..<(1 + dice.roll(3)) {
                let first = measure(&dice, periods)
                let isLeast = first.indicator == .shortfall || dice.roll(2) == 0
                var tier = Tier.named(TierID("t\(number)"), isLeast ? .min : .max, first)
                if dice.roll(4) == 0, first.indicator != .smallestShare {
                    var term = TierTerm()
                    term.measure = .of(.tax)
                    term.weight = isLeast ? -1 : 100
                    tier.terms.append(term)
                }
                if first.indicator == .smallestShare { tier.sense = .max }
                switch dice.roll(4) {
                case 0: tier.absoluteTolerance = ExactDecimal(1 + dice.roll(3))
                case 1: tier.relativeTolerance = Share(decimal("0.2"))
                default: break
                }
                tiny.objective.append(tier)
            }
        }
    }

    @Test(arguments: [0, 0.05]) func anyTier(_ gap: Double) throws {
        var (stated, given, infeasible) = (0, 0, 0)
        for seed in 1...400 {
            let scenario = Self.scenario(seed)
            let run = PlanningRun(scenario)
            var options = SolveOptions(relativeGap: gap)
            options.uniqueByColumnOrder = run.formulation.tieOrder
            switch run.answer(options: options, explaining: .none) {
            case .answered(let answer):
                #expect(gap > 0 || answer.status == .provedOptimal, "seed \(seed): \(answer.status)")
                for tier in answer.tiers {
                    let isBetter = tier.sense == .max ? tier.value > tier.best : tier.value < tier.best
                    #expect(!isBetter, "seed \(seed), \(tier.id)")
                    let own = scenario.objective.first { $0.id.text == tier.id }
                    let tolerance = own.map {
                        max($0.absoluteTolerance, $0.relativeTolerance.value * tier.best.magnitude)
                    }
                    let room = (tolerance ?? 0) + (own?.roughness ?? 0)
                    #expect((tier.value - tier.best).magnitude <= room, "seed \(seed), \(tier.id)")
                    if tier.value != tier.best { given += 1 }
                }
                if !answer.reading.plan.draws.isEmpty { stated += 1 }
                // Read anew from its file it comes to the same.
                let again = PlanReading(answer.reading.plan, in: run.facts)
                #expect(again.tierValues.map(\.value) == answer.tiers.map(\.value), "seed \(seed)")
            case .infeasible: infeasible += 1
            case let other: Issue.record("seed \(seed): \(other)")
            }
        }
        #expect(stated > 10 && given > 10 && infeasible < 100, "\(stated), \(given), \(infeasible)")
    }
}
