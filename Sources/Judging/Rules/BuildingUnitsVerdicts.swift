import LandModel
import Quantities

/// Floor used stays within each unit, clean room and power within the building; a candidate's only once it is built.
public enum BuildingUnitsVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "building-units", title: Words("厂房面积与配套", "building units"),
        formula: Words(
            "每个单元 k：Σ 面积[i,k] ≤ 面积[k](m²)；即对各项目可用单元集合的每个并集 A：只能用 A 的需求之和 ≤ A 的总面积；Σ 洁净室[i]·x ≤ 洁净室(m²)；Σ 用电[i]·x ≤ 供电(kVA)；拟建厂房右端乘以 Σ_t b[f,t]；不可分割单元整用、一户",
            "each unit k: Σ floor[i,k] ≤ area[k] (m²); that is, for every union A of sets of units that projects can use, what can only be had in A ≤ area of A; Σ clean room[i]·x ≤ clean room (m²); Σ power[i]·x ≤ power (kVA); a candidate's right sides times Σ_t b[f,t]; an indivisible unit is used wholly, by one"
        ),
        unit: Words("m²；kVA", "m²; kVA"),
        source: Words("厂房竣工图与设备配套参数", "as-built drawings and equipment of the buildings"),
        examples: [
            Words(
                "二层 2000 m²，用 1200 + 900 = 2100 > 2000，违反",
                "second floor 2,000 m², used 1,200 + 900 = 2,100 > 2,000, broken"),
            Words("供电 500 kVA，用 400 + 200 = 600 > 500，违反", "power 500 kVA, used 400 + 200 = 600 > 500, broken"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.sites.inBuilding.keys.sorted().flatMap { number in
            judge(plan.facts.buildings[number], plan.sites.inBuilding[number] ?? [], plan.facts.powers)
        }
    }

    /// Whether an assessment is about the floor of one unit.
    public static func isOfUnit(_ assessment: Assessment, of building: Building) -> Bool {
        assessment.rule == id
            && building.units.contains { unit in
                assessment.subject == "\(building.id),\(unit.name)"
                    || assessment.subject == "\(building.id),\(unit.name),users"
            }
    }

    private static func judge(_ building: Building, _ users: [PlanReading.Placed], _ powers: [ResourceID])
        -> [Assessment]
    {
        func verdict(
            _ subject: String, _ words: Words, _ measured: ExactDecimal, _ limit: ExactDecimal, _ unit: String,
            _ users: [PlanReading.Placed]
        ) -> Assessment {
            Assessment(
                id, "\(building.id),\(subject)", words, measured: measured, .atMost, limit, unit: Words(same: unit),
                holder: .site, projects: users.map(\.project.id))
        }
        let units = building.units.sorted { $0.floor == $1.floor ? $0.name < $1.name : $0.floor < $1.floor }
        var found = units.flatMap { unit -> [Assessment] in
            let here = users.filter { user in user.units.contains { $0.unit.name == unit.name } }
            let used = here.flatMap(\.units).filter { $0.unit.name == unit.name }.sum(\.area)
            let area = verdict(unit.name, Words("楼层面积", "floor of the unit"), used.value, unit.area.value, "m²", here)
            guard !unit.isDivisible else { return [area] }
            let count = verdict(
                "\(unit.name),users", Words("不可分割单元的用户", "users of an indivisible unit"),
                ExactDecimal(here.count), 1, "", here)
            return [area, count]
        }
        found.append(
            verdict(
                "clean-room", Words("洁净室", "clean room"), users.sum { $0.need.floor?.cleanRoom.value ?? 0 },
                building.cleanRoom.value, "m²", users))
        if let capacity = building.power {
            let drawn = users.sum { user in powers.sum { user.load($0).value } }
            found.append(
                verdict("power", Words("厂房供电", "power of the building"), drawn, capacity.value, "kVA", users))
        }
        return found
    }
}
