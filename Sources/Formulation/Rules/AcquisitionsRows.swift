import LandModel
import LinearProgramming
import Quantities

/// 收储: a stock parcel is acquired at most once, within its window.
public enum AcquisitionsRows: FormulatedRule {
    public static let id = RuleID("acquisition")
    public static let reason: Words? = Words("来不及", "not in time")
    public static let isGround = true

    public static func rows(in formulation: inout Formulation) {
        for (parcel, starts) in formulation.acquisitionColumns.enumerated() where starts.count > 1 {
            formulation.require(
                "acquisition[\(formulation.setting.parcels[parcel].id)]", of: id, starts.map { Term($0.column, 1) },
                atMost: 1)
        }
    }
}
