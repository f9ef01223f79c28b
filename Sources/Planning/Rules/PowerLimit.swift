import LandModel
import Quantities

/// 供电余量: power of placed projects stays within the limit of every scope.
public enum PowerLimit: Rule {
    public static let documentation = RuleDocumentation(
        id: "power", title: Words("供电余量", "power limit"),
        formula: Words(
            "Σ_{投产≤t} 用电容量 ≤ Σ_{τ≤t} 供电余量",
            "Σ_{production≤t} power ≤ Σ_{τ≤t} limit"),
        unit: Words(same: "kVA"),
        source: Words("园区供电能力", "power supply of the parks"),
        examples: [
            Words(
                "余量 20000 kVA，12000 + 9000 = 21000 > 20000，违反",
                "limit 20,000 kVA, 12,000 + 9,000 = 21,000 > 20,000, broken")
        ])

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func formulate(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.formulate(id, { setting.kind(of: $0) == .power }, in: &formulation)
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        QuotaRows.assess(id, { plan.setting.kind(of: $0) == .power }, plan)
    }
}
