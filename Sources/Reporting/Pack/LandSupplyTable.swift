import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 产业用地供应计划表: the land that is granted, parcel by parcel, park by park.
struct LandSupplyTable {
    let reading: PlanReading
    private let naming: Naming

    init(_ reading: PlanReading) {
        self.reading = reading
        naming = Naming(reading.facts)
    }

    private var facts: Facts { reading.facts }

    var table: ReportTable {
        let columns = columns
        var rows = SummedRows(columns, summing: ["hectares", "mu", "newLand"], label: "parcel")
        for park in facts.parks {
            let supplied = facts.parcels.filter { $0.park == park.id }.compactMap(row)
            rows.add(
                naming.parkAndTown(park), of: ["park:\(park.id)"], supplied,
                subtotal: Words("小计 \(supplied.count) 宗", "subtotal of \(supplied.count)"))
        }
        let count = rows.rows.count { $0.kind == .body }
        let granted = facts.parks.flatMap { park in
            facts.parcels.filter { $0.park == park.id && row($0) != nil }.map(\.landClass)
        }
        rows.addTotal(Words("合计 \(count) 宗", "total of \(count)"))
        return ReportTable(
            "land-supply", Words("产业用地供应计划表", "Land supply plan"), columns: columns, rows: rows.rows,
            notes: [
                Words(
                    "面积为供应面积，含拟建厂房占地；亩与公顷按 1 公顷 = 15 亩换算，换算所得四舍五入到小数 4 位",
                    "areas are what is granted, ground of factories to build included; 1 ha = 15 mu, converted figures rounded to four places"
                )
            ] + LandClassNote.of(granted, in: facts.scenario))
    }

    private var columns: [ReportTable.Column] {
        [
            .running, .words("parcel", "地块", "parcel"), .words("park", "园区", "park", .key),
            .words("location", "位置", "location", .useful), .words("landClass", "规划用途", "land class"),
            .number("hectares", "面积", "area", unit: LandUnit.hectare.words, decimals: 2),
            .number("mu", "面积", "area", unit: LandUnit.mu.words, decimals: 1),
            .number("newLand", "其中新增建设用地", "of it new construction land", unit: LandUnit.mu.words, decimals: 1),
            .words("ratio", "容积率", "floor area ratio", .useful), .words("state", "土地状态", "state"),
            .words("mode", "供应方式", "mode of grant", .useful), .words("period", "计划供应时间", "granted in"),
            .words("users", "拟落地项目", "for"), .words("bureau", "责任单位", "bureau", .useful),
            .words("remark", "备注", "remarks", .useful),
        ]
    }

    private func row(_ parcel: Parcel) -> ReportTable.Row? {
        let users = reading.users(of: parcel.id)
        let built = reading.constructions(on: parcel.id)
        guard !users.isEmpty || !built.isEmpty else { return nil }
        let granted =
            users.sum { placed in placed.parcels.filter { $0.parcel.id == parcel.id }.sum(\.area) }
            + built.sum(\.terms.land)
        let starts = users.map(\.start) + built.map(\.start)
        let unit = facts.scenario.units.land
        let new = granted * parcel.newShare.value
        let names = users.map { naming.project($0.project.id) } + built.map { naming.building($0.building) }
        let period = starts.min().map { naming.period($0) }
        let isStock = parcel.state == .stock
        return ReportTable.Row(
            .body,
            [
                .words(naming.parcel(parcel)), facts.park(parcel.park).map { .words($0.name) } ?? .empty,
                .text(parcel.location ?? ""), .text(parcel.landClass),
                .number(unit.convert(granted.value, to: .hectare)), .number(unit.convert(granted.value, to: .mu)),
                .some(unit.convert(new.value, to: .mu)), .text(ratio(parcel)),
                .words(isStock ? Words("待收储", "to be acquired") : parcel.state.words),
                .text(parcel.supplyMode ?? ""), period.map { .words($0) } ?? .empty,
                .words(naming.list(names)), .words(facts.scenario.duty(for: .supply).bureau),
                remark(parcel, granted),
            ],
            subjects: ["parcel:\(parcel.id)"] + users.map { "project:\($0.project.id)" }
                + built.map { "building:\($0.building.id)" })
    }

    private func ratio(_ parcel: Parcel) -> String {
        switch (parcel.farMin?.value, parcel.farMax?.value) {
        case (let least?, let most?): "\(least)–\(most)"
        case (let least?, nil): "≥ \(least)"
        case (nil, let most?): "≤ \(most)"
        case (nil, nil): ""
        }
    }

    /// That only a part of the parcel is granted.
    private func remark(_ parcel: Parcel, _ granted: LandArea) -> Cell {
        guard granted < parcel.area else { return .empty }
        let whole = naming.amount(parcel.area.value, facts.landUnit)
        return .words(Words("分割供应，全宗 \(whole.zh)", "a part of \(whole.en)"))
    }
}

extension LandUnit {
    /// In another unit, rounded to four places where it does not come out even: to a square metre in hectares.
    func convert(_ value: ExactDecimal, to other: LandUnit) -> ExactDecimal {
        guard self != other else { return value }
        let (from, to) = (squareMetres, other.squareMetres)
        return (value * from.numerator * to.denominator).divided(by: from.denominator * to.numerator, places: 4)
            ?? value
    }
}
