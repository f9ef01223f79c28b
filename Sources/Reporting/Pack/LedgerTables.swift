import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 指标使用台账: period by period what is there at its beginning, what comes from where, what the plan uses, what is left.
enum LedgerTables {
    /// Land and pollutants; energy, wastewater and power.
    static func tables(_ reading: PlanReading) -> [ReportTable] {
        let accounts = reading.accounts
        func isUtility(_ account: QuotaLedger.Account) -> Bool {
            guard case .resource(let id) = account.balance.controlled else { return false }
            return reading.facts.resource(id).map { $0.resourceKind != .pollutant } ?? false
        }
        return [
            table(
                "ledger", Words("指标使用台账", "Quota ledger by period"), accounts.filter { !isUtility($0) }, reading),
            table(
                "utilities", Words("能耗、污水与供电台账", "Energy, wastewater and power by period"),
                accounts.filter(isUtility), reading),
        ]
    }

    private static func table(
        _ id: String, _ title: Words, _ accounts: [QuotaLedger.Account], _ reading: PlanReading
    ) -> ReportTable {
        let new: [ReportTable.Column] = [
            .number("district", "新增：区级", "new: district"), .number("reduction", "新增：减量化", "new: reductions"),
            .number("released", "新增：腾退释放", "new: released"), .number("purchased", "新增：购买", "new: purchased"),
            .number("city", "新增：市级统筹", "new: city"),
        ]
        let before: [ReportTable.Column] = [
            .words("balance", "指标", "quota", .key), .words("unit", "单位", "unit", .key),
            .words("period", "时段", "period"), .number("opening", "期初可用", "at the beginning"),
        ]
        let after: [ReportTable.Column] = [
            .number("used", "本方案拟用", "used by the plan"), .number("left", "期末余额", "left at the end"),
            .number("share", "使用率", "share used", unit: Words(same: "%"), decimals: 1),
        ]
        let columns = before + new + after
        let left = columns.count - 2
        var rows: [ReportTable.Row] = []
        for account in accounts {
            let name = account.balance.title(reading.facts)
            let unit = reading.facts.unit(of: account.balance.controlled)
            rows.append(
                .init(
                    .group,
                    [.words(account.balance.head(reading.facts))] + Array(repeating: .empty, count: columns.count - 1)
                ))
            rows += Self.rows(of: account, reading).map { kind, cells in
                let isOver = cells[left - 2].value?.isNegative ?? false
                return .init(kind, [.words(name), .words(unit)] + cells, alarms: isOver ? [left] : [])
            }
        }
        return ReportTable(
            id, title, columns: columns, rows: rows,
            notes: [
                Words(
                    "期初可用为此前各期可结转的余额；使用率 = 拟用 ÷（期初可用 + 本期新增）；不计企业自有削减；余额为负即超出",
                    "at the beginning: what earlier periods leave and carry over; share = used ÷ (at the beginning + new); offsets of the enterprises not counted; a negative rest is an overrun"
                )
            ])
    }

    /// From the period's name on.
    private static func rows(
        of account: QuotaLedger.Account, _ reading: PlanReading
    ) -> [(kind: ReportTable.Row.Kind, cells: [Cell])] {
        let places = account.places(reading.facts)
        func number(_ value: ExactDecimal) -> Cell { .number(value, decimals: places) }
        func some(_ value: ExactDecimal) -> Cell { value.isZero ? .empty : number(value) }
        var sums = Array(repeating: ExactDecimal.zero, count: 5)
        var rows: [(kind: ReportTable.Row.Kind, cells: [Cell])] = []
        for period in reading.facts.horizon.indices {
            let opening = account.opening(period)
            let new = account.coming(in: period)
            let used = account.uses.filter { $0.period == period }.sum(\.amount)
            let there = opening + new.sum { $0 }
            for index in sums.indices { sums[index] += new[index] }
            var cells: [Cell] = [.words(reading.period(period).brief), number(opening)]
            cells += new.map(some)
            cells += [number(used), number(there - used), .share(used, of: there)]
            rows.append((.body, cells))
        }
        let uses = account.uses.sum(\.amount)
        var total: [Cell] = [.words(Words("合计", "total")), .empty]
        total += sums.map(some)
        total += [number(uses), .empty, .share(uses, of: sums.sum { $0 })]
        rows.append((.subtotal, total))
        return rows
    }
}

extension QuotaLedger.Account {
    /// What earlier periods leave that may be used in this one.
    fileprivate func opening(_ period: Int) -> ExactDecimal {
        let earlier = flows.filter { uses[$0.use].period < period }
        let there = supplies.filter { $0.period < period && $0.last >= period }.sum(\.amount)
        let taken = earlier.filter { supplies[$0.supply].last >= period }.sum(\.amount)
        let short = uses.filter { $0.period < period }.sum(\.amount) - earlier.sum(\.amount)
        return there - taken - short
    }

    /// What a period brings: from the district, by reductions, released by acquisitions, bought, from the city.
    fileprivate func coming(in period: Int) -> [ExactDecimal] {
        func sum(_ origin: QuotaSource?) -> ExactDecimal {
            supplies.filter { $0.period == period && $0.quota?.origin == origin }.sum(\.amount)
        }
        // What reductions yield is land; what acquisitions release is not.
        let isLand = balance.controlled == .land
        let gained = sum(nil)
        return [
            sum(.district), sum(.reduction) + (isLand ? gained : 0), isLand ? 0 : gained, sum(.purchased), sum(.city),
        ]
    }
}
