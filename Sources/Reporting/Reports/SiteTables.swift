import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 地块一览、厂房一览: every site and what the plan does with it; what the map shows, in words and figures.
enum SiteTables {
    /// Where there are more parcels, only those that the plan touches are listed, because nobody reads so many rows.
    static let mostParcels = 1000

    static func tables(_ reading: PlanReading) -> [ReportTable] {
        [parcels(reading), buildings(reading)].filter { !$0.rows.isEmpty }
    }

    private static func parcels(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let naming = Naming(facts)
        let sites = SiteParts(reading)
        var table = ReportTable(
            "parcels", Words("地块一览", "All parcels"),
            columns: [
                .words("parcel", "地块", "parcel"), .words("park", "园区", "park", .key),
                .words("class", "规划用途", "land class", .useful), .words("state", "现状", "state"),
                .number("area", "面积", "area", unit: facts.landUnit, decimals: facts.landDecimals),
                .number("used", "本方案使用", "used", unit: facts.landUnit, decimals: facts.landDecimals),
                .number("left", "剩余", "left", unit: facts.landUnit, decimals: facts.landDecimals),
                .words("users", "落地项目、厂房", "projects and factories"),
            ])
        let listsAll = facts.parcels.count <= mostParcels
        if !listsAll {
            table.notes.append(
                Words(
                    "全部 \(facts.parcels.count) 宗地块中只列本方案使用或收储的",
                    "of all \(facts.parcels.count) parcels, those that the plan uses or acquires"))
        }
        var named: [String] = []
        for park in facts.parks {
            let listed = facts.parcels(in: park).filter { parcel in
                listsAll || sites.acquisition(of: parcel) != nil
                    || sites.parts(of: parcel).contains { $0.start != nil }
            }
            guard !listed.isEmpty else { continue }
            named += listed.map(\.landClass)
            table.rows.append(head(park, naming, columns: table.columns.count))
            table.rows += listed.map { parcel in
                let parts = sites.parts(of: parcel)
                let used = parts.filter { $0.start != nil }.sum(\.area)
                let left = parts.filter { $0.start == nil }.sum(\.area)
                let users = parts.compactMap { user(of: $0, parts.count > 1 ? facts.landUnit : nil, naming) }
                return ReportTable.Row(
                    [
                        .words(naming.parcel(parcel)), .words(park.name), .text(parcel.landClass),
                        .words(state(parcel, sites, naming)), .number(parcel.area), some(used), some(left),
                        users.isEmpty ? .empty : .words(naming.list(users)),
                    ], subjects: ["parcel:\(parcel.id)"])
            }
        }
        table.notes += LandClassNote.of(named, in: facts.scenario)
        return table
    }

    private static func buildings(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let naming = Naming(facts)
        let sites = SiteParts(reading)
        let floor = Words(same: "m²")
        var table = ReportTable(
            "buildings", Words("厂房一览", "All buildings"),
            columns: [
                .words("building", "厂房", "building"), .words("park", "园区", "park", .key),
                .words("state", "现状", "state"), .number("floor", "建筑面积", "floor", unit: floor),
                .number("used", "本方案使用", "used", unit: floor), .number("left", "剩余", "left", unit: floor),
                .words("users", "落地项目", "projects"),
            ])
        for park in facts.parks {
            let buildings = facts.buildings(in: park)
            guard !buildings.isEmpty else { continue }
            table.rows.append(head(park, naming, columns: table.columns.count))
            table.rows += buildings.map { building in
                let users = reading.users(of: building.id)
                let (whole, used) = (building.units.sum(\.area), users.sum(\.floor))
                let isBuilt = sites.construction(of: building) != nil
                let state =
                    building.state != .candidate
                    ? building.state.words
                    : isBuilt ? Words("拟建，列入本方案", "to be built") : Words("拟建，未列入", "candidate, not built")
                return ReportTable.Row(
                    [
                        .words(naming.building(building)), .words(park.name), .words(state), .number(whole),
                        some(used.value),
                        building.state == .candidate && !isBuilt ? .empty : some((whole - used).value),
                        users.isEmpty ? .empty : .words(naming.list(users.map { naming.project($0.project.id) })),
                    ], subjects: ["building:\(building.id)"])
            }
        }
        return table
    }

    private static func head(_ park: Park, _ naming: Naming, columns: Int) -> ReportTable.Row {
        .init(
            .group, [.words(naming.park(park))] + Array(repeating: .empty, count: columns - 1),
            subjects: ["park:\(park.id)"])
    }

    private static func some(_ value: ExactDecimal) -> Cell { value > 0 ? .number(value) : .empty }

    private static func state(_ parcel: Parcel, _ sites: SiteParts, _ naming: Naming) -> Words {
        guard let acquired = sites.acquisition(of: parcel) else { return parcel.state.words }
        let start = naming.period(acquired.start)
        return Words("存量，\(start.zh) 收储", "stock, acquired from \(start.en)")
    }

    /// With its area where there are several.
    private static func user(of part: SiteParts.Part, _ unit: Words?, _ naming: Naming) -> Words? {
        let name = part.user.map { naming.project($0.project.id) } ?? part.building.map { naming.building($0.building) }
        guard let name, let unit else { return name }
        let area = naming.amount(part.area, unit)
        return Words("\(name.zh) \(area.zh)", "\(name.en) \(area.en)")
    }
}
