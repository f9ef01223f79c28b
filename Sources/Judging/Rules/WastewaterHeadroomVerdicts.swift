import LandModel
import Quantities

/// 污水处理余量: wastewater stays within the headroom of the plant it drains to.
public enum WastewaterHeadroomVerdicts: BalanceRule {
    public static let documentation = RuleDocumentation(
        id: "wastewater", title: Words("污水处理余量", "wastewater headroom"),
        formula: Words(
            "每一范围 S、每一时段 t：Σ_{投产≤t, 在 S} ρ × max(0, 污水量 − 自有削减) ≤ Σ_{τ≤t} 余量[τ] + 收储腾退释放量；ρ 为替代比例（无则 1）；按因子设定可自开工起计；不可结转者只供当期；范围一般为污水厂",
            "for every scope S and period t: Σ_{production≤t, in S} ρ × max(0, wastewater − own offset) ≤ Σ_{τ≤t} headroom[τ] + releases of acquired parcels; ρ the offset ratio, 1 if none; from the start on where the resource says so; without carry-over a period serves itself only; the scope is usually a plant"
        ),
        unit: Words(same: "m³/d"),
        source: Words("污水处理厂设计能力与纳管协议", "design capacity of the plants and agreements to drain there"),
        examples: [
            Words("余量 1500，纳管 900 + 700 = 1600 > 1500，违反", "headroom 1,500, drained 900 + 700 = 1,600 > 1,500, broken"),
            Words("900 + 600 = 1500 ≤ 1500，可", "900 + 600 = 1,500 ≤ 1,500, kept"),
        ])

    static func limits(_ controlled: Controlled, _ facts: Facts) -> Bool { facts.kind(of: controlled) == .wastewater }
}
