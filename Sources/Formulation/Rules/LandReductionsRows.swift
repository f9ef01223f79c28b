import LandModel
import LinearProgramming
import Quantities

/// 减量化: a plot is reclaimed at most once, within its window; its quota counts in the land balances of the district.
public enum LandReductionsRows: FormulatedRule {
    public static let id = RuleID("reduction")
    public static let isGround = true

    public static func rows(in formulation: inout Formulation) {
        for (plot, starts) in formulation.reductionColumns.enumerated() where starts.count > 1 {
            formulation.require(
                "reduction[\(formulation.setting.reductions[plot].id)]", of: id, starts.map { Term($0.column, 1) },
                atMost: 1)
        }
    }
}
