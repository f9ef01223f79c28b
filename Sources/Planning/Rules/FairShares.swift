import LandModel
import LinearProgramming
import Quantities

/// Every town or park named gets at least its share.
public enum FairShares: Rule {
    public static let documentation = RuleDocumentation(
        id: "fairness", title: Words("街镇（园区）公平", "fair shares"),
        formula: Words(
            "每一成员 m：度量(m) ≥ s × 基数(m)；最小份额 = min_m 度量(m) ÷ 基数(m)",
            "for every member m: measure(m) ≥ s × base(m); the smallest share is min_m measure(m) ÷ base(m)"),
        unit: Words("随度量", "as the measure"), source: Words("街镇协商的任务分解", "tasks as the towns agreed to share them"),
        examples: [
            Words("基数 4、份额 0.5：2 ≥ 0.5 × 4 = 2，可", "base 4, share 0.5: 2 ≥ 0.5 × 4 = 2, kept"),
            Words("只落 1 个：1 < 2，违反", "only 1 placed: 1 < 2, broken"),
        ])
    public static let isGround = false

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

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

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.setting.scenario.fairness.sorted { $0.id < $1.id }.flatMap { fairness -> [Assessment] in
            guard let share = fairness.atLeast?.value else { return [] }
            return fairness.base.entries.map { member in
                var measure = fairness.measure
                measure.scope = fairness.division == .park ? .park(ParkID(member.key)) : .town(member.key)
                return Assessment(
                    id, "\(fairness.id),\(member.key)",
                    Words("\(fairness.name.zh)：\(member.key)", "\(fairness.name.en): \(member.key)"),
                    measured: plan.value(of: measure), .atLeast, member.value.value * share, owner: fairness.owner)
            }
        }
    }
}
