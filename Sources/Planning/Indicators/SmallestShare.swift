import Formulation
import Judging
import LandModel
import LinearProgramming
import Quantities

/// 最小份额: the smallest share of a fairness rule's members, each by what one full share of it is.
public enum SmallestShareIndicator: Indicator {
    /// A quotient need not be a decimal.
    public static let places: Int? = 6
}

extension SmallestShareIndicator: IndicatorForm {
    public static func ownColumns(of measure: Measure) -> Measure? {
        guard measure.fairness != nil else { return nil }
        var own = Measure(.smallestShare)
        own.fairness = measure.fairness
        return own
    }

    private static func name(_ measure: Measure) -> String { "smallest-share[\(measure.fairness?.text ?? "")" }

    public static func addColumns(of measure: Measure, in formulation: inout Formulation) {
        formulation.addColumn(named: "\(name(measure))]", .continuous)
    }

    /// At most the share of each member.
    public static func addRows(of measure: Measure, in formulation: inout Formulation) {
        let all = formulation.setting.scenario.fairness
        guard let fairness = all.first(where: { $0.id == measure.fairness }) else { return }
        for member in fairness.base.entries {
            let form = formulation.form(of: fairness.measure(of: member.key))
            formulation.require(
                "\(name(measure)),\(member.key)]", of: FairSharesRows.id,
                form.terms + formulation.term(named: "\(name(measure))]", -member.value.value),
                atLeast: -form.constant)
        }
    }

    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm { LinearForm(terms: formulation.term(named: "\(name(measure))]")) }
}

extension SmallestShareIndicator: IndicatorReading {
    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.smallestShare(measure.fairness) ?? 0
    }
}
