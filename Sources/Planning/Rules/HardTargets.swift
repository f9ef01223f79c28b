import LandModel
import LinearProgramming
import Quantities

/// 指标任务: a measure reaches, or does not pass, a value; hard ones bind, soft ones count their shortfall.
public enum HardTargets: Rule {
    public static let documentation = RuleDocumentation(
        id: "targets", title: Words("指标任务", "targets"),
        formula: Words(
            "刚性：基数 + 度量 ≥（≤）目标；柔性：基数 + 度量 + 缺口 ≥ 目标（或 基数 + 度量 − 缺口 ≤ 目标），缺口 ≥ 0；比值：分子 ≥ 目标 × 分母，缺口以分子计",
            "hard: base + measure ≥ (≤) target; soft: base + measure + shortfall ≥ target (or base + measure − shortfall ≤ target), shortfall ≥ 0; ratios: numerator ≥ target × denominator, the shortfall counted in the numerator"
        ),
        unit: Words("随度量", "as the measure"),
        source: Words("行动方案的总体目标与年度任务书", "goals of the action plan and yearly assignments"),
        examples: [
            Words(
                "目标 65、基数 48.8、方案 12.0：48.8 + 12.0 = 60.8 < 65，缺口 4.2",
                "target 65, base 48.8, plan 12.0: 48.8 + 12.0 = 60.8 < 65, shortfall 4.2"),
            Words(
                "亩均 0.5、用地 20、产值 4.2：4.2 < 0.5 × 20 = 10，缺口 5.8",
                "0.5 per land, land 20, output 4.2: 4.2 < 0.5 × 20 = 10, shortfall 5.8"),
        ])
    public static let isGround = false

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    private static func numbered(_ setting: Setting) -> [(number: Int, target: Target)] {
        setting.scenario.targets.enumerated().map { ($0.offset, $0.element) }.sorted { $0.target.id < $1.target.id }
    }

    public static func columns(in formulation: inout Formulation) {
        for (number, target) in numbered(formulation.setting) {
            formulation.addColumns(of: target.measure)
            guard !target.isHard else { continue }
            formulation.shortfallColumns[number] = formulation.add(
                Column("shortfall[\(target.id)]", .continuous, upper: nil))
        }
    }

    public static func rows(in formulation: inout Formulation) {
        for (number, target) in numbered(formulation.setting) {
            var form: LinearForm
            var goal: ExactDecimal
            let bound = target.atLeast ?? target.atMost ?? 0
            if let (numerator, denominator) = formulation.ratioForms(of: target.measure) {
                form = numerator - denominator * bound
                goal = 0
            } else {
                form = formulation.form(of: target.measure)
                goal = bound - target.base
            }
            goal = goal - form.constant
            let missing: ExactDecimal = target.atLeast == nil ? -1 : 1
            if let column = formulation.shortfallColumns[number] { form.terms.append(Term(column, missing)) }
            let name = "targets[\(target.id)]"
            let grants = target.isHard ? [Grant(limit(target.id))] : []
            if target.atLeast != nil {
                formulation.require(name, of: id, form.terms, atLeast: goal, by: grants)
            } else {
                formulation.require(name, of: id, form.terms, atMost: goal, by: grants)
            }
        }
    }

    private static func limit(_ target: TargetID) -> LimitID { LimitID("target", target.text) }

    /// A ratio's target can only be dropped: what it asks for is not linear in it.
    public static func limits(in setting: Setting) -> [Limit] {
        setting.scenario.targets.filter(\.isHard).map { target in
            let title = Words.called(target.name, target.id.text).prefixed("指标任务", "target")
            let isFloor = target.atLeast != nil
            let value = target.atLeast ?? target.atMost ?? 0
            let unit = setting.scenario.unit(of: target.measure)
            if target.measure.indicator.isRatio {
                return Limit(
                    limit(target.id), title, .demand, owner: target.owner, rank: 70, .init(1, unit: unit)
                ) { _ in ["targets.\(target.id).hard=false"] }
            }
            let key = isFloor ? "atLeast" : "atMost"
            return Limit(
                limit(target.id), title, isFloor ? .floor : .ceiling, owner: target.owner, rank: 70,
                .init(value, base: (value - target.base).magnitude, unit: unit)
            ) { ["targets.\(target.id).\(key)=\($0 ?? value)"] }
        }
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.setting.scenario.targets.filter(\.isHard).sorted { $0.id < $1.id }.map { target in
            let isRatio = target.measure.indicator.isRatio
            let (reached, scale) =
                isRatio ? plan.ratio(of: target.measure) : (target.base + plan.value(of: target.measure), 1)
            return Assessment(
                id, target.id.text, target.name, measured: reached, target.atLeast == nil ? .atMost : .atLeast,
                (target.atLeast ?? target.atMost ?? 0) * scale, owner: target.owner)
        }
    }
}
