import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// What a change of plan brings and costs, project by project, in every tier that is a sum over projects and in the main
/// figures; the total is the whole change, so what no project accounts for is told apart.
struct EffectTable {
    /// One figure that is a sum over projects.
    private struct Effect {
        let column: ReportTable.Column
        let part: (PlanReading, PlanReading.Placed) -> ExactDecimal
        let whole: (PlanReading) -> ExactDecimal
    }

    let old: PlanReading
    let new: PlanReading

    private var effects: [Effect] {
        let facts = new.facts
        let tiers = facts.scenario.objective.filter { tier in
            tier.terms.allSatisfy { $0.measure.indicator.isSumOverProjects }
        }
        let own = tiers.map { tier in
            let (unit, decimals) = TierTable.unit(of: tier.id.text, facts)
            let name = Words("目标：\(tier.name.zh)", "goal: \(tier.name.en)")
            return Effect(
                column: .number("tier \(tier.id)", name.zh, name.en, unit: unit, decimals: decimals),
                part: { $0.contribution(of: $1, to: tier) ?? 0 },
                whole: { reading in reading.tierValues.first { $0.id == tier.id.text }?.value ?? 0 })
        }
        var last = Measure(.output)
        last.timing = .during(facts.lastYear)
        let year = facts.lastYear
        let shown: [(id: String, name: Words, measure: Measure)] = [
            ("output-last", Words("\(year) 年产值", "output in \(year)"), last),
            ("output-full", Words("达产产值", "full output"), Measure(.output)),
            ("tax-full", Words("达产税收", "full tax"), Measure(.tax)),
            ("land", Words("用地", "land"), Measure(.landUsed)),
            ("new-land", Words("其中新增", "of it new"), Measure(.newLand)),
        ]
        let figures = shown.map { id, name, measure in
            Effect(
                column: .number(
                    id, name.zh, name.en, unit: facts.unit(of: measure), decimals: facts.decimals(of: measure)),
                part: { $0.contribution(of: $1, to: measure) }, whole: { $0.value(of: measure) })
        }
        // A tier that is one of the figures already says it.
        return own
            + figures.filter { figure in
                !tiers.contains { tier in
                    tier.terms.count == 1 && tier.terms[0].weight == 1 && tier.terms[0].byPriority.isEmpty
                        && !tier.terms[0].bySuitability
                        && shown.contains { $0.id == figure.column.id && $0.measure == tier.terms[0].measure }
                }
            }
    }

    /// Whether anything changes in a figure, even if the sum does not.
    private func matters(_ effect: Effect) -> Bool {
        let difference = PlanDifference(from: old, to: new)
        return effect.whole(old) != effect.whole(new)
            || difference.moved.contains { effect.part(old, $0.before) != effect.part(new, $0.after) }
            || difference.entering.contains { !effect.part(new, $0).isZero }
            || difference.leaving.contains { !effect.part(old, $0).isZero }
    }

    var table: ReportTable {
        let effects = self.effects.filter { matters($0) }
        let naming = Naming(new.facts)
        let difference = PlanDifference(from: old, to: new)
        func row(_ id: ProjectID, _ before: PlanReading.Placed?, _ after: PlanReading.Placed?) -> (
            Words, [ExactDecimal]
        ) {
            let amounts = effects.map { effect in
                (after.map { effect.part(new, $0) } ?? 0) - (before.map { effect.part(old, $0) } ?? 0)
            }
            return (naming.project(id), amounts)
        }
        let changes =
            difference.entering.map { row($0.project.id, nil, $0) }
            + difference.moved.map { row($0.project, $0.before, $0.after) }
            + difference.leaving.map { row($0.project.id, $0, nil) }
        func cells(_ amounts: [ExactDecimal]) -> [Cell] { amounts.map { $0.isZero ? .empty : .number($0) } }
        var rows = changes.map { ReportTable.Row([.words($0.0)] + cells($0.1)) }
        let whole = effects.map { $0.whole(new) - $0.whole(old) }
        let rest = effects.indices.map { number in whole[number] - changes.sum { $0.1[number] } }
        if rest.contains(where: { !$0.isZero }) {
            let other = Words("其他（拟建厂房、面积调整等）", "other (factories to build, areas)")
            rows.append(ReportTable.Row([.words(other)] + cells(rest)))
        }
        if !rows.isEmpty { rows.append(.init(.total, [.words(Words("合计", "total"))] + whole.map { .number($0) })) }
        return ReportTable(
            "effects", Words("各项变动带来与付出", "What each change brings and costs"),
            columns: [.words("project", "项目", "project")] + effects.map(\.column), rows: rows)
    }
}
