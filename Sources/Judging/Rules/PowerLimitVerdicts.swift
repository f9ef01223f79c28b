import LandModel
import Quantities

/// 供电余量: power of placed projects stays within the limit of every scope.
public enum PowerLimitVerdicts: BalanceRule {
    public static let documentation = RuleDocumentation(
        id: "power", title: Words("供电余量", "power limit"),
        formula: Words(
            "每一范围 S、每一时段 t：Σ_{投产≤t, 在 S} ρ × max(0, 用电容量 − 自有削减) ≤ Σ_{τ≤t} 余量[τ] + 收储腾退释放量；ρ 为替代比例（无则 1）；按因子设定可自开工起计；不可结转者只供当期",
            "for every scope S and period t: Σ_{production≤t, in S} ρ × max(0, power − own offset) ≤ Σ_{τ≤t} limit[τ] + releases of acquired parcels; ρ the offset ratio, 1 if none; from the start on where the resource says so; without carry-over a period serves itself only"
        ),
        unit: Words(same: "kVA"),
        source: Words("园区变电站容量与供电方案答复", "capacity of the parks' substations; replies on supply of power"),
        examples: [
            Words("余量 20000，12000 + 9000 = 21000 > 20000，违反", "limit 20,000, 12,000 + 9,000 = 21,000 > 20,000, broken"),
            Words("12000 + 8000 = 20000 ≤ 20000，可", "12,000 + 8,000 = 20,000 ≤ 20,000, kept"),
        ])

    static func limits(_ controlled: Controlled, _ facts: Facts) -> Bool { facts.kind(of: controlled) == .power }
}
