import LandModel
import LinearProgramming
import Quantities

/// 定制厂房: a candidate building is built at most once, within its window, on a parcel that is in hand.
public enum ConstructionsRows: FormulatedRule {
    public static let id = RuleID("construction")
    public static let reason: Words? = Words("来不及", "not in time")
    public static let isGround = true

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (building, starts) in formulation.constructionColumns.enumerated() where !starts.isEmpty {
            let fact = setting.buildings[building]
            if starts.count > 1 {
                formulation.require("construction[\(fact.id)]", of: id, starts.map { Term($0.column, 1) }, atMost: 1)
            }
            guard let parcel = fact.construction.flatMap({ setting.number(of: $0.parcel) }),
                setting.parcels[parcel].state == .stock
            else { continue }
            for start in starts {
                formulation.require(
                    "construction[\(fact.id),\(formulation.period(start.period))]", of: id,
                    formulation.started(starts, by: start.period)
                        + formulation.started(
                            formulation.acquisitionColumns[parcel], by: start.period - setting.acquisitionLead(parcel),
                            times: -1),
                    atMost: 0)
            }
        }
    }
}
