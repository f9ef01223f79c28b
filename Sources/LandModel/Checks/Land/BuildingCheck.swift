import Quantities
import Records

/// What buildings, their units and candidates lack or have too much.
enum BuildingCheck {
    static let buildings = ScenarioCheck("buildings") { index in
        index.scenario.buildings.flatMap { building in
            let path = Path("buildings", building.id.text)
            var issues: [Issue] = []
            if building.units.isEmpty {
                issues.append(
                    Issue(
                        "building-without-units", at: path.appending("units"),
                        what: Words("厂房 \(building.id) 没有楼层单元", "building \(building.id) has no units"),
                        because: Words("项目安排在单元里", "projects are placed in units"),
                        mend: Words("至少写一个单元", "write at least one unit")))
            }
            for (_, name) in building.units.map(\.name).repeated {
                issues.append(
                    Issue(
                        "duplicate-unit", at: path.appending("units").appending(name),
                        what: Words("单元“\(name)”重复", "the unit “\(name)” stands twice"),
                        because: Words("一栋厂房内单元名唯一", "unit names are unique in a building"),
                        mend: Words("改掉其中一个", "change one of them")))
            }
            return issues + building.units.flatMap { unitIssues($0, path.appending("units").appending($0.name)) }
        }
    }

    private static func unitIssues(_ unit: Unit, _ path: Path) -> [Issue] {
        var issues: [Issue] = []
        if unit.area.isZero {
            issues.append(
                .zeroArea(at: path.appending("area"), of: Words("单元“\(unit.name)”", "the unit “\(unit.name)”")))
        }
        if !(1...200).contains(unit.floor) {
            issues.append(
                Issue(
                    "floor-number", at: path.appending("floor"),
                    what: Words("楼层为 \(unit.floor)", "the floor is \(unit.floor)"),
                    because: Words("首层为 1，最高 200", "the ground floor is 1, the highest 200"),
                    mend: Words("核对楼层", "check the floor")))
        }
        return issues
    }

    static let constructions = ScenarioCheck("buildings", "parcels", "parks") { index in
        index.scenario.buildings.flatMap { building in
            let path = Path("buildings", building.id.text)
            switch (building.state, building.construction) {
            case (.candidate, nil): return [withoutConstruction(building, path)]
            case (.candidate, let terms?):
                return issues(of: terms, building, index[terms.parcel], path.appending("construction"))
            case (_, .some): return [needlessConstruction(building, path)]
            case (_, nil): return []
            }
        }
    }

    private static func withoutConstruction(_ building: Building, _ path: Path) -> Issue {
        Issue(
            "candidate-without-construction", at: path,
            what: Words("拟建厂房 \(building.id) 没有建设条件", "candidate \(building.id) has no terms of construction"),
            because: Words("须知建在何处、占地与造价", "where it stands, its land and its cost must be known"),
            mend: Words("补上 construction，或改 state", "add construction, or change the state"))
    }

    private static func needlessConstruction(_ building: Building, _ path: Path) -> Issue {
        Issue(
            "construction-of-existing", at: path.appending("construction"),
            what: Words(
                "\(building.state.words.zh)厂房 \(building.id) 有建设条件",
                "\(building.id) is \(building.state.words.en) but has terms of construction"),
            because: Words("只有拟建厂房（candidate）需要建设", "only candidates are built"),
            mend: Words("删去 construction，或将 state 改为 candidate", "remove construction, or set the state to candidate"))
    }

    private static func issues(of terms: Construction, _ building: Building, _ parcel: Parcel?, _ path: Path) -> [Issue]
    {
        guard let parcel else { return [] }
        var issues: [Issue] = []
        if parcel.park != building.park {
            issues.append(
                Issue(
                    "construction-in-other-park", at: path.appending("parcel"),
                    what: Words(
                        "厂房在 \(building.park)，地块 \(parcel.id) 在 \(parcel.park)",
                        "the building lies in \(building.park), parcel \(parcel.id) in \(parcel.park)"),
                    because: Words("厂房与其地块同在一个园区", "a building lies in the park of its parcel"),
                    mend: Words("核对 park 与 parcel", "check park and parcel")))
        }
        if terms.land > parcel.area {
            issues.append(
                Issue(
                    "construction-land", at: path.appending("land"),
                    what: Words(
                        "占地 \(terms.land.value) 大于地块 \(parcel.id) 的 \(parcel.area.value)",
                        "it takes \(terms.land.value) of parcel \(parcel.id), which has \(parcel.area.value)"),
                    because: Words("占地不能超过地块", "it cannot take more than the parcel"),
                    mend: Words("核对面积与单位", "check the areas and their unit")))
        }
        if terms.land.isZero {
            issues.append(.zeroArea(at: path.appending("land"), of: Words("占地", "the land it takes")))
        }
        if parcel.state == .reclaim {
            issues.append(
                Issue(
                    "construction-on-reclaim", at: path.appending("parcel"),
                    what: Words("地块 \(parcel.id) 将减量化", "parcel \(parcel.id) is to be reclaimed"),
                    because: Words("减量化地块不再供应", "reclaimed land is never supplied"),
                    mend: Words("换一个地块", "use another parcel")))
        }
        return issues
    }
}
