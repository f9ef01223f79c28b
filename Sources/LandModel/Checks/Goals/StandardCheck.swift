import Quantities
import Records

/// Standards and compatibilities that hold for nothing.
enum StandardCheck {
    static let standards = ScenarioCheck("standards", "projects", "parks") { index in
        let scenario = index.scenario
        let segments = scenario.projects.map(\.segment).unique
        return scenario.standards.flatMap { standard -> [Issue] in
            let path = Path("standards", standard.id.text)
            var issues = standard.segments.enumerated().compactMap {
                Issue.unknownName($1, .segment, known: segments, at: path.appending("segments").appending("\($0)"))
            }
            let hasMoney =
                standard.investmentPerLand != nil || standard.outputPerLand != nil || standard.taxPerLand != nil
            if !hasMoney, standard.researchShare == nil, standard.staffShare == nil {
                issues.append(
                    Issue(
                        "standard-without-threshold", at: path,
                        what: Words("标准 \(standard.id) 没有任何下限", "standard \(standard.id) has no threshold"),
                        because: Words("没有下限就什么也不要求", "without one it asks for nothing"),
                        mend: Words("写明投资、产出或税收强度等", "write the least investment, output, tax …")))
            }
            let applies = scenario.parks.contains { park in
                scenario.projects.contains { standard.covers($0, in: park) }
            }
            if !applies, issues.isEmpty {
                issues.append(
                    Issue(
                        "applies-to-nothing", .warning, at: path,
                        what: Words("标准 \(standard.id) 不适用于任何项目", "standard \(standard.id) applies to no project"),
                        because: Words("没有项目同时符合其范围、领域与行业", "no project has its scope, segment and industry"),
                        mend: Words("核对 scope、segments、industries", "check scope, segments, industries")))
            }
            guard applies else { return issues }
            return issues
                + standard.industries.enumerated().compactMap { position, code in
                    guard !scenario.projects.contains(where: { $0.industry.hasPrefix(code) }) else { return nil }
                    return unnamed(
                        Words("没有项目的行业代码以“\(code)”开头", "no project's industry code begins with “\(code)”"),
                        at: path.appending("industries").appending("\(position)"))
                }
        }
            + unruledIndustries(scenario)
    }

    /// Industries that no standard is for, where every standard names industries.
    private static func unruledIndustries(_ scenario: Scenario) -> [Issue] {
        let named = scenario.standards.flatMap(\.industries)
        guard !named.isEmpty, scenario.standards.allSatisfy({ !$0.industries.isEmpty }) else { return [] }
        let others = scenario.projects.filter { project in !named.contains { project.industry.hasPrefix($0) } }
        guard let first = others.first else { return [] }
        let codes = others.map(\.industry).unique
        let list = codes.prefix(8).joined(separator: "、") + (codes.count > 8 ? "…" : "")
        return [
            unnamed(
                Words("没有准入标准涉及行业 \(list)", "no admission standard names the industries \(list)"),
                at: Path("projects", first.id.text, "industry"))
        ]
    }

    /// A word on one side that the other side does not have.
    private static func unnamed(_ what: Words, at path: Path, nearest: String? = nil) -> Issue {
        Issue(
            "applies-to-nothing", .warning, at: path, what: what,
            because: Words("此处不起作用", "it has no effect here"),
            meant: nearest, else: Words("核对名称；确属无关则不必理会", "check the name; if it is meant so, never mind"))
    }

    /// Flags of parcels that forbid nothing.
    private static func unruledFlags(_ flags: [String], _ scenario: Scenario) -> [Issue] {
        // What is to be reclaimed is not supplied, whatever it bears.
        let parcels = scenario.parcels.filter { $0.state != .reclaim }
        return parcels.flatMap(\.flags).unique.filter { !flags.contains($0) }.compactMap { flag in
            parcels.first { $0.flags.contains(flag) }.map { parcel in
                unnamed(
                    Words("没有规则涉及管控标记“\(flag)”", "no rule names the control flag “\(flag)”"),
                    at: Path("parcels", parcel.id.text, "flags"),
                    nearest: Records.nearest(to: flag, among: flags.unique))
            }
        }
    }

    /// Land classes of parcels on which nothing is allowed.
    private static func unruledClasses(_ matrix: Compatibility, _ scenario: Scenario) -> [Issue] {
        let classes = matrix.allowed.flatMap(\.landClasses)
        return scenario.parcels.map(\.landClass).unique.filter { !classes.contains($0) }.compactMap {
            name in
            let parcels = scenario.parcels.filter { $0.landClass == name && $0.state != .reclaim }
            return parcels.first.map { parcel in
                let called = Words.called(parcel.name, parcel.id.text)
                let more = parcels.count - 1
                return Issue(
                    "class-without-row", .warning, at: Path("parcels", parcel.id.text, "landClass"),
                    what: Words(
                        Words.chinese(
                            "地块", called.zh, more == 0 ? "" : "等 \(more + 1) 块", "的土地用途“\(name)”不在任何许可组合中，不能安排项目"),
                        "parcel \(called.en)\(more == 0 ? "" : " and \(more) more"): no allowed combination names the land class “\(name)”, so nothing may be placed there"
                    ),
                    because: Words("只有许可组合中的用途可以安排项目", "projects may go only where an allowed combination says so"),
                    mend: Words(
                        "在 compatibility.allowed 补上一行，或核对用途写法", "add a row to compatibility.allowed, or check the class"
                    ),
                    nearest: Records.nearest(to: name, among: classes.unique))
            }
        }
    }

    static let compatibility = ScenarioCheck("compatibility", "projects", "parcels", "buildings") { index in
        guard let matrix = index.scenario.compatibility else { return unruledFlags([], index.scenario) }
        let classes = (index.scenario.parcels.map(\.landClass) + index.scenario.buildings.compactMap(\.landClass))
            .unique
        let flags = index.scenario.parcels.flatMap(\.flags).unique
        let path = Path("compatibility")
        let unknownFlags = matrix.forbidden.enumerated().compactMap {
            Issue.unknownName(
                $1.flag, .flag, known: flags, at: Path("compatibility", "forbidden", "\($0)", "flag"))
        }
        let rowless = Activity.allCases.filter { activity in
            index.scenario.projects.contains { $0.activity == activity }
                && !matrix.allowed.contains { $0.activity == activity }
        }.map { activity in
            Issue(
                "activity-without-row", at: path.appending("allowed"),
                what: Words(
                    "没有一行写“\(activity.words.zh)”（\(activity.rawValue)）",
                    "no row is for “\(activity.words.en)” (\(activity.rawValue))"),
                because: Words(
                    "有此类项目，而每类活动至少要一行，否则一处也不能去",
                    "there are such projects, and an activity without a row is allowed nowhere"),
                mend: Words(
                    "在 allowed 补上一行；确实不许的，删去项目", "add a row to allowed; if it is not to be, leave the projects out"))
        }
        let homeless = Activity.allCases.filter { activity in
            index.scenario.projects.contains { $0.activity == activity }
                && matrix.allowed.contains { $0.activity == activity }
                && !matrix.allowed.contains { row in
                    row.activity == activity && !row.parkClasses.isEmpty
                        && row.landClasses.contains { classes.contains($0) }
                }
        }.map { activity in
            Issue(
                "activity-allowed-nowhere", .warning, at: path.appending("allowed"),
                what: Words("“\(activity.words.zh)”没有可去之处", "“\(activity.words.en)” is allowed nowhere"),
                because: Words("没有一行许可它用于现有的土地用途", "no row allows it on a land class that there is"),
                mend: Words("在 allowed 补上一行", "add a row to allowed"))
        }
        return unknownFlags + rowless + homeless + unruledFlags(matrix.forbidden.map(\.flag), index.scenario)
            + unruledClasses(matrix, index.scenario)
    }
}
