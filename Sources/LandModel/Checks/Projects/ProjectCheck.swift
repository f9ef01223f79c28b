import Quantities
import Records

/// Projects, their needs and loads.
enum ProjectCheck {
    static let projects = ScenarioCheck("projects") { index in
        index.scenario.projects.flatMap { project in
            let path = Path("projects", project.id.text)
            var issues: [Issue] = []
            if !(1...9).contains(project.priority) {
                issues.append(
                    Issue(
                        "priority", at: path.appending("priority"),
                        what: Words("优先级为 \(project.priority)", "the priority is \(project.priority)"),
                        because: Words("优先级为 1（最高）至 9", "priorities go from 1, the highest, to 9"),
                        mend: Words("改为 1 至 9", "write 1 to 9")))
            }
            if let fall = project.ramp.indices.dropFirst().first(where: {
                project.ramp[$0].value < project.ramp[$0 - 1].value
            }) {
                issues.append(
                    Issue(
                        "ramp-falls", at: path.appending("ramp").appending("\(fall)"),
                        what: Words(
                            "达产比例由 \(project.ramp[fall - 1].value) 降到 \(project.ramp[fall].value)",
                            "the ramp falls from \(project.ramp[fall - 1].value) to \(project.ramp[fall].value)"),
                        because: Words("投产后逐年爬升，之后按 1 计", "production rises year by year, then counts 1"),
                        mend: Words("按年份核对次序", "check the order of the years")))
            }
            if project.ramp.count > 30 {
                issues.append(
                    Issue(
                        "ramp-too-long", at: path.appending("ramp"),
                        what: Words("爬坡期 \(project.ramp.count) 年", "the ramp has \(project.ramp.count) years"),
                        because: Words("最多 30 年", "at most 30 years"), mend: Words("缩短", "shorten it")))
            }
            return issues
        }
    }

    static let needs = ScenarioCheck("projects") { index in
        index.scenario.projects.flatMap { project -> [Issue] in
            let path = Path("projects", project.id.text, "needs")
            guard !project.needs.isEmpty else {
                return [
                    Issue(
                        "project-without-needs", at: path,
                        what: Words("项目 \(project.id) 没有用地或厂房需求", "project \(project.id) has no needs"),
                        because: Words("没有需求就无从安排", "without a need it cannot be placed"),
                        mend: Words("写一条 land 或 floor 需求", "write a need of land or floor"))
                ]
            }
            return project.needs.enumerated().flatMap { issues(of: $1, path.appending("\($0)")) }
        }
    }

    private static func issues(of need: Need, _ path: Path) -> [Issue] {
        switch (need.land, need.floor) {
        case (let land?, nil): issues(of: land, path.appending("land"))
        case (nil, let floor?): issues(of: floor, path.appending("floor"))
        default:
            [
                Issue(
                    "need-of-both-or-neither", at: path,
                    what: need.land == nil
                        ? Words("既无 land 也无 floor", "neither land nor floor")
                        : Words("同时有 land 与 floor", "both land and floor"),
                    because: Words(
                        "一条需求恰为其一；多条需求任一即可", "a need is exactly one of them; several needs are alternatives"),
                    mend: Words("只留一个，另一个写成另一条需求", "keep one; write the other as a need of its own"))
            ]
        }
    }

    private static func issues(of land: LandNeed, _ path: Path) -> [Issue] {
        var issues: [Issue] = []
        if land.area.isZero { issues.append(.zeroArea(at: path.appending("area"), of: Words("用地需求", "the land need"))) }
        if !(1...6).contains(land.maxParcels) {
            issues.append(
                Issue(
                    "most-parcels", at: path.appending("maxParcels"),
                    what: Words("最多地块数为 \(land.maxParcels)", "the most parcels are \(land.maxParcels)"),
                    because: Words("一个项目占 1 至 6 个相连地块", "a project takes 1 to 6 connected parcels"),
                    mend: Words("改为 1 至 6", "write 1 to 6")))
        }
        return issues
    }

    private static func issues(of floor: FloorNeed, _ path: Path) -> [Issue] {
        var issues: [Issue] = []
        if floor.area.isZero {
            issues.append(.zeroArea(at: path.appending("area"), of: Words("厂房需求", "the floor need")))
        }
        if floor.cleanRoom > floor.area {
            issues.append(
                Issue(
                    "clean-room-larger-than-floor", at: path.appending("cleanRoom"),
                    what: Words(
                        "洁净室 \(floor.cleanRoom.value) 大于总面积 \(floor.area.value)",
                        "the clean room, \(floor.cleanRoom.value), exceeds the floor, \(floor.area.value)"),
                    because: Words("洁净室是所需面积的一部分", "the clean room is a part of the floor"),
                    mend: Words("核对两个面积", "check both areas")))
        }
        return issues + spread(floor.mostFloors, path.appending("mostFloors"))
    }

    /// Floor that is spread over no floor would be nowhere.
    private static func spread(_ mostFloors: Int?, _ path: Path) -> [Issue] {
        guard let most = mostFloors, most < 1 else { return [] }
        return [
            Issue(
                "most-floors", at: path,
                what: Words("最多分布楼层数为 \(most)", "the most floors are \(most)"),
                because: Words("厂房需求至少占一层", "a need of floor takes one floor at least"),
                mend: Words("改为 1 以上，或删去此项", "write 1 or more, or leave it out"))
        ]
    }

    static let floorSpread = ScenarioCheck("mostFloors") { spread($0.scenario.mostFloors, Path("mostFloors")) }

    static let projectLoads = ScenarioCheck("projects", "resources") { index in
        index.scenario.projects.flatMap { project in
            let path = Path("projects", project.id.text)
            let loaded = project.loads.entries.map(\.key) + project.siteTerms.flatMap { $0.loads.entries.map(\.key) }
            let idle = project.offsets.entries.filter { !loaded.contains($0.key) }.map { entry in
                unloaded("offset-without-load", entry.key, path.appending("offsets").appending(entry.key.text))
            }
            let exempt = project.exemptLoads.enumerated().filter { !loaded.contains($1) }.map { position, id in
                unloaded("exemption-without-load", id, path.appending("exemptLoads").appending("\(position)"))
            }
            return idle + exempt
        }
    }

    private static func unloaded(_ code: String, _ id: ResourceID, _ path: Path) -> Issue {
        Issue(
            code, .warning, at: path,
            what: Words("项目没有 \(id) 的负荷", "the project has no load of \(id)"),
            because: Words("没有负荷，此项不起作用", "without a load this has no effect"),
            mend: Words("在 loads 中补上，或删去", "add it to loads, or remove this"))
    }
}
