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
            return issues
        }
    }

    static let compatibility = ScenarioCheck("compatibility", "projects", "parcels", "buildings") { index in
        guard let matrix = index.scenario.compatibility else { return [] }
        let classes = (index.scenario.parcels.map(\.landClass) + index.scenario.buildings.compactMap(\.landClass))
            .unique
        let flags = index.scenario.parcels.flatMap(\.flags).unique
        let path = Path("compatibility")
        let unknownFlags = matrix.forbidden.enumerated().compactMap {
            Issue.unknownName(
                $1.flag, .flag, known: flags, at: Path("compatibility", "forbidden", "\($0)", "flag"))
        }
        let homeless = Activity.allCases.filter { activity in
            index.scenario.projects.contains { $0.activity == activity }
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
        return unknownFlags + homeless
    }
}
