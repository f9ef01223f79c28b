import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 指标使用图: of every quota, what the plan uses and from where, against what there is.
enum QuotaFigure {
    static func figure(_ reading: PlanReading) -> Figure? {
        let facts = reading.facts
        let accounts = reading.accounts.filter { account in
            account.supplies.contains { !$0.amount.isZero } || account.uses.contains { !$0.amount.isZero }
        }
        guard !accounts.isEmpty else { return nil }
        let sources = QuotaSource.allCases.filter { source in
            accounts.contains { account in account.supplies.contains { $0.source == source } }
        }
        let isShort = accounts.contains { !$0.unserved.isZero }
        let chart = BarRows(
            legend: sources.map { (fill($0), words($0)) }
                + (isShort ? [(missing, Words("无来源", "without a source"))] : []),
            rows: accounts.map { row($0, sources, facts) })
        let full = accounts.filter { account in
            let there = account.supplies.sum(\.amount)
            return !there.isZero && account.uses.sum(\.amount) >= there
        }.count
        return Figure(
            "quota-bars", Words("指标使用图", "How far quotas are used"),
            summary: Words(
                "粗条为本方案拟用，细条为可用总量，均按来源分段；竖线为可用总量。共 \(accounts.count) 项，用满 \(full) 项\(beyond(accounts).zh)。",
                "The thick bar is what the plan uses, the thin one what there is, both by source; the upright line marks all there is. \(accounts.count) quotas, \(full) used up\(beyond(accounts).en)."
            ), drawing: chart.drawing)
    }

    private static func beyond(_ accounts: [QuotaLedger.Account]) -> Words {
        guard accounts.count > BarRows.most else { return Words(same: "") }
        return Words("；图中为前 \(BarRows.most) 项，其余见表", "; the first \(BarRows.most) are drawn, the rest is in the table")
    }

    private static func row(
        _ account: QuotaLedger.Account, _ sources: [QuotaSource], _ facts: Facts
    ) -> BarRows.Row {
        let title = account.balance.title(facts)
        let unit = facts.unit(of: account.balance.controlled)
        let places = account.places(facts)
        func number(_ value: ExactDecimal) -> String { NumberText.grouped(value, places: places) }
        let there = account.supplies.sum(\.amount)
        let used = account.uses.sum(\.amount)
        func part(_ source: QuotaSource, _ value: ExactDecimal, _ zh: String, _ en: String) -> BarRows.Part {
            let name = words(source)
            return BarRows.Part(
                value: value, fill: fill(source),
                hint: Words(
                    "\(title.zh) · \(name.zh)\(zh) \(number(value)) \(unit.zh)",
                    "\(title.en) · \(name.en) \(en) \(number(value)) \(unit.en)"))
        }
        let drawn = sources.map { source in
            part(
                source, account.flows.filter { account.supplies[$0.supply].source == source }.sum(\.amount), "拟用",
                "used")
        }
        let given = sources.map { source in
            part(source, account.supplies.filter { $0.source == source }.sum(\.amount), "可用", "available")
        }
        let short = BarRows.Part(
            value: account.unserved, fill: missing,
            hint: Words(
                "\(title.zh) · 无来源 \(number(account.unserved)) \(unit.zh)",
                "\(title.en) · without a source \(number(account.unserved)) \(unit.en)"))
        let share = used.percent(of: there).map { " · \(NumberText.grouped($0, places: 1))%" } ?? ""
        return BarRows.Row(
            name: title, parts: drawn + [short], lower: given, limit: there, scale: max(there, used),
            told: Words(
                "用 \(number(used)) / \(number(there)) \(unit.zh)\(share)",
                "\(number(used)) of \(number(there)) \(unit.en)\(share)"),
            isAlarm: !account.unserved.isZero)
    }

    private static func words(_ source: QuotaSource) -> Words {
        source == .reduction ? Words("减量化、腾退", "reductions and releases") : source.words
    }

    private static func fill(_ source: QuotaSource) -> Drawing.Fill {
        switch source {
        case .district: Drawing.Fill(Drawing.Ink("#77aadd"))
        case .reduction: Drawing.Fill(Drawing.Ink("#44bb99"), .rising)
        case .purchased: Drawing.Fill(Drawing.Ink("#eedd88"), .crossed)
        case .city: Drawing.Fill(Drawing.Ink("#ee8866"), .falling)
        }
    }

    private static let missing = Drawing.Fill(Palette.alarm, .upright)
}

extension QuotaLedger.Supply {
    /// What acquisitions and reductions bring counts with the quotas linked to reduction.
    fileprivate var source: QuotaSource { quota?.origin ?? .reduction }
}
