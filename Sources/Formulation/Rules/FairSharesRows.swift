import LandModel
import LinearProgramming
import Quantities

/// Every town or park named gets at least its share.
public enum FairSharesRows: FormulatedRule {
    public static let id = RuleID("fairness")
    public static let isGround = false

    public static func columns(in formulation: inout Formulation) {
        for fairness in formulation.setting.scenario.fairness.sorted(by: { $0.id < $1.id })
        where fairness.atLeast != nil {
            for member in fairness.base.entries { formulation.addColumns(of: fairness.measure(of: member.key)) }
        }
    }

    public static func rows(in formulation: inout Formulation) {
        for fairness in formulation.setting.scenario.fairness.sorted(by: { $0.id < $1.id }) {
            guard let share = fairness.atLeast?.value else { continue }
            for member in fairness.base.entries {
                let form = formulation.form(of: fairness.measure(of: member.key))
                formulation.require(
                    "fairness[\(fairness.id),\(member.key)]", of: id, form.terms,
                    atLeast: share * member.value.value - form.constant,
                    by: [Grant(limit(fairness.id), member.value.value)])
            }
        }
    }

    private static func limit(_ fairness: FairnessID) -> LimitID { LimitID("fairness", fairness.text) }

    public static func limits(in setting: Setting) -> [Limit] {
        setting.scenario.fairness.compactMap { fairness in
            guard let share = fairness.atLeast?.value else { return nil }
            let title = Words.called(fairness.name, fairness.id.text).prefixed("公平", "fairness")
            return Limit(limit(fairness.id), title, .floor, owner: fairness.owner, rank: 80, .init(share)) {
                ["fairness.\(fairness.id).atLeast=\($0 ?? 0)"]
            }
        }
    }
}
