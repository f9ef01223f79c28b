import LandModel
import Quantities

@testable import Formulation
@testable import TestSupport

/// Who gets which floor in a random scenario, in all the ways in which that is asked.
enum RandomFloors {
    static func told(_ scenario: Scenario, _ dice: inout Dice) -> String {
        let setting = Setting(scenario)
        let list = OptionList(setting, rules: [])
        let shares = FloorShares(setting)
        let onLand = list.options.map(\.spot).filter { $0.building == nil }
        var lines = ["complete \(list.isComplete), land \(onLand.contains { shares.isServed($0, by: []) })"]
        for building in setting.buildings.indices {
            let spots = list.options.map(\.spot).filter { $0.building == building }
            guard !spots.isEmpty else { continue }
            for _ in 0..<6 {
                let some = (0...dice.roll(4)).map { _ in dice.pick(spots) }
                let dealt = shares.deal(some)
                lines.append("dealt " + dealt.map(text).joined(separator: "; "))
                let plain = shares.fit(some).map { $0.map(text).joined(separator: "; ") }
                lines.append("fit \(plain ?? "not")")
                let spot = dice.pick(spots)
                lines.append("over " + text(shares.overfill(spot, beside: dealt.flatMap(\.self))))
                lines.append("free \(shares.free(for: spot, beside: Array(some.prefix(2))).value)")
                let served = dealt.map { uses in spots.indices.filter { shares.isServed(spots[$0], by: uses) } }
                lines.append("served \(served)")
            }
        }
        for allocation in Plan.random(scenario, &dice).allocations where allocation.building != nil {
            let spot = shares.spot(of: allocation)
            let claims = spot?.claims.map { "\($0.units) \($0.area.value) \($0.wholeUnits)" }
            lines.append("spot \(claims?.joined(separator: ", ") ?? "none")")
        }
        return lines.joined(separator: "\n")
    }

    private static func text(_ uses: [UnitUse]) -> String {
        uses.map { "\($0.unit)-\($0.area.value)" }.joined(separator: "+")
    }
}
