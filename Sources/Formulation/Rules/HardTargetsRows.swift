import LandModel
import LinearProgramming
import Quantities

/// 指标任务: a measure reaches, or does not pass, a value; hard ones bind, soft ones count their shortfall.
public enum HardTargetsRows: FormulatedRule {
    public static let id = RuleID("targets")
    public static let isGround = false

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
}
