import LandModel
import Quantities

/// 能耗指标: energy of placed projects stays within the energy quotas.
public enum EnergyQuotaVerdicts: BalanceRule {
    public static let documentation = RuleDocumentation(
        id: "energy-quota", title: Words("能耗指标", "energy quota"),
        formula: Words(
            "每一范围 S、每一时段 t：Σ_{投产≤t, 在 S} ρ × max(0, 能耗 − 自有削减) ≤ Σ_{τ≤t} 指标[τ] + 收储腾退释放量；ρ 为替代比例（无则 1）；按因子设定可自开工起计；不可结转者只供当期",
            "for every scope S and period t: Σ_{production≤t, in S} ρ × max(0, energy − own offset) ≤ Σ_{τ≤t} quota[τ] + releases of acquired parcels; ρ the offset ratio, 1 if none; from the start on where the resource says so; without carry-over a period serves itself only"
        ),
        unit: Words(same: "tce/a"),
        source: Words("能耗总量和强度双控；固定资产投资项目节能审查", "control of energy total and intensity; energy review of investments"),
        examples: [
            Words("两项目 4000 + 5000 = 9000 ≤ 10000，可", "4,000 + 5,000 = 9,000 ≤ 10,000, kept"),
            Words("4000 + 6500 = 10500 > 10000，违反", "4,000 + 6,500 = 10,500 > 10,000, broken"),
        ])

    static func limits(_ controlled: Controlled, _ facts: Facts) -> Bool { facts.kind(of: controlled) == .energy }
}
