import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 指标任务图: how far every target is reached in its period, and what full production adds.
enum TargetFigure {
    private static let base = Drawing.Fill(Drawing.Ink("#d0d4d9"))
    private static let plan = Drawing.Fill(Drawing.Ink("#77aadd"))
    private static let later = Drawing.Fill(Drawing.Ink("#ffffff"), .rising)

    static func figure(_ reading: PlanReading) -> Figure? {
        let targets = reading.facts.scenario.targets.sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }
        guard !targets.isEmpty else { return nil }
        let (met, applying) = reading.targetsReached
        let chart = BarRows(
            legend: [
                (base, Words("基数", "base")), (plan, Words("方案（考核期）", "plan, in the period")),
                (later, Words("达产后再增", "more at full production")),
            ], rows: targets.map { row($0, reading) })
        let beyond =
            targets.count > BarRows.most
            ? Words("；图中为前 \(BarRows.most) 项", "; the first \(BarRows.most) are drawn") : Words(same: "")
        return Figure(
            "target-bars", Words("指标任务完成图", "How far targets are reached"),
            summary: Words(
                "每行按自身比例，竖线为任务值；完成 \(met) / \(applying) 项\(beyond.zh)。",
                "Every row has its own scale, the upright line is the goal; \(met) of \(applying) met\(beyond.en)."
            ), drawing: chart.drawing)
    }

    private static func row(_ target: Target, _ reading: PlanReading) -> BarRows.Row {
        let facts = reading.facts
        let unit = facts.unit(of: target.measure)
        let least = facts.decimals(of: target.measure)
        func number(_ value: ExactDecimal) -> String { NumberText.grouped(value, least: least) }
        var whole = target.measure
        whole.timing = .full
        let value = reading.value(of: target.measure)
        let (reached, full) = (target.base + value, target.base + reading.value(of: whole))
        let goal = target.atLeast ?? target.atMost ?? 0
        let amount = Words(
            [number(goal), unit.zh].filter { !$0.isEmpty }.joined(separator: " "),
            [number(goal), unit.en].filter { !$0.isEmpty }.joined(separator: " "))
        let isMet = reading.shortfall(of: target).isZero
        let sign = target.atLeast == nil ? "≤" : "≥"
        func part(_ value: ExactDecimal, _ fill: Drawing.Fill, _ zh: String, _ en: String) -> BarRows.Part {
            BarRows.Part(
                value: value, fill: fill,
                hint: Words(
                    "\(target.name.zh) · \(zh) \(number(value)) \(unit.zh)",
                    "\(target.name.en) · \(en) \(number(value)) \(unit.en)"))
        }
        let verdict =
            !isMet
            ? Words("未完成", "missed")
            : reading.applies(target) ? Words("完成", "met") : Words("不适用", "does not apply")
        return BarRows.Row(
            name: target.name,
            parts: [
                part(target.base, base, "基数", "base"), part(value, plan, "方案", "plan"),
                part(max(full - reached, 0), later, "达产后再增", "more at full production"),
            ], limit: goal, scale: max(goal, reached, full),
            told: Words(
                "\(verdict.zh)：\(number(reached))（\(sign) \(amount.zh)）",
                "\(verdict.en): \(number(reached)) (\(sign) \(amount.en))"),
            remark: target.measure.timing == .full || full == reached
                ? nil : Words("达产后 \(number(full))", "at full production \(number(full))"),
            isAlarm: !isMet)
    }
}
