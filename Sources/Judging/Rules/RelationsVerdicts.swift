import LandModel
import Quantities

/// What two or more projects owe each other: together, apart, exclusive, requires. A synergy asks nothing; the
/// indicator of that name counts it.
public enum RelationsVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "relations", title: Words("项目关系", "relations"),
        formula: Words(
            "互斥：Σ_i Σ_o x[i,o] ≤ 1；前提：Σ_o x[首,o] ≤ Σ_o x[k,o]，对其余每一 k；分开：每处 P Σ_{i, o 在 P} x[i,o] ≤ 1；同进：首项目与每一 k，一方在某处则另一方同处。处为园区，或地块、厂房",
            "exclusive: Σ_i Σ_o x[i,o] ≤ 1; requires: Σ_o x[first,o] ≤ Σ_o x[k,o] for every other k; apart: Σ_{i, o at P} x[i,o] ≤ 1 for every place P; together: where the first or k is, the other is too. A place is a park, or a parcel or building"
        ),
        unit: Words("个；是（1）或否（0）", "projects; yes (1) or no (0)"),
        source: Words("产业链招商、竞业与保密约定", "supply chains; agreements on competition and secrecy"),
        examples: [
            Words("P1、P2 互斥而都落地：2 > 1，违反", "P1 and P2 exclusive, both placed: 2 > 1, broken"),
            Words("P1 以 P2 为前提，只落 P1：1 < 2，违反", "P1 requires P2, only P1 placed: 1 < 2, broken"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.facts.scenario.relations.sorted { $0.id < $1.id }.flatMap { judge($0, plan) }
    }

    private static func judge(_ relation: Relation, _ plan: PlanReading) -> [Assessment] {
        let members = relation.projects.map { plan.placement(of: $0) }
        let placed = members.compactMap(\.self)
        func verdict(_ subject: String, _ measured: Int, _ sense: Assessment.Sense, _ limit: Int) -> Assessment {
            Assessment(
                id, subject, relation.bond.words, measured: ExactDecimal(measured), sense, ExactDecimal(limit),
                owner: relation.owner, projects: relation.projects)
        }
        let first = members.first.flatMap(\.self)
        switch relation.bond {
        case .synergy: return []
        case .exclusive: return [verdict(relation.id.text, placed.count, .atMost, 1)]
        case .requires:
            return first == nil ? [] : [verdict(relation.id.text, placed.count, .atLeast, members.count)]
        case .apart:
            return placed.enumerated().flatMap { number, one in
                placed.dropFirst(number + 1).map { other in
                    verdict(
                        "\(relation.id),\(one.project.id),\(other.project.id)",
                        share(one, other, relation.level) ? 1 : 0, .atMost, 0)
                }
            }
        case .together:
            guard !placed.isEmpty else { return [] }
            guard let first else { return [verdict(relation.id.text, 0, .atLeast, 1)] }
            return zip(relation.projects, members).dropFirst().map { id, other in
                verdict(
                    "\(relation.id),\(id)", other.map { share(first, $0, relation.level) } ?? false ? 1 : 0, .atLeast, 1
                )
            }
        }
    }

    /// Whether two placements share a park, or a building or parcel.
    private static func share(
        _ one: PlanReading.Placed, _ other: PlanReading.Placed, _ level: Relation.Level
    ) -> Bool {
        switch level {
        case .park: return one.numbers.park == other.numbers.park
        case .site:
            if let building = one.numbers.building { return building == other.numbers.building }
            return !Set(one.numbers.parcels).isDisjoint(with: other.numbers.parcels)
        }
    }
}
