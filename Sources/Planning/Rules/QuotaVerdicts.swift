import LandModel
import Quantities

/// Verdicts on quota balances, from the ledger of a plan.
extension QuotaRows {
    /// Of each balance: by the end of each period, what is used against what is there, for all and for each class that
    /// may not draw on everything; and that a way to draw exists.
    static func assess(_ rule: RuleID, _ applies: (Controlled) -> Bool, _ plan: PlanReading) -> [Assessment] {
        var found: [Assessment] = []
        for account in plan.ledger.accounts where applies(account.balance.controlled) {
            let balance = account.balance
            let unit = plan.setting.unit(of: balance.controlled)
            let words = plan.setting.name(of: balance.controlled)
            let scope = plan.setting.name(of: balance.scope)
            let owner = balance.quotas.map(\.owner).max { $0.rank < $1.rank } ?? .district
            for period in plan.setting.horizon.indices {
                let uses = account.uses.filter { $0.period <= period }
                guard !uses.isEmpty else { continue }
                let there = account.supplies.filter { $0.period <= period }.sum(\.amount)
                found.append(
                    Assessment(
                        rule, "\(balance.name),\(plan.period(period))",
                        Words(
                            "\(words.zh)（\(scope.zh)，至 \(plan.period(period))）",
                            "\(words.en) (\(scope.en), by \(plan.period(period)))"),
                        measured: uses.sum(\.amount), .atMost, there, unit: unit, owner: owner,
                        projects: uses.compactMap(\.project)))
                let restricted = uses.filter { use in
                    balance.quotas.contains { !QuotaLedger.isOpen($0, to: use, plan.setting) }
                }
                if !restricted.isEmpty {
                    let open = account.supplies.filter { supply in
                        supply.period <= period
                            && restricted.contains { use in
                                supply.quota.map { QuotaLedger.isOpen($0, to: use, plan.setting) } ?? true
                            }
                    }.sum(\.amount)
                    found.append(
                        Assessment(
                            rule, "\(balance.name),restricted,\(plan.period(period))",
                            Words(
                                "\(words.zh)（\(scope.zh)，不含专项，至 \(plan.period(period))）",
                                "\(words.en) (\(scope.en), without earmarked quota, by \(plan.period(period)))"),
                            measured: restricted.sum(\.amount), .atMost, open, unit: unit, owner: owner,
                            projects: restricted.compactMap(\.project)))
                }
            }
            if !account.uses.isEmpty {
                found.append(
                    Assessment(
                        rule, "\(balance.name),unserved",
                        Words("\(words.zh)（\(scope.zh)）无来源部分", "\(words.en) (\(scope.en)) without a source"),
                        measured: account.unserved, .atMost, 0, unit: unit, owner: owner,
                        projects: account.uses.compactMap(\.project)))
            }
        }
        return found
    }
}

extension Owner {
    /// Rising with how hard it is to move.
    public var rank: Int {
        switch self {
        case .own: 0
        case .district: 1
        case .city: 2
        case .law: 3
        }
    }
}
