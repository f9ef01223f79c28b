import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 园区用地情况: what becomes of all land of every park.
package enum ParkLandTable {
    /// What land becomes; together all land of a park.
    enum Kind: Int, CaseIterable {
        case new, stock, other, reserved, free, stockLeft, reclaim

        var words: Words {
            switch self {
            case .new: Words("安排：新增", "placed: new")
            case .stock: Words("安排：存量", "placed: stock")
            case .other: Words("安排：其他净地", "placed: other cleared")
            case .reserved: Words("建定制厂房", "custom factories")
            case .free: Words("净地未用", "cleared, not used")
            case .stockLeft: Words("存量未用", "stock, not used")
            case .reclaim: Words("减量化", "to be reclaimed")
            }
        }

        var isUsed: Bool { rawValue <= Self.reserved.rawValue }
    }

    /// One park's land.
    struct Account {
        let park: Park
        let whole: ExactDecimal
        let amounts: [Kind: ExactDecimal]

        func amount(_ kind: Kind) -> ExactDecimal { amounts[kind] ?? 0 }
        var used: ExactDecimal { Kind.allCases.filter(\.isUsed).sum { amount($0) } }
    }

    static func accounts(_ reading: PlanReading, in scope: Scope = .district) -> [Account] {
        let facts = reading.facts
        let parts = SiteParts(reading)
        return facts.parks.indices.compactMap { number in
            let parcels = facts.parcels(in: facts.parks[number])
            guard !parcels.isEmpty, facts.lies(facts.parks[number].id, in: scope) else { return nil }
            var amounts: [Kind: ExactDecimal] = [:]
            for parcel in parcels {
                for part in parts.parts(of: parcel) {
                    for (kind, area) in kinds(of: part, on: parcel) { amounts[kind, default: 0] += area }
                }
            }
            return Account(park: facts.parks[number], whole: parcels.sum(\.area.value), amounts: amounts)
        }
    }

    private static func kinds(of part: SiteParts.Part, on parcel: Parcel) -> [(Kind, ExactDecimal)] {
        if part.building != nil { return [(.reserved, part.area)] }
        guard part.user != nil else {
            switch parcel.state {
            case .cleared: return [(.free, part.area)]
            case .stock: return [(.stockLeft, part.area)]
            case .reclaim: return [(.reclaim, part.area)]
            }
        }
        let new = part.area * parcel.newShare.value
        return [(.new, new), (parcel.state == .stock ? .stock : .other, part.area - new)]
    }

    /// `scope`: only the parks there.
    package static func table(_ reading: PlanReading, in scope: Scope = .district) -> ReportTable {
        let facts = reading.facts
        let accounts = accounts(reading, in: scope)
        func number(_ value: ExactDecimal) -> Cell { value.isZero ? .empty : .number(value) }
        var rows = accounts.map { account in
            ReportTable.Row(
                [.words(Naming(facts).park(account.park)), .number(account.whole), .number(account.used)]
                    + Kind.allCases.map { number(account.amount($0)) },
                subjects: ["park:\(account.park.id)"])
        }
        if rows.count > 1 {
            rows.append(
                .init(
                    .total,
                    [.words(Words("合计", "total")), .number(accounts.sum(\.whole)), .number(accounts.sum(\.used))]
                        + Kind.allCases.map { kind in number(accounts.sum { $0.amount(kind) }) }))
        }
        func column(_ id: String, _ words: Words) -> ReportTable.Column {
            .number(id, words.zh, words.en, unit: facts.landUnit, decimals: facts.landDecimals)
        }
        return ReportTable(
            "park-land", Words("园区用地情况", "Land of the parks"),
            columns: [
                .words("park", "园区", "park"), column("whole", Words("地块面积", "all parcels")),
                column("used", Words("本方案使用", "used by the plan")),
            ] + Kind.allCases.map { column("\($0)", $0.words) }, rows: rows)
    }
}
