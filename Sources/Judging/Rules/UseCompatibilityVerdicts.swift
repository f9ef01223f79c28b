import LandModel
import Quantities

/// Which activity may go on which land, in which class of park, how far from what, and beside whom.
public enum UseCompatibilityVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "compatibility", title: Words("用地兼容与安全距离", "compatible use and safety distance"),
        formula: Words(
            "（活动, 用途, 园区层级）∈ 许可组合；地块管控标记不禁止该活动；敏感点距离 ≥ 安全距离(m)；对危险类项目 h 所在每一地块 j 与受限项目 k：Σ x[h, 含 j] + Σ x[k, 含 j 或其邻块] ≤ 1",
            "(activity, land class, park class) among the allowed rows; no flag of the parcel forbids the activity; distance to sensitive points ≥ safety distance (m); for every hazardous project h, parcel j and restricted project k: Σ x[h, on j] + Σ x[k, on j or a neighbour] ≤ 1"
        ),
        unit: Words("是（1）或否（0）；米", "yes (1) or no (0); m"),
        source: Words(
            "产业基地、产业社区、零星工业用地的分级管理要求；环境影响评价的防护距离；水源保护区管控",
            "rules for the three levels of industrial land; protective distances of environmental assessments; protection of water sources"
        ),
        examples: [
            Words("污染类项目在产业社区：符合的许可行 0 < 1，不可", "polluting production in a community: 0 allowed rows < 1, barred"),
            Words(
                "安全距离 200 m，敏感点 150 m：150 < 200，不可",
                "safety distance 200 m, sensitive point at 150 m: 150 < 200, barred"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.placements.flatMap { placed in judgeUse(placed, plan) + judgeDistance(placed, plan) }
    }

    private static func verdict(
        _ placed: PlanReading.Placed, _ subject: String, _ words: Words, _ measured: ExactDecimal,
        _ limit: ExactDecimal = 1, unit: Words = Words(same: ""), in plan: PlanReading
    ) -> Assessment {
        Assessment(
            id, "\(placed.project.id),\(subject)", words, measured: measured, .atLeast, limit, unit: unit,
            owner: plan.facts.scenario.compatibility?.owner ?? .law, projects: [placed.project.id])
    }

    private static func judgeUse(_ placed: PlanReading.Placed, _ plan: PlanReading) -> [Assessment] {
        guard let rules = plan.facts.scenario.compatibility else { return [] }
        let activity = placed.project.activity
        let rows = rules.allowed.filter { $0.activity == activity && $0.parkClasses.contains(placed.park.parkClass) }
        let ground = placed.numbers.ground.map { plan.facts.parcels[$0] }
        let isAllowed: Bool
        if let building = placed.building, ground.isEmpty {
            // Its own land class, or any where none is known.
            isAllowed = rows.contains { row in building.landClass.map(row.landClasses.contains) ?? true }
        } else {
            isAllowed = ground.allSatisfy { parcel in rows.contains { $0.landClasses.contains(parcel.landClass) } }
        }
        let flags = rules.forbidden.filter { $0.activities.contains(activity) }.map(\.flag)
        let isForbidden = ground.contains { parcel in flags.contains(where: parcel.flags.contains) }
        let found = [
            verdict(placed, "use", Words("许可组合", "allowed use"), isAllowed ? 1 : 0, in: plan),
            verdict(placed, "flags", Words("管控标记", "control flags"), isForbidden ? 0 : 1, in: plan),
        ]
        guard activity == .hazardous else { return found }
        var zone = Set(placed.numbers.ground)
        for parcel in placed.numbers.ground { zone.formUnion(plan.facts.borders.neighbours(of: parcel)) }
        let isBeside = zone.contains { parcel in
            (plan.sites.onGround[parcel] ?? []).contains { other in
                other.numbers.project != placed.numbers.project
                    && rules.notBesideHazard.contains(other.project.activity)
            }
        }
        return found + [
            verdict(placed, "neighbours", Words("相邻无受限活动", "no restricted neighbour"), isBeside ? 0 : 1, in: plan)
        ]
    }

    private static func judgeDistance(_ placed: PlanReading.Placed, _ plan: PlanReading) -> [Assessment] {
        guard let needed = placed.project.safetyDistance,
            let nearest = placed.numbers.ground.compactMap({ plan.facts.parcels[$0].sensitiveDistance }).min()
        else { return [] }
        return [
            verdict(
                placed, "distance", Words("安全防护距离", "safety distance"), nearest.value, needed.value,
                unit: Words(same: "m"), in: plan)
        ]
    }
}
