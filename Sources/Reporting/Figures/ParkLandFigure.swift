import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 园区用地图: all land of every park by what becomes of it.
enum ParkLandFigure {
    static func figure(_ reading: PlanReading) -> Figure? {
        let accounts = ParkLandTable.accounts(reading)
        let facts = reading.facts
        guard let largest = accounts.map(\.whole).max(), largest > 0 else { return nil }
        let unit = facts.landUnit
        func number(_ value: ExactDecimal) -> String { NumberText.grouped(value, least: facts.landDecimals) }
        let kinds = ParkLandTable.Kind.allCases.filter { kind in accounts.contains { !$0.amount(kind).isZero } }
        let rows = accounts.map { account in
            BarRows.Row(
                name: account.park.name,
                parts: kinds.map { kind in
                    let value = account.amount(kind)
                    return BarRows.Part(
                        value: value, fill: fill(kind),
                        hint: Words(
                            "\(account.park.name.zh) · \(kind.words.zh) \(number(value)) \(unit.zh)",
                            "\(account.park.name.en) · \(kind.words.en) \(number(value)) \(unit.en)"))
                }, scale: largest,
                told: Words(
                    "用 \(number(account.used)) / \(number(account.whole)) \(unit.zh)",
                    "\(number(account.used)) of \(number(account.whole)) \(unit.en) used"))
        }
        let (used, whole) = (accounts.sum(\.used), accounts.sum(\.whole))
        let beyond =
            accounts.count > BarRows.most
            ? Words("；图中为前 \(BarRows.most) 个园区", "; the first \(BarRows.most) parks are drawn") : Words(same: "")
        return Figure(
            "park-land-bars", Words("园区用地图", "Land of the parks, by use"),
            summary: Words(
                "各园区同一比例；合计使用 \(number(used)) / \(number(whole)) \(unit.zh)\(beyond.zh)。",
                "All parks have one scale; \(number(used)) of \(number(whole)) \(unit.en) used in all\(beyond.en)."),
            drawing: BarRows(legend: kinds.map { (fill($0), $0.words) }, rows: rows).drawing)
    }

    private static func fill(_ kind: ParkLandTable.Kind) -> Drawing.Fill {
        switch kind {
        case .new: Drawing.Fill(Drawing.Ink("#77aadd"))
        case .stock: Drawing.Fill(Drawing.Ink("#ee8866"), .rising)
        case .other: Drawing.Fill(Drawing.Ink("#99ddff"), .level)
        case .reserved: Drawing.Fill(Drawing.Ink("#44bb99"), .grid)
        case .free: Palette.blank
        case .stockLeft: Drawing.Fill(Drawing.Ink("#dddddd"), .falling)
        case .reclaim: Drawing.Fill(Drawing.Ink("#eedd88"), .crossed)
        }
    }
}
