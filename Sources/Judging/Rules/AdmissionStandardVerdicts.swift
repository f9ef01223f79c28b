import LandModel
import Quantities

/// 标准地: what a project promises per unit of land granted, at full production, reaches the standard of the place and
/// the industry; exempt projects are let in up to a limited number.
public enum AdmissionStandardVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "admission-standard", title: Words("准入标准（标准地）", "admission standard"),
        formula: Words(
            "对适用标准 s：投资、达产年产值、年税收 ≥ 标准 × 供地面积（仅用地项目）；研发占比、科技人员占比 ≥ 标准（用地与厂房项目）；未达标者须有一事一议，Σ x[未达标而落地] ≤ K",
            "for every standard that holds: investment, yearly output and tax at full production ≥ standard × land granted (land placements only); R&D and staff shares ≥ standard (land and floor); who misses one needs an exemption, Σ x[placed below a standard] ≤ K"
        ),
        unit: Words("金额单位；占比；个", "unit of money; share; projects"),
        source: Words(
            "长三角生态绿色一体化发展示范区先行启动区产业项目准入标准（试行）；“标准地”出让制度；一事一议会议纪要",
            "trial admission standard of the demonstration zone's pilot area; the “standard land” system; minutes of exemptions"
        ),
        examples: [
            Words(
                "用地 40 亩，投资 18000 万元，标准 500 万元/亩：18000 < 20000，不可",
                "40 亩, investment 18,000, standard 500 per 亩: 18,000 < 20,000, barred"),
            Words("K = 1，两个未达标项目都落地：2 > 1，违反", "K = 1, two projects below the standard placed: 2 > 1, broken"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        let tests = plan.placements.map { ($0, Promise.all(of: $0, plan.facts)) }
        var found = tests.filter { $0.0.project.exemption == nil }.flatMap { placed, promises in
            promises.map { promise in
                Assessment(
                    id, "\(placed.project.id),\(promise.standard.id),\(promise.figure)", promise.words,
                    measured: promise.measured, .atLeast, promise.least,
                    unit: plan.facts.scenario.units.moneyWords, owner: promise.standard.owner,
                    projects: [placed.project.id])
            }
        }
        guard let limit = plan.facts.scenario.exemptionLimit else { return found }
        let relying = tests.filter { placed, promises in
            placed.project.exemption != nil && promises.contains { $0.measured < $0.least }
        }.map(\.0.project.id)
        found.append(
            Assessment(
                id, "exemptions", Words("一事一议数量", "exemptions used"), measured: ExactDecimal(relying.count), .atMost,
                ExactDecimal(limit.most), unit: Words("个", "projects"), owner: limit.owner, projects: relying))
        return found
    }
}
