import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 指标使用表 (台账): what every balance has, from where, and what the plan takes of it.
package enum QuotaTables {
    static func tables(_ reading: PlanReading) -> [ReportTable] { [bySource(reading), byPeriod(reading)] }

    /// Every source of every balance, in the order of drawing. `scope`: only balances of a part of the district that reaches
    /// into it.
    package static func bySource(_ reading: PlanReading, in scope: Scope = .district) -> ReportTable {
        ReportTable(
            "quotas", Words("指标使用表（台账）", "Quota ledger"),
            columns: [
                .words("balance", "指标", "quota", .key), .words("source", "来源", "source"),
                .words("quota", "明细", "entry"), .number("available", "可用", "available"),
                .number("used", "本方案拟用", "used by the plan"), .number("left", "余额", "left"),
                .number("share", "使用率", "share used", unit: Words(same: "%"), decimals: 1),
                .words("unit", "单位", "unit", .key), .words("owner", "谁可调整", "who can change it"),
            ],
            rows: reading.accounts.filter { concerns($0.balance.scope, scope, reading.facts) }
                .flatMap { rows(of: $0, reading) })
    }

    private static func concerns(_ own: Scope, _ scope: Scope, _ facts: Facts) -> Bool {
        if scope == .district { return true }
        return own != .district
            && facts.parks.contains { facts.lies($0.id, in: own) && facts.lies($0.id, in: scope) }
    }

    private static func rows(of account: QuotaLedger.Account, _ reading: PlanReading) -> [ReportTable.Row] {
        let facts = reading.facts
        let balance = account.balance
        let naming = Naming(facts)
        let name = balance.title(facts)
        let unit = facts.unit(of: balance.controlled)
        let places = account.places(facts)
        func row(
            _ kind: ReportTable.Row.Kind, _ source: Words, _ entry: Words, _ there: ExactDecimal,
            _ used: ExactDecimal, _ owner: Words
        ) -> ReportTable.Row {
            func number(_ value: ExactDecimal) -> Cell { .number(value, decimals: places) }
            return .init(
                kind,
                [
                    .words(name), .words(source), .words(entry), number(there), number(used), number(there - used),
                    .share(used, of: there), .words(unit), .words(owner),
                ])
        }
        var rows: [ReportTable.Row] = [
            .init(.group, [.words(balance.head(facts))] + Array(repeating: .empty, count: 8))
        ]
        let own = reading.ownOffsets(in: balance)
        if !own.available.isZero {
            rows.append(
                row(
                    .body, Words("自有削减", "own offset"), Words("企业自有削减量", "offsets of the enterprises"),
                    own.available, own.used, Words("企业", "the enterprises")))
        }
        for line in account.lines {
            let used = account.used(of: line)
            rows.append(
                row(
                    .body, line.source, line.quota.map(naming.quota) ?? line.source, account.available(of: line), used,
                    line.quota?.owner.words ?? Words(same: "")))
        }
        let there = account.supplies.sum(\.amount)
        let used = account.uses.sum(\.amount)
        rows.append(
            row(
                .subtotal,
                own.available.isZero
                    ? Words("小计", "subtotal") : Words("小计（不计自有）", "subtotal (own not counted)"),
                account.unserved.isZero
                    ? Words("", "")
                    : Words(
                        "其中无来源 \(NumberText.grouped(account.unserved))",
                        "of it without a source: \(NumberText.grouped(account.unserved))"),
                there, used, Words(same: "")))
        return rows
    }

    /// By the end of every period: what has come, what has been taken.
    private static func byPeriod(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        var rows: [ReportTable.Row] = []
        for account in reading.accounts {
            let name = account.balance.title(facts)
            let unit = facts.unit(of: account.balance.controlled)
            rows.append(.init(.group, [.words(account.balance.head(facts))] + Array(repeating: .empty, count: 7)))
            let places = account.places(facts)
            func number(_ value: ExactDecimal) -> Cell { .number(value, decimals: places) }
            for period in facts.horizon.indices {
                let there = account.supplies.filter { $0.period <= period }.sum(\.amount)
                let used = account.uses.filter { $0.period <= period }.sum(\.amount)
                rows.append(
                    ReportTable.Row([
                        .words(name), .words(reading.period(period).brief),
                        number(account.supplies.filter { $0.period == period }.sum(\.amount)),
                        number(account.uses.filter { $0.period == period }.sum(\.amount)), number(there), number(used),
                        number(there - used), .words(unit),
                    ]))
            }
        }
        return ReportTable(
            "quota-periods", Words("指标分期累计", "Quotas, period by period"),
            columns: [
                .words("balance", "指标", "quota", .key), .words("period", "时段", "period"),
                .number("added", "本期新增", "added"), .number("drawn", "本期拟用", "used"),
                .number("available", "累计可用", "available so far"), .number("used", "累计拟用", "used so far"),
                .number("left", "累计余额", "left so far"), .words("unit", "单位", "unit", .key),
            ], rows: rows)
    }
}

extension Balance {
    /// `COD（全区）`
    func title(_ facts: Facts) -> Words {
        let (name, scope) = (facts.name(of: controlled), facts.name(of: scope))
        return Words("\(name.zh)（\(scope.zh)）", "\(name.en) (\(scope.en))")
    }

    /// `COD（全区）（t/a）`: the head of its rows.
    func head(_ facts: Facts) -> Words {
        let (name, unit) = (title(facts), facts.unit(of: controlled))
        return Words("\(name.zh)（\(unit.zh)）", "\(name.en) (\(unit.en))")
    }
}

extension QuotaLedger.Account {
    /// One quota, or all that acquisitions and reductions bring.
    package struct Line {
        package let quota: Quota?
        let source: Words
    }

    /// In the order of drawing, what acquisitions and reductions bring after the quotas linked to reduction.
    package var lines: [Line] {
        let isLand = balance.controlled == .land
        let gain = Line(
            quota: nil,
            source: isLand ? Words("减量化产生", "yield of reductions") : Words("收储腾退释放", "released by acquisitions"))
        let quotas = balance.quotas.map { Line(quota: $0, source: $0.origin.words) }
        guard supplies.contains(where: { $0.quota == nil }) else { return quotas }
        let before = quotas.prefix { ($0.quota?.origin ?? .district) <= .reduction }
        return before + [gain] + quotas.dropFirst(before.count)
    }

    /// Places behind the point that show every amount of the account whole.
    func places(_ facts: Facts) -> Int {
        let least = facts.decimals(of: balance.controlled)
        let amounts = supplies.map(\.amount) + uses.map(\.amount) + flows.map(\.amount)
        return amounts.map { NumberText.places($0, least: least) }.max() ?? least
    }

    package func available(of line: Line) -> ExactDecimal {
        supplies.filter { $0.quota?.id == line.quota?.id }.sum(\.amount)
    }

    package func used(of line: Line) -> ExactDecimal {
        flows.filter { supplies[$0.supply].quota?.id == line.quota?.id }.sum(\.amount)
    }
}

extension PlanReading {
    /// Land first, then the resources in the order of the scenario.
    package var accounts: [QuotaLedger.Account] {
        func rank(_ account: QuotaLedger.Account) -> Int {
            guard case .resource(let id) = account.balance.controlled else { return -1 }
            return facts.scenario.resources.firstIndex { $0.id == id } ?? Int.max
        }
        return ledger.accounts.enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }

    /// What placed projects bring against their own loads in a balance, and how much of it their loads take.
    package func ownOffsets(in balance: Balance) -> (available: ExactDecimal, used: ExactDecimal) {
        guard case .resource(let id) = balance.controlled else { return (0, 0) }
        let here = placements.filter {
            facts.lies($0.park.id, in: balance.scope) && !$0.project.exemptLoads.contains(id)
                && $0.project.offsets[id] != nil
        }
        func offset(_ placed: Placed) -> ExactDecimal { placed.project.offsets[id]?.value ?? 0 }
        return (
            here.sum { offset($0) }, here.sum { min(offset($0), load(id, of: $0).value) }
        )
    }
}
