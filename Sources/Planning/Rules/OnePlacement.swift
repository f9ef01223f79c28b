import LandModel
import LinearProgramming
import Quantities

/// A project has one place at most; a committed one has exactly one.
public enum OnePlacement: Rule {
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
    public static let isGround = false

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func rows(in formulation: inout Formulation) {
        for (number, project) in formulation.setting.projects.enumerated() {
            let terms = formulation.chosen(formulation.optionsOfProject[number])
            if project.isCommitted {
                formulation.require(
                    "one-placement[\(project.id)]", of: id, terms, equals: 1, by: [Grant(limit(project.id))])
            } else if !terms.isEmpty {
                formulation.require("one-placement[\(project.id)]", of: id, terms, atMost: 1)
            }
        }
    }

    private static func limit(_ project: ProjectID) -> LimitID { LimitID("commitment", project.text) }

    private static func commitment(_ project: ProjectID, in setting: Setting) -> Words {
        let name = setting.called(project)
        return Words("对\(name.zh)的落地承诺", "the commitment to place \(name.en)")
    }

    public static func limits(in setting: Setting) -> [Limit] {
        setting.projects.filter(\.isCommitted).map { project in
            Limit(limit(project.id), commitment(project.id, in: setting), .demand, owner: .own, rank: 20) { _ in
                ["projects.\(project.id).committed=false"]
            }
        }
    }

    public static func decisions(in setting: Setting) -> [Decision] {
        setting.projects.filter(\.isCommitted).map { project in
            Decision(
                commitment(project.id, in: setting), on: project.id,
                settings: ["projects.\(project.id).committed=false"])
        }
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        let counted = Dictionary(grouping: plan.plan.allocations, by: \.project).mapValues(\.count)
        return plan.setting.projects.compactMap { project in
            let count = counted[project.id] ?? 0
            guard project.isCommitted || count > 0 else { return nil }
            return Assessment(
                id, project.id.text, Words("安排处数", "placements"), measured: ExactDecimal(count),
                project.isCommitted ? .equal : .atMost, 1, unit: documentation.unit,
                owner: project.isCommitted ? .own : .law, projects: [project.id])
        }
    }
}
