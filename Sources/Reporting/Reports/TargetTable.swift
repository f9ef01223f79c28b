import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 指标任务: what was wanted, what is reached, what is missing.
enum TargetTable {
    static func table(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        return ReportTable(
            "targets", Words("指标任务完成情况", "Targets"),
            columns: [
                .words("id", "编号", "id", .detail), .words("target", "任务", "target"),
                .words("binding", "性质", "kind", .useful), .words("period", "考核期", "period", .useful),
                .words("sense", "要求", "sense"), .number("goal", "目标", "goal"),
                .number("base", "基数", "base", .useful), .number("plan", "方案（考核期）", "plan in the period", .useful),
                .number("reached", "合计", "reached"), .number("shortfall", "缺口", "shortfall"),
                .words("met", "完成", "met"),
                .number("full", "合计（达产）", "reached at full production", .useful), .words("unit", "单位", "unit"),
            ],
            rows: facts.scenario.targets.sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }
                .map { row($0, reading) })
    }

    private static func row(_ target: Target, _ reading: PlanReading) -> ReportTable.Row {
        let facts = reading.facts
        var full = target.measure
        full.timing = .full
        let plan = reading.value(of: target.measure)
        let reached = target.base + plan
        let missing = missing(target, reading, reached)
        // Nothing is divided by: the ratio says nothing, and is not met by it.
        let applies = reading.ratio(of: target.measure).map { !$0.denominator.isZero } ?? true
        let decimals = facts.decimals(of: target.measure)
        func number(_ value: ExactDecimal) -> Cell { .number(value, decimals: decimals) }
        let period: Words
        switch target.measure.timing {
        case .full: period = Words("达产", "full")
        case .during(let during): period = during.brief
        }
        return ReportTable.Row([
            .text(target.id.text), .words(target.name),
            .words(target.isHard ? Words("刚性", "hard") : Words("柔性", "soft")), .words(period),
            .words(Words(same: target.atLeast == nil ? "≤" : "≥")), number(target.atLeast ?? target.atMost ?? 0),
            target.base.isZero ? .empty : number(target.base), applies ? number(plan) : .empty,
            applies ? number(reached) : .empty,
            missing.isZero ? .empty : number(missing),
            .words(
                missing.isZero
                    ? applies ? Words("是", "yes") : Words("不适用（未用地）", "does not apply (no land used)")
                    : Words("否", "no")),
            number(target.base + reading.value(of: full)), .words(facts.unit(of: target.measure)),
        ])
    }

    /// What is missing, a ratio's in the unit of the ratio; never nothing where the exact verdict is a miss.
    private static func missing(_ target: Target, _ reading: PlanReading, _ reached: ExactDecimal) -> ExactDecimal {
        let exact = reading.shortfall(of: target)
        guard target.measure.indicator.isRatio, !exact.isZero
        else { return exact }
        let goal = target.atLeast ?? target.atMost ?? 0
        return max((goal - reached).magnitude, ExactDecimal(significand: 1, scale: 4))
    }
}
