import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 收储计划、定制厂房建设计划、减量化计划: what must be set going for the plan.
enum ActionTables {
    static func tables(_ reading: PlanReading) -> [ReportTable] {
        [acquisitions(reading), constructions(reading), reductions(reading)].filter { !$0.rows.isEmpty }
    }

    private static func acquisitions(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let naming = Naming(facts)
        var rows = reading.acquisitions.map { acquired in
            ReportTable.Row(
                .body,
                [
                    .text(acquired.parcel.id.text), .words(naming.parcel(acquired.parcel)),
                    facts.park(acquired.parcel.park).map { .words($0.name) } ?? .empty,
                    .text(acquired.terms.presentUser ?? ""), .number(acquired.parcel.area),
                    taxPerLand(acquired), .text(acquired.terms.grade ?? ""), .number(acquired.terms.cost),
                    .words(naming.period(acquired.start)), .words(naming.period(acquired.clear)),
                    .words(releases(acquired.terms, naming)), .words(users(of: acquired.parcel, reading)),
                ], subjects: ["parcel:\(acquired.parcel.id)"])
        }
        if rows.count > 1 {
            rows.append(
                .init(
                    .total,
                    [
                        .empty, .words(Words("合计", "total")), .empty, .empty,
                        .number(reading.acquisitions.sum(\.parcel.area)), .empty, .empty,
                        .number(reading.acquisitions.sum(\.terms.cost)), .empty, .empty, .empty, .empty,
                    ]))
        }
        return ReportTable(
            "acquisitions", Words("收储计划", "Acquisitions"),
            columns: [
                .words("id", "编号", "id", .key), .words("parcel", "地块", "parcel"),
                .words("park", "园区", "park", .detail), .words("presentUser", "现状企业", "present user", .detail),
                .number("area", "面积", "area", unit: facts.landUnit, decimals: facts.landDecimals),
                .number(
                    "presentTax", "现地均税收", "present tax per land", unit: facts.moneyPerLandUnit, decimals: 1, .detail),
                .words("grade", "评价等级", "grade", .detail),
                .number("cost", "收储成本", "cost", unit: facts.moneyUnit, decimals: facts.moneyDecimals),
                .words("start", "启动", "start"), .words("clear", "净地", "cleared"),
                .words("releases", "腾退释放", "releases", .useful), .words("users", "拟落地", "for"),
            ], rows: rows)
    }

    private static func taxPerLand(_ acquired: PlanReading.Acquired) -> Cell {
        acquired.terms.presentTax?.value.divided(by: acquired.parcel.area.value, places: 1).map { .number($0) }
            ?? .empty
    }

    private static func releases(_ terms: Acquisition, _ naming: Naming) -> Words {
        naming.list(
            terms.releases.entries.filter { !$0.value.isZero }.map { entry in
                let resource = naming.facts.resource(entry.key)
                let amount = naming.amount(entry.value.value, Words(same: resource?.unit ?? ""))
                let name = resource?.name ?? Words(same: entry.key.text)
                return Words("\(name.zh) \(amount.zh)", "\(name.en) \(amount.en)")
            })
    }

    private static func users(of parcel: Parcel, _ reading: PlanReading) -> Words {
        let naming = Naming(reading.facts)
        let projects = reading.users(of: parcel.id)
            .map { naming.project($0.project.id) }
        let buildings = reading.constructions.filter { $0.parcel.id == parcel.id }.map { naming.building($0.building) }
        return naming.list(projects + buildings)
    }

    private static func constructions(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let naming = Naming(facts)
        var rows = reading.constructions.map { built in
            let users = reading.users(of: built.building.id)
            return ReportTable.Row(
                .body,
                [
                    .text(built.building.id.text), .words(naming.building(built.building)),
                    facts.park(built.building.park).map { .words($0.name) } ?? .empty,
                    .text(built.terms.builder ?? ""), .words(naming.parcel(built.parcel)),
                    .number(built.terms.land), .number(built.building.units.sum(\.area)),
                    .number(users.sum(\.floor)), .text(span(built.building.units.map(\.height.value))),
                    .text(span(built.building.units.map(\.load.value))), .number(built.terms.cost),
                    .words(naming.period(built.start)), .words(naming.period(built.ready)),
                    .words(naming.list(users.map { naming.project($0.project.id) })),
                ], subjects: ["building:\(built.building.id)", "parcel:\(built.parcel.id)"])
        }
        if rows.count > 1 {
            let floor = reading.constructions.sum { $0.building.units.sum(\.area) }
            let used = reading.placements.filter { placed in
                reading.constructions.contains { $0.building.id == placed.building?.id }
            }.sum(\.floor)
            rows.append(
                .init(
                    .total,
                    [
                        .empty, .words(Words("合计", "total")), .empty, .empty, .empty,
                        .number(reading.constructions.sum(\.terms.land)), .number(floor), .number(used), .empty,
                        .empty, .number(reading.constructions.sum(\.terms.cost)), .empty, .empty, .empty,
                    ]))
        }
        let floor = Words(same: "m²")
        return ReportTable(
            "constructions", Words("定制厂房建设计划", "Custom factories to build"),
            columns: [
                .words("id", "编号", "id", .key), .words("building", "厂房", "building"),
                .words("park", "园区", "park", .detail), .words("builder", "建设主体", "builder", .detail),
                .words("parcel", "地块", "parcel", .detail),
                .number("land", "占地", "land", unit: facts.landUnit, decimals: facts.landDecimals),
                .number("floor", "建筑面积", "floor", unit: floor), .number("used", "已安排", "let", unit: floor),
                .words("height", "净高（m）", "clear height (m)", .detail),
                .words("load", "荷载（t/m²）", "floor load (t/m²)", .detail),
                .number("cost", "造价", "cost", unit: facts.moneyUnit, decimals: facts.moneyDecimals),
                .words("start", "开工", "start"), .words("ready", "可用", "usable"), .words("users", "匹配项目", "for"),
            ], rows: rows)
    }

    /// `4.5–6`: from the least to the greatest.
    private static func span(_ values: [ExactDecimal]) -> String {
        guard let least = values.min(), let most = values.max() else { return "" }
        return least == most ? "\(least)" : "\(least)–\(most)"
    }

    private static func reductions(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let naming = Naming(facts)
        func yield(_ plot: Reduction) -> LandArea { plot.area * plot.yield.value }
        var rows = reading.reductions.map { reclaimed in
            ReportTable.Row([
                .text(reclaimed.plot.id.text), .words(naming.called(reclaimed.plot.name, reclaimed.plot.id.text)),
                .words(facts.name(of: .town(reclaimed.plot.town))), .number(reclaimed.plot.area),
                .number(yield(reclaimed.plot)),
                .number(reclaimed.plot.cost), .words(naming.period(reclaimed.start)),
                .words(naming.period(reclaimed.yields)),
            ])
        }
        if rows.count > 1 {
            let plots = reading.reductions.map(\.plot)
            rows.append(
                .init(
                    .total,
                    [
                        .empty, .words(Words("合计", "total")), .empty, .number(plots.sum(\.area)),
                        .number(plots.sum { yield($0) }), .number(plots.sum(\.cost)), .empty, .empty,
                    ]))
        }
        let (land, places) = (facts.landUnit, facts.landDecimals)
        return ReportTable(
            "reductions", Words("减量化计划", "Land reductions"),
            columns: [
                .words("id", "编号", "id", .key), .words("plot", "地块", "plot"), .words("town", "街镇", "town"),
                .number("area", "面积", "area", unit: land, decimals: places),
                .number("yield", "产生指标", "quota yielded", unit: land, decimals: places),
                .number("cost", "成本", "cost", unit: facts.moneyUnit, decimals: facts.moneyDecimals),
                .words("start", "启动", "start"), .words("yields", "指标可用", "quota from"),
            ], rows: rows)
    }
}
