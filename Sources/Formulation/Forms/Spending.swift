import LandModel
import LinearProgramming
import Quantities

/// What columns cost, by purpose, in the period in which the money is spent.
public enum Spending {
    static func on(_ purposes: [Purpose], in formulation: Formulation) -> [(period: Int, term: Term)] {
        let setting = formulation.setting
        var spending: [(period: Int, term: Term)] = []
        if purposes.contains(.acquisition) {
            for (parcel, starts) in formulation.acquisitionColumns.enumerated() {
                let cost = setting.parcels[parcel].acquisition?.cost.value ?? 0
                spending += starts.map { ($0.period, Term($0.column, cost)) }
            }
        }
        if purposes.contains(.construction) {
            for (building, starts) in formulation.constructionColumns.enumerated() {
                let cost = setting.buildings[building].construction?.cost.value ?? 0
                spending += starts.map { ($0.period, Term($0.column, cost)) }
            }
        }
        if purposes.contains(.reduction) {
            for (plot, starts) in formulation.reductionColumns.enumerated() {
                spending += starts.map { ($0.period, Term($0.column, setting.reductions[plot].cost.value)) }
            }
        }
        if purposes.contains(.purchase) {
            spending += formulation.drawColumns.map {
                ($0.period, Term($0.column, setting.scenario.quotas[$0.quota].cost.value))
            }
        }
        return spending.filter { !$0.term.coefficient.isZero }
    }

    /// Only what is spent within a scope: of purchases, on quotas of that scope.
    public static func on(
        _ purposes: [Purpose], within scope: Scope, in formulation: Formulation
    ) -> [(period: Int, term: Term)] {
        guard scope != .district else { return on(purposes, in: formulation) }
        let setting = formulation.setting
        var inside = Set<Int>()
        for (parcel, starts) in formulation.acquisitionColumns.enumerated()
        where scope.holds(setting.parks[setting.park(ofParcel: parcel)]) {
            inside.formUnion(starts.map(\.column))
        }
        for (building, starts) in formulation.constructionColumns.enumerated()
        where scope.holds(setting.parks[setting.park(ofBuilding: building)]) {
            inside.formUnion(starts.map(\.column))
        }
        for (plot, starts) in formulation.reductionColumns.enumerated()
        where scope == .town(setting.reductions[plot].town) {
            inside.formUnion(starts.map(\.column))
        }
        inside.formUnion(
            formulation.drawColumns.filter { setting.scenario.quotas[$0.quota].scope == scope }.map(\.column))
        return on(purposes, in: formulation).filter { inside.contains($0.term.column) }
    }
}
