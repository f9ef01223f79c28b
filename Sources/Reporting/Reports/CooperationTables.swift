import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 协同、领域覆盖、公平: what the plan does for chains of enterprises, fields of technology and the towns' shares.
package enum CooperationTables {
    static func tables(_ reading: PlanReading) -> [ReportTable] {
        [synergies(reading), tags(reading), shares(reading)].filter { !$0.rows.isEmpty }
    }

    private static func synergies(_ reading: PlanReading) -> ReportTable {
        let naming = Naming(reading.facts)
        let relations = reading.facts.scenario.relations.filter { $0.bond == .synergy }.sorted { $0.id < $1.id }
        return ReportTable(
            "synergies", Words("上下游协同", "Synergies"),
            columns: [
                .words("id", "编号", "id", .detail), .words("projects", "项目", "projects"),
                .words("level", "范围", "level"), .number("bonus", "加分", "bonus", unit: .points),
                .words("reached", "实现", "reached"),
                .words("where", "各在何处", "where they are"),
            ],
            rows: relations.map { relation in
                let places = relation.projects.map { id -> Words in
                    let name = naming.project(id)
                    let park = reading.placement(of: id)?.park.name ?? Words("未安排", "left out")
                    return Words("\(name.zh)：\(park.zh)", "\(name.en): \(park.en)")
                }
                let isReached = reading.isReached(relation)
                return ReportTable.Row([
                    .text(relation.id.text), .words(naming.list(relation.projects.map(naming.project))),
                    .words(relation.level.words), .number(relation.bonus.value),
                    .words(isReached ? Words("是", "yes") : Words("否", "no")), .words(naming.list(places)),
                ])
            })
    }

    /// Every tag that a target or a tier asks for, and who covers it.
    private static func tags(_ reading: PlanReading) -> ReportTable {
        let scenario = reading.facts.scenario
        let measures = scenario.targets.map(\.measure) + scenario.objective.flatMap { $0.terms.map(\.measure) }
        let tags = measures.filter { $0.indicator == .tagCoverage }.flatMap(\.tags).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let naming = Naming(reading.facts)
        return ReportTable(
            "tags", Words("领域覆盖", "Fields covered"),
            columns: [
                .words("tag", "领域", "field"), .number("count", "项目", "projects"),
                .words("projects", "覆盖项目", "covered by"),
            ],
            rows: tags.map { tag in
                let projects = reading.placements.filter { $0.project.tags.contains(tag) }
                return ReportTable.Row([
                    .words(scenario.called(word: tag)), .count(projects.count),
                    .words(naming.list(projects.map { naming.project($0.project.id) })),
                ])
            })
    }

    package static func shares(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let rules = facts.scenario.fairness.sorted { $0.id < $1.id }
        let rows = rules.flatMap { fairness -> [ReportTable.Row] in
            let unit = facts.unit(of: fairness.measure)
            let what = fairness.measure.indicator.words
            let head = Words("\(fairness.name.zh)（\(what.zh)）", "\(fairness.name.en) (\(what.en))")
            let group = ReportTable.Row(.group, [.words(head)] + Array(repeating: .empty, count: 6))
            return [group]
                + fairness.base.entries.map { member in
                    var measure = fairness.measure
                    measure.scope = fairness.division == .park ? .park(ParkID(member.key)) : .town(member.key)
                    let value = reading.value(of: measure)
                    let name = facts.park(ParkID(member.key))?.name ?? facts.scenario.called(word: member.key)
                    let least = fairness.atLeast.map { Cell.number($0.value * 100, decimals: 1) } ?? .empty
                    return ReportTable.Row([
                        .words(fairness.name), .words(name), .number(value), .number(member.value.value), .words(unit),
                        .share(value, of: member.value.value), least,
                    ])
                }
        }
        let percent = Words(same: "%")
        return ReportTable(
            "fairness", Words("街镇（园区）份额", "Shares of towns and parks"),
            columns: [
                .words("rule", "规则", "rule", .key), .words("member", "成员", "member"),
                .number("value", "方案", "plan"), .number("base", "基数", "base"), .words("unit", "单位", "unit"),
                .number("share", "份额", "share", unit: percent, decimals: 1),
                .number("least", "下限", "least", unit: percent, decimals: 1),
            ], rows: rows)
    }
}

extension PlanReading {
    /// Whether a synergy's partners share a park or a site.
    func isReached(_ relation: Relation) -> Bool {
        let partners = relation.projects.compactMap { placement(of: $0) }
        guard partners.count == relation.projects.count, let first = partners.first else { return false }
        switch relation.level {
        case .park: return partners.allSatisfy { $0.park.id == first.park.id }
        case .site:
            if let building = first.building { return partners.allSatisfy { $0.building?.id == building.id } }
            return first.parcels.contains { shared in
                partners.allSatisfy { $0.parcels.contains { $0.parcel.id == shared.parcel.id } }
            }
        }
    }
}
