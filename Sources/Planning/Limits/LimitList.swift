import LandModel
import Quantities

extension Setting {
    /// All limits of the scenario: in order of owner, own first, then of kind, id and period.
    public var limits: [Limit] {
        let all =
            decisions + goals + quotaLimits + budgetLimits
            + projects.map { project in
                Limit(.standards(project.id), .demand, owner: standardOwner(of: project)) { _ in
                    ["projects.\(project.id).exemption={\"reason\":\"…\"}"]
                }
            }.filter { limit in
                guard case .standards(let id) = limit.subject, let project = self.project(id) else { return false }
                return project.exemption == nil
                    && scenario.standards.contains { standard in parks.contains { standard.holds(for: project, in: $0) }
                    }
            }
        return Owner.allCases.sorted { $0.rank < $1.rank }.flatMap { owner in all.filter { $0.owner == owner } }
    }

    public func limit(_ subject: Limit.Subject) -> Limit? { limits.first { $0.subject == subject } }

    /// The hardest to move of those whose standards hold for a project.
    private func standardOwner(of project: Project) -> Owner {
        scenario.standards.filter { standard in parks.contains { standard.holds(for: project, in: $0) } }.map(\.owner)
            .max { $0.rank < $1.rank } ?? .city
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
            // Changes are told against the quota as a whole, so that an empty period is no excuse.
            let whole = quota.amounts.entries.sum(\.value).value
            return quota.amounts.entries.filter { !horizon.indices(overlapping: $0.key).isEmpty }.map { entry in
                Limit(
                    .quota(quota.id, entry.key), .ceiling, owner: quota.owner, value: entry.value.value, base: whole,
                    unit: unit(of: quota.controlled), step: quota.step?.value
                ) { ["quotas.\(quota.id).amounts.\(entry.key)=\($0 ?? 0)"] }
            }
        }
    }

    private var budgetLimits: [Limit] {
        scenario.budgets.sorted { $0.id < $1.id }.flatMap { budget in
            let whole = budget.amounts.entries.sum(\.value).value
            return budget.amounts.entries.filter { !horizon.indices(overlapping: $0.key).isEmpty }.map { entry in
                Limit(
                    .budget(budget.id, entry.key), .ceiling, owner: budget.owner, value: entry.value.value, base: whole,
                    unit: scenario.units.money.words
                ) { ["budgets.\(budget.id).amounts.\(entry.key)=\($0 ?? 0)"] }
            }
        }
    }
}
