import Quantities
import Records

/// Dates that leave nothing to choose within the horizon.
enum DateCheck {
    static let projectDates = ScenarioCheck("projects", "periods") { index in
        guard index.hasSoundHorizon else { return [] }
        return index.scenario.projects.compactMap { project in
            window(
                project.earliest, project.latest, index.horizon, Path("projects", project.id.text),
                Words("项目 \(project.id)", "project \(project.id)"), severity: project.isCommitted ? .error : .warning)
        }
    }

    static let parcelDates = ScenarioCheck("parcels", "buildings", "periods") { index in
        guard index.hasSoundHorizon else { return [] }
        let horizon = index.horizon
        let parcels = index.scenario.parcels.flatMap { parcel -> [Issue?] in
            let path = Path("parcels", parcel.id.text)
            return [
                late(parcel.availableFrom, horizon, path, Words("地块 \(parcel.id)", "parcel \(parcel.id)")),
                parcel.acquisition.flatMap {
                    window(
                        $0.earliest, $0.latest, horizon, path.appending("acquisition"),
                        Words("地块 \(parcel.id) 的收储", "the acquisition of \(parcel.id)"))
                },
            ]
        }
        let buildings = index.scenario.buildings.flatMap { building -> [Issue?] in
            let path = Path("buildings", building.id.text)
            return [
                late(building.availableFrom, horizon, path, Words("厂房 \(building.id)", "building \(building.id)")),
                building.construction.flatMap {
                    window(
                        $0.earliest, $0.latest, horizon, path.appending("construction"),
                        Words("厂房 \(building.id) 的建设", "the construction of \(building.id)"))
                },
            ]
        }
        return (parcels + buildings).compactMap(\.self)
    }

    static let reductions = ScenarioCheck("reductions", "periods", "parks") { index in
        let towns = index.scenario.parks.map(\.town).unique
        return index.scenario.reductions.flatMap { plot -> [Issue] in
            let path = Path("reductions", plot.id.text)
            let name = Words("减量化地块 \(plot.id)", "reduction plot \(plot.id)")
            var issues: [Issue] = []
            if index.hasSoundHorizon, let issue = window(plot.earliest, plot.latest, index.horizon, path, name) {
                issues.append(issue)
            }
            if plot.area.isZero { issues.append(.zeroArea(at: path.appending("area"), of: name)) }
            if !towns.contains(plot.town), let close = nearest(to: plot.town, among: towns) {
                issues.append(
                    Issue(
                        "unknown-town", .warning, at: path.appending("town"),
                        what: Words("没有园区在“\(plot.town)”", "no park lies in “\(plot.town)”"),
                        because: Words("有相近的街镇名“\(close)”", "there is a town of a similar name, “\(close)”"),
                        mend: Words("是否应为“\(close)”？", "did you mean “\(close)”?"), nearest: close))
            }
            return issues
        }
    }

    /// What is wrong with an earliest and a latest start.
    private static func window(
        _ earliest: Period?, _ latest: Period?, _ horizon: Horizon, _ path: Path, _ thing: Words,
        severity: Issue.Severity = .warning
    ) -> Issue? {
        if let earliest, let latest, earliest.quarters.lowerBound > latest.quarters.upperBound {
            return Issue(
                "earliest-after-latest", at: path.appending("earliest"),
                what: Words("最早 \(earliest) 晚于最晚 \(latest)", "earliest, \(earliest), is after latest, \(latest)"),
                because: Words("没有可选的时段", "no period is left"), mend: Words("核对两个时段", "check both"))
        }
        let isLate = earliest.map { horizon.first($0) == nil } ?? false
        let isEarly = latest.map { horizon.last($0) == nil } ?? false
        guard isLate || isEarly, let first = horizon.periods.first, let last = horizon.periods.last else { return nil }
        return Issue(
            "never-starts", severity, at: path.appending(isLate ? "earliest" : "latest"),
            what: Words("\(thing.zh)在规划期内不能开始", "\(thing.en) can never start"),
            because: Words("规划期为 \(first) 至 \(last)", "the horizon is \(first) to \(last)"),
            mend: Words("核对时段，或延长规划期", "check the period, or lengthen the horizon"))
    }

    private static func late(_ available: Period?, _ horizon: Horizon, _ path: Path, _ thing: Words) -> Issue? {
        guard let available, horizon.first(available) == nil, let last = horizon.periods.last else { return nil }
        return Issue(
            "never-available", .warning, at: path.appending("availableFrom"),
            what: Words("\(thing.zh)在规划期内不可用", "\(thing.en) is never available"),
            because: Words("规划期到 \(last) 为止", "the horizon ends with \(last)"),
            mend: Words("核对时段，或延长规划期", "check the period, or lengthen the horizon"))
    }
}
