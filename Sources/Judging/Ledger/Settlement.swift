import LandModel
import Quantities
import Synchronization

/// Who draws on which quota in a plan, and what that costs: settled when it is first asked for, because most plans that are tried
/// out break something else before.
final class Settlement: Sendable {
    struct Books: Sendable {
        var ledger: QuotaLedger
        var outlays: Outlays
    }

    private let settled = Mutex<Books?>(nil)
    /// Another plan on the same facts, whose books are taken over where they are the same.
    private let near: PlanReading?

    init(near: PlanReading?) { self.near = near }

    /// `plan`: the one that it belongs to.
    func books(of plan: PlanReading) -> Books {
        settled.withLock { known in
            let books = known ?? settle(plan)
            known = books
            return books
        }
    }

    /// Supplies are opened in the order of allotment; if what is bought so breaks a budget, in order of cost, buying
    /// for the latest uses last, then for the earliest last.
    private func settle(_ plan: PlanReading) -> Books {
        let facts = plan.facts
        let near = near.flatMap { $0.hasSupplies(of: plan) ? $0.ledger : nil }
        let periods = facts.timeline.count
        let started = Outlays(periods: periods, plan.acquisitions, plan.constructions, plan.reductions)
        var books = Books(ledger: QuotaLedger(plan, near: near), outlays: started)
        books.outlays.purchase = books.ledger.purchases(periods: periods)
        guard facts.scenario.quotas.contains(where: { !QuotaTerms.price(of: $0).isZero }) else { return books }
        for buysEarly in [true, false] where !BudgetBook(facts, books.outlays).isKept {
            books.ledger = QuotaLedger(plan, in: .leastSpend(buysEarly: buysEarly), near: near)
            books.outlays.purchase = books.ledger.purchases(periods: periods)
        }
        return books
    }
}

extension PlanReading {
    /// Whether two plans on the same facts have the same supplies: nothing is said to be drawn otherwise, nothing released or yielded
    /// otherwise.
    fileprivate func hasSupplies(of other: PlanReading) -> Bool {
        plan.draws == other.plan.draws && plan.acquisitions == other.plan.acquisitions
            && plan.reductions == other.plan.reductions
    }
}
