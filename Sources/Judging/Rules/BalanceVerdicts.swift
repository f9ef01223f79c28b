import LandModel
import Quantities

/// A rule on the quotas of some kinds of controlled things.
protocol BalanceRule: JudgedRule {
    static func limits(_ controlled: Controlled, _ facts: Facts) -> Bool
}

extension BalanceRule {
    /// Of each balance: by the end of each period, what is used against what is there, for all and for those who may not
    /// draw on everything; and that a way to draw exists.
    public static func judge(_ plan: PlanReading) -> [Assessment] {
        accounts(of: plan).flatMap { BalanceVerdicts(id, $0, plan).verdicts }
    }

    /// Where all is served, the way to draw that was found shows that nothing is short by the end of any period.
    public static func breaches(_ plan: PlanReading) -> [Assessment] {
        accounts(of: plan).filter { !$0.unserved.isZero }.flatMap { account in
            BalanceVerdicts(id, account, plan).verdicts.filter { !$0.isMet }
        }
    }

    private static func accounts(of plan: PlanReading) -> [QuotaLedger.Account] {
        plan.ledger.accounts.filter { limits($0.balance.controlled, plan.facts) && !$0.uses.isEmpty }
    }
}

/// Verdicts on one quota balance, alike for land, pollutants, energy, wastewater and power, from the ledger of a plan.
private struct BalanceVerdicts {
    private let rule: RuleID
    private let account: QuotaLedger.Account
    private let plan: PlanReading
    /// Uses that may not draw on every quota.
    private let restricted: [QuotaLedger.Use]
    private let owner: Owner

    init(_ rule: RuleID, _ account: QuotaLedger.Account, _ plan: PlanReading) {
        self.rule = rule
        self.account = account
        self.plan = plan
        let earmarked = account.balance.quotas.filter { $0.drawers != .all }
        restricted =
            earmarked.isEmpty
            ? [] : account.uses.filter { use in earmarked.contains { !plan.facts.isOpen($0, to: use) } }
        owner = Self.owner(of: account, plan)
    }

    /// Who can grant what is missing: of the owners of quotas the one easiest to move who could do it alone, found by trying
    /// what more in the periods of each one's quotas would serve. The one hardest to move, where nobody alone can, or
    /// nothing is missing.
    private static func owner(of account: QuotaLedger.Account, _ plan: PlanReading) -> Owner {
        let quotas = account.balance.quotas
        let hardest = quotas.map(\.owner).max { $0.firmness < $1.firmness } ?? .district
        let owners = Owner.allCases.filter { owner in quotas.contains { $0.owner == owner } }
        guard account.unserved > .zero, owners.count > 1 else { return hardest }
        let all = account.uses.sum(\.amount)
        return owners.sorted { $0.firmness < $1.firmness }.first { owner in
            let own = quotas.filter { $0.owner == owner }.flatMap { QuotaSupplies.entries(of: $0, plan.facts) }
            let more = own.map {
                QuotaLedger.Supply(quota: $0.quota, period: $0.period, amount: all, last: $0.last)
            }
            return QuotaAllotment.serve(account.uses, from: account.supplies + more, plan.facts).unserved.isZero
        } ?? hardest
    }

    var verdicts: [Assessment] {
        plan.facts.timeline.all.flatMap(byEnd) + [
            verdict(
                "unserved", { Words("\($0.zh)（\($1.zh)）无来源部分", "\($0.en) (\($1.en)) without a source") },
                account.unserved, 0, account.uses)
        ]
    }

    /// By the end of a period in which anything has been used.
    private func byEnd(of period: Int) -> [Assessment] {
        let uses = account.uses.filter { $0.period <= period }
        guard !uses.isEmpty else { return [] }
        let there = account.supplies.filter { $0.period <= period }
        let (id, date) = (plan.period(period), plan.period(period).said)
        let all = verdict(
            "\(id)", { Words("\($0.zh)（\($1.zh)，至 \(date.zh)）", "\($0.en) (\($1.en), by \(date.en))") },
            uses.sum(\.amount), there.sum(\.amount), uses)
        let some = restricted.filter { $0.period <= period }
        guard !some.isEmpty else { return [all] }
        let open = there.filter { supply in
            guard let quota = supply.quota, quota.drawers != .all else { return true }
            return some.contains { plan.facts.isOpen(quota, to: $0) }
        }
        let part = verdict(
            "restricted,\(id)",
            {
                Words(
                    "\($0.zh)（\($1.zh)，不含专项，至 \(date.zh)）",
                    "\($0.en) (\($1.en), without earmarked quota, by \(date.en))")
            },
            some.sum(\.amount), open.sum(\.amount), some)
        return [all, part]
    }

    /// `words`: from the names of the controlled thing and the scope.
    private func verdict(
        _ subject: String, _ words: (Words, Words) -> Words, _ measured: ExactDecimal, _ limit: ExactDecimal,
        _ uses: [QuotaLedger.Use]
    ) -> Assessment {
        let (balance, facts) = (account.balance, plan.facts)
        return Assessment(
            rule, "\(balance.name),\(subject)",
            words(facts.name(of: balance.controlled), facts.name(of: balance.scope)), measured: measured, .atMost,
            limit, unit: facts.unit(of: balance.controlled), owner: owner, projects: uses.compactMap(\.project))
    }
}

extension Assessment {
    /// Whether both limit one balance: by another period, or what of it nothing serves.
    public func isOfSameBalance(as other: Assessment) -> Bool {
        guard rule == other.rule, let own = balance, let others = other.balance else { return false }
        return own == others
    }

    /// What it is a limit of, without the period; `nil` of a limit that is no balance.
    private var balance: String? {
        let rules = [
            LandQuotaVerdicts.id, EmissionQuotaVerdicts.id, EnergyQuotaVerdicts.id, WastewaterHeadroomVerdicts.id,
            PowerLimitVerdicts.id,
        ]
        guard rules.contains(rule) else { return nil }
        let parts = subject.split(separator: ",").dropLast()
        return (parts.last == "restricted" ? parts.dropLast() : parts).joined(separator: ",")
    }
}
