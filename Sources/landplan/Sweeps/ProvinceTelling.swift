import Documents
import Judging
import LandModel
import Quantities
import Reporting
import Sweeps

/// How a coordination is told: bound and plan, prices, and what each district gets.
struct ProvinceTelling {
    private let province: ProvinceFile
    private let districts: [District]
    private let result: ProvinceRounds.Result
    /// Of any district: all count alike.
    private let naming: Naming
    /// What the tier is counted in.
    private let unit: Words
    /// By shared limit.
    private let limitUnits: [Words]

    /// `facts`: of any district.
    init(_ province: ProvinceFile, _ districts: [District], _ result: ProvinceRounds.Result, _ facts: Facts) {
        self.province = province
        self.districts = districts
        self.result = result
        naming = Naming(facts)
        unit = TierTable.unit(of: province.tier.text, facts).unit
        limitUnits = province.shared.map { facts.unit(of: $0.measure) }
    }

    var document: Document {
        let title = province.title ?? Words(same: province.name)
        return Document(
            "province", title: Words("全省协调：\(title.zh)", "Province: \(title.en)"), headline: headline,
            tables: [prices, shares, rounds].filter { !$0.rows.isEmpty })
    }

    private var headline: [Document.Fact] {
        let none = Words("没有", "none")
        let gap = result.bound.flatMap { bound in
            result.value.flatMap { ((bound - $0).magnitude * 100).divided(by: bound.magnitude, places: 3) }
        }
        return [
            Document.Fact(
                "value", Words("方案合计", "plan, all districts"), result.value.map { naming.amount($0, unit) } ?? none,
                isAlarm: result.value == nil),
            Document.Fact(
                "bound", Words("任何方案的界", "bound on every plan"),
                result.bound.map { naming.amount($0, unit) } ?? none),
            Document.Fact("gap", Words("差距", "gap"), gap.map { Words(same: "\($0)%") } ?? none),
        ]
    }

    private var prices: ReportTable {
        ReportTable(
            "prices", Words("共用上限的价格", "Prices of what is shared"),
            columns: [
                .words("limit", "上限", "limit"), .number("most", "合计不超过", "at most"),
                .number("used", "用了", "used", decimals: 1), .words("unit", "单位", "unit"),
                .number("price", "每单位的价格", "price of a unit", unit: unit, decimals: 4),
            ],
            rows: province.shared.enumerated().map { number, limit in
                let used = result.shares.reduce(ExactDecimal.zero) { $0 + $1.column.uses[number] }
                return ReportTable.Row([
                    .words(limit.name), .number(limit.atMost, decimals: nil),
                    result.shares.isEmpty ? .empty : .number(used, decimals: 1), .words(limitUnits[number]),
                    result.prices.indices.contains(number) ? .number(result.prices[number], decimals: 4) : .empty,
                ])
            }, notes: [Words("价格以协调的目标计：多一单位值多少", "in the tier's own measure: what one unit more is worth")])
    }

    private var shares: ReportTable {
        let limits = zip(province.shared, limitUnits).enumerated().flatMap { number, limit -> [ReportTable.Column] in
            let (name, unit) = (limit.0.name, limit.1)
            return [
                .number("cap-\(number + 1)", "分得：\(name.zh)", "allotted: \(name.en)", unit: unit, decimals: 1),
                .number("use-\(number + 1)", "用：\(name.zh)", "used: \(name.en)", unit: unit, decimals: 1),
            ]
        }
        return ReportTable(
            "districts", Words("各区县", "Districts"),
            columns: [
                .words("district", "区县", "district"), .number("value", "达到", "value", unit: unit, decimals: 1),
            ] + limits + [.words("proved", "证明", "proof"), .words("folder", "文件夹", "folder", .detail)],
            rows: zip(districts, result.shares).map { district, share in
                let uses = zip(share.caps, share.column.uses).flatMap {
                    [Cell.number($0, decimals: 1), .number($1, decimals: 1)]
                }
                return ReportTable.Row(
                    [.text(district.name), .number(share.column.value, decimals: 1)] + uses + [
                        .words(share.isProved ? Words("已证明", "proved") : Words("未证明", "not proved")),
                        .text(share.folder),
                    ])
            })
    }

    private var rounds: ReportTable {
        ReportTable(
            "rounds", Words("各轮的界", "Bound of each round"),
            columns: [.number("round", "轮", "round"), .number("bound", "界", "bound", unit: unit, decimals: 1)],
            rows: result.history.enumerated().map { number, bound in
                ReportTable.Row([.count(number + 1), bound.map { .number($0, decimals: 1) } ?? .empty])
            })
    }
}
