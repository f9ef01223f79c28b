import LandModel
import Quantities

/// Every town or park named gets at least its share.
public enum FairSharesVerdicts: JudgedRule {
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

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.facts.scenario.fairness.sorted { $0.id < $1.id }.flatMap { fairness -> [Assessment] in
            guard let least = fairness.atLeast?.value else { return [] }
            return plan.shares(of: fairness).map { share in
                Assessment(
                    id, "\(fairness.id),\(share.member)",
                    Words("\(fairness.name.zh)：\(share.member)", "\(fairness.name.en): \(share.member)"),
                    measured: share.value, .atLeast, least * share.base, owner: fairness.owner)
            }
        }
    }
}
