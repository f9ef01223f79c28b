import LandModel
import Quantities

extension Setting {
    /// All limits of the scenario: in order of owner, own first, then of kind, id and period.
    public var limits: [Limit] {
        let all = decisions + goals + quotaLimits + budgetLimits + standardLimits
        return Owner.allCases.sorted { $0.rank < $1.rank }.flatMap { owner in all.filter { $0.owner == owner } }
    }

    /// That projects meet their standards; the owner is the hardest to move of the standards that hold anywhere.
    private var standardLimits: [Limit] {
        projects.filter { $0.exemption == nil }.compactMap { project in
            let owners = standards.filter { standard in parks.contains { standard.holds(for: project, in: $0) } }.map(
                \.owner)
            return owners.max { $0.rank < $1.rank }.map { owner in
                Limit(.standards(project.id), .demand, owner: owner) { _ in
                    ["projects.\(project.id).exemption={\"reason\":\"…\"}"]
                }
            }
        }
    }

    private var decisions: [Limit] {
        let locks = scenario.locks.sorted { $0.id < $1.id }.map { lock in
            Limit(.lock(lock.id), .demand, owner: lock.owner) { _ in ["locks.\(lock.id)=null"] }
        }
        let commitments = projects.filter(\.isCommitted).map { project in
            Limit(.commitment(project.id), .demand, owner: .own) { _ in ["projects.\(project.id).committed=false"] }
        }
        let relations = scenario.relations.sorted { $0.id < $1.id }.filter { $0.bond != .synergy }.map { relation in
            Limit(.relation(relation.id), .demand, owner: relation.owner) { _ in ["relations.\(relation.id)=null"] }
        }
        let phases = projects.filter { $0.phase != nil }.map { project in
            Limit(.phase(project.id), .demand, owner: .own) { _ in ["projects.\(project.id).phase=null"] }
        }
        return locks + commitments + relations + phases
    }

    private var goals: [Limit] {
        var limits: [Limit] = []
        if let stability = scenario.stability {
            limits.append(
                Limit(
                    .moves, .ceiling, owner: stability.owner, value: ExactDecimal(stability.mostMoves),
                    base: ExactDecimal(stability.mostMoves), isCount: true, unit: Words("项", "placements")
                ) { ["stability.mostMoves=\($0 ?? 0)"] })
        }
        if let exemptions = scenario.exemptionLimit {
            limits.append(
                Limit(
                    .exemptions, .ceiling, owner: exemptions.owner, value: ExactDecimal(exemptions.most),
                    base: ExactDecimal(exemptions.most), isCount: true, unit: Words("个", "projects")
                ) { ["exemptionLimit.most=\($0 ?? 0)"] })
        }
        for target in scenario.targets.sorted(by: { $0.id < $1.id }) where target.isHard {
            limits.append(limit(of: target))
        }
        for fairness in scenario.fairness.sorted(by: { $0.id < $1.id }) {
            guard let share = fairness.atLeast?.value else { continue }
            limits.append(
                Limit(.fairness(fairness.id), .floor, owner: fairness.owner, value: share, base: share) {
                    ["fairness.\(fairness.id).atLeast=\($0 ?? 0)"]
                })
        }
        if let share = scenario.stockShare {
            limits.append(Limit(.stockShare, .demand, owner: share.owner) { _ in ["stockShare=null"] })
        }
        return limits
    }

    /// A ratio's target can only be dropped: what it asks for is not linear in it.
    private func limit(of target: Target) -> Limit {
        let value = target.atLeast ?? target.atMost ?? 0
        switch target.measure.indicator {
        case .outputPerLand, .taxPerLand, .investmentPerLand:
            return Limit(.target(target.id), .demand, owner: target.owner) { _ in ["targets.\(target.id).hard=false"] }
        default:
            let isFloor = target.atLeast != nil
            let key = isFloor ? "atLeast" : "atMost"
            return Limit(
                .target(target.id), isFloor ? .floor : .ceiling, owner: target.owner, value: value,
                base: (value - target.base).magnitude
            ) { ["targets.\(target.id).\(key)=\($0 ?? value)"] }
        }
    }

    private var quotaLimits: [Limit] {
        scenario.quotas.sorted { $0.id < $1.id }.flatMap { quota in
            let amounts = quota.amounts.entries.map { ($0.key, $0.value.value) }
            return limits(amounts, owner: quota.owner, unit(of: quota.controlled), step: quota.step?.value) {
                (.quota(quota.id, $0), "quotas.\(quota.id)")
            }
        }
    }

    private var budgetLimits: [Limit] {
        scenario.budgets.sorted { $0.id < $1.id }.flatMap { budget in
            let amounts = budget.amounts.entries.map { ($0.key, $0.value.value) }
            return limits(amounts, owner: budget.owner, scenario.units.money.words, step: nil) {
                (.budget(budget.id, $0), "budgets.\(budget.id)")
            }
        }
    }

    /// The amounts of a table by period. Changes are told against the whole, so that an empty period is no excuse.
    private func limits(
        _ amounts: [(period: Period, value: ExactDecimal)], owner: Owner, _ unit: Words, step: ExactDecimal?,
        _ name: (Period) -> (subject: Limit.Subject, path: String)
    ) -> [Limit] {
        let whole = amounts.sum(\.value)
        return amounts.filter { !horizon.indices(overlapping: $0.period).isEmpty }.map { amount in
            let (subject, path) = name(amount.period)
            return Limit(subject, .ceiling, owner: owner, value: amount.value, base: whole, unit: unit, step: step) {
                ["\(path).amounts.\(amount.period)=\($0 ?? 0)"]
            }
        }
    }
}
