import LandModel
import Quantities

/// A project has one place at most; a committed one has exactly one.
public enum OnePlacementVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "one-placement", title: Words("一项目一处", "one placement"),
        formula: Words(
            "每个项目 i：Σ_o x[i,o] ≤ 1；已承诺项目 = 1；o 为（需求、场地、开工时段）",
            "for every project i: Σ_o x[i,o] ≤ 1; = 1 if committed; o is a need, a site and a start period"),
        unit: Words("处", "placements"),
        source: Words("一企一策；已签约项目须落地", "one firm, one policy; signed projects are placed"),
        examples: [
            Words("已承诺项目未安排：0 ≠ 1，违反", "a committed project without a place: 0 ≠ 1, broken"),
            Words("一个项目安排两处：2 > 1，违反", "a project with two places: 2 > 1, broken"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        var counts: [ProjectID: Int] = [:]
        for allocation in plan.plan.allocations { counts[allocation.project, default: 0] += 1 }
        return plan.facts.projects.compactMap { project in
            let count = counts[project.id] ?? 0
            guard project.isCommitted || count > 0 else { return nil }
            return Assessment(
                id, project.id.text, Words("安排处数", "placements"), measured: ExactDecimal(count),
                project.isCommitted ? .equal : .atMost, 1, unit: documentation.unit,
                holder: project.isCommitted ? .own : .site, projects: [project.id])
        }
    }
}
