import LandModel
import Quantities

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// What the judge reads from a random plan beside its verdicts.
enum RandomReadings {
    static func told(_ scenario: Scenario, _ dice: inout Dice) -> String {
        var lines = (0...scenario.horizon.count + 2).map { Told.text(Setting(scenario).horizon.date(of: $0)) }
        for _ in 0..<4 {
            let reading = PlanReading(.random(scenario, &dice), in: Facts(scenario))
            lines += measures(reading, &dice) + targets(reading) + ledgers(reading) + sites(reading)
            for assessment in Verification(reading).assessments {
                let houses = scenario.buildings.filter { BuildingUnitsVerdicts.isOfUnit(assessment, of: $0) }
                if !houses.isEmpty { lines.append("\(assessment.subject) of \(houses.map(\.id))") }
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func measures(_ reading: PlanReading, _ dice: inout Dice) -> [String] {
        let scenario = reading.facts.scenario
        return IndicatorName.allCases.filter { $0 != .smallestShare || !scenario.fairness.isEmpty }.map { name in
            let measure = dice.measure(scenario, of: name)
            let parts = reading.ratio(of: measure).map { "\($0.numerator) / \($0.denominator)" }
            let each = reading.placements.map { "\($0.project.id) \(reading.contribution(of: $0, to: measure))" }
            return "\(name) \(reading.value(of: measure)) \(parts ?? "") \(each), \(name.indicator.places ?? 0) places"
        }
    }

    /// Who is where, what each adds to the tiers, and what there is to spend.
    private static func sites(_ reading: PlanReading) -> [String] {
        let facts = reading.facts
        let parcels = facts.scenario.parcels.map { parcel in
            let (users, standing) = (reading.users(of: parcel.id), reading.standing(on: parcel.id))
            return "\(parcel.id) \(users.map(\.project.id)), on it \(standing.map(\.project.id))"
        }
        let buildings = facts.scenario.buildings.map { building in
            "\(building.id) \(reading.users(of: building.id).map(\.project.id))"
        }
        let added = reading.placements.map { placed in
            let parts = facts.scenario.objective.map { Told.text(reading.contribution(of: placed, to: $0)) }
            return "\(placed.project.id) adds \(parts)"
        }
        let budgets = facts.scenario.budgets.flatMap { budget in
            facts.timeline.all.map { period in
                "\(budget.id) \(period) \(facts.added(to: budget, in: period).value) \(facts.span(of: budget, around: period))"
            }
        }
        return parcels + buildings + added + budgets
    }

    private static func targets(_ reading: PlanReading) -> [String] {
        let reached = reading.targetsReached
        return ["reached \(reached.reached) of \(reached.applying)"]
            + reading.facts.scenario.targets.map { target in
                "\(target.id) \(reading.applies(target)) \(reading.isReached(target)) \(reading.shortfall(of: target))"
            }
    }

    private static func ledgers(_ reading: PlanReading) -> [String] {
        let periods = reading.facts.timeline.count
        let ledgers = [
            reading.ledger, QuotaLedger(reading, in: .leastSpend(buysEarly: false)),
            QuotaLedger(reading, in: .leastSpend(buysEarly: true)),
        ]
        return ledgers.flatMap { ledger in
            ["spent \(ledger.purchases(periods: periods).map(\.value))"]
                + ledger.accounts.map { account in
                    let flows = account.flows.map { "\($0.supply)>\($0.use) \($0.amount)" }
                    return "\(account.balance.name) \(account.unserved): \(flows.joined(separator: ", "))"
                }
        }
    }
}
