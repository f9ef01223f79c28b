import LandModel
import LinearProgramming
import Quantities

/// Floor used stays within each unit, clean room and power within the building; a candidate's only once it is built.
public enum BuildingUnits: Rule {
    public static let documentation = RuleDocumentation(
        id: "building-units", title: Words("厂房面积与配套", "building units"),
        formula: Words(
            "每类相同单元 k：Σ 面积[i,k]·x ≤ 总面积[k](m²)；Σ 洁净室[i]·x ≤ 洁净室(m²)；Σ 用电[i]·x ≤ 供电(kVA)；拟建厂房右端乘以 Σ_t b[f,t]；不可分割单元整用、一户",
            "each kind k of like units: Σ floor[i,k]·x ≤ capacity[k] (m²); Σ clean room[i]·x ≤ clean room (m²); Σ power[i]·x ≤ power (kVA); a candidate's right sides times Σ_t b[f,t]; an indivisible unit is used wholly, by one"
        ),
        unit: Words("m²；kVA", "m²; kVA"),
        source: Words("厂房竣工图与设备配套参数", "as-built drawings and equipment of the buildings"),
        examples: [
            Words(
                "二层 2000 m²，用 1200 + 900 = 2100 > 2000，违反",
                "second floor 2,000 m², used 1,200 + 900 = 2,100 > 2,000, broken"),
            Words("供电 500 kVA，用 400 + 200 = 600 > 500，违反", "power 500 kVA, used 400 + 200 = 600 > 500, broken"),
        ])
    public static let reason = Words("没有余地", "no room")
    public static let isGround = true

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    /// The power a project takes at a place, over all resources that are power.
    static func power(of option: PlacementOption, in setting: Setting) -> Load {
        setting.scenario.resources.filter { $0.resourceKind == .power }.sum { setting.load($0.id, of: option) ?? .zero }
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (number, building) in setting.buildings.enumerated() {
            let options = formulation.optionsInBuilding[number]
            guard !options.isEmpty else { continue }
            let opening = building.state == .candidate ? formulation.constructionColumns[number] : nil
            func limit(
                _ name: String, _ use: (PlacementOption) -> ExactDecimal, _ capacity: ExactDecimal,
                _ formulation: inout Formulation
            ) {
                var terms = options.map { Term(formulation.placementColumns[$0], use(formulation.options[$0])) }
                if let opening {
                    terms += opening.map { Term($0.column, -capacity) }
                    formulation.require("building-units[\(building.id),\(name)]", of: id, terms, atMost: 0)
                } else {
                    formulation.require("building-units[\(building.id),\(name)]", of: id, terms, atMost: capacity)
                }
            }
            for (pool, fact) in setting.pools[number].enumerated() {
                limit(
                    fact.units.first ?? "", { $0.spot.pools.first { $0.pool == pool }?.area.value ?? 0 },
                    fact.capacity.value, &formulation)
            }
            if options.contains(where: { cleanRoom(formulation.options[$0], setting) > .zero }) {
                limit("clean-room", { cleanRoom($0, setting) }, building.cleanRoom.value, &formulation)
            }
            if let capacity = building.power {
                limit("power", { power(of: $0, in: setting).value }, capacity.value, &formulation)
            }
        }
    }

    private static func cleanRoom(_ option: PlacementOption, _ setting: Setting) -> ExactDecimal {
        setting.projects[option.project].needs[option.need].floor?.cleanRoom.value ?? 0
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.setting.buildings.flatMap { building -> [Assessment] in
            let users = plan.users(of: building.id)
            guard !users.isEmpty else { return [] }
            var found: [Assessment] = []
            for unit in building.units.sorted(by: { ($0.floor, $0.name) < ($1.floor, $1.name) }) {
                let here = users.filter { $0.units.contains { $0.unit.name == unit.name } }
                let used = here.sum { $0.units.filter { $0.unit.name == unit.name }.sum(\.area) }
                found.append(
                    Assessment(
                        id, "\(building.id),\(unit.name)", Words("楼层面积", "floor of the unit"), measured: used.value,
                        .atMost,
                        unit.area.value, unit: Words(same: "m²"), owner: .law, projects: here.map(\.project.id)))
                if !unit.isDivisible {
                    found.append(
                        Assessment(
                            id, "\(building.id),\(unit.name),users", Words("不可分割单元的用户", "users of an indivisible unit"),
                            measured: ExactDecimal(here.count), .atMost, 1, owner: .law,
                            projects: here.map(\.project.id)))
                }
            }
            found.append(
                Assessment(
                    id, "\(building.id),clean-room", Words("洁净室", "clean room"),
                    measured: users.sum { $0.need.floor?.cleanRoom ?? .zero }.value,
                    .atMost, building.cleanRoom.value, unit: Words(same: "m²"), owner: .law,
                    projects: users.map(\.project.id)))
            if let capacity = building.power {
                let power = plan.setting.scenario.resources.filter { $0.resourceKind == .power }.map(\.id)
                let drawn = users.reduce(ExactDecimal.zero) { sum, user in
                    power.reduce(sum) { $0 + plan.load($1, of: user).value }
                }
                found.append(
                    Assessment(
                        id, "\(building.id),power", Words("厂房供电", "power of the building"), measured: drawn, .atMost,
                        capacity.value,
                        unit: Words(same: "kVA"), owner: .law, projects: users.map(\.project.id)))
            }
            return found
        }
    }
}
