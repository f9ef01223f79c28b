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
            lines += measures(reading, &dice) + targets(reading) + ledgers(reading)
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
            return "\(name) \(reading.value(of: measure)) \(parts ?? "")"
        }
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
            reading.ledger, QuotaLedger(reading, leastSpend: true),
            QuotaLedger(reading, leastSpend: true, buysEarly: true),
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
