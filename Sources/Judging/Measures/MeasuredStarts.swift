import LandModel
import Quantities

/// What measures take of buildings, money and quotas.
extension PlanReading {
    /// Candidate buildings whose land counts in a measure: those started by its timing in its scope. They are no
    /// project's, so none where it asks for some projects only.
    public func constructions(in measure: Measure) -> [Built] {
        let isOfProjects =
            measure.onlyCommitted || measure.onlyMajor || measure.priorityUpTo != nil || !measure.segments.isEmpty
            || !measure.tags.isEmpty
        guard !isOfProjects else { return [] }
        return constructions.filter {
            hasStarted($0.start, by: measure.timing) && facts.lies($0.parcel.park, in: measure.scope)
        }
    }

    /// What is spent on a purpose within a timing and a scope. Of a scope below the district: acquisitions and
    /// constructions in it, reductions of its town, purchases on quotas of exactly that scope.
    public func spent(on purpose: Purpose, in timing: Timing, within scope: Scope) -> Money {
        let periods = periods(of: timing)
        switch purpose {
        case .acquisition:
            return acquisitions.filter { periods.contains($0.start) && facts.lies($0.parcel.park, in: scope) }
                .sum(\.terms.cost)
        case .construction:
            return constructions.filter { periods.contains($0.start) && facts.lies($0.building.park, in: scope) }
                .sum(\.terms.cost)
        case .reduction:
            return reductions.filter {
                periods.contains($0.start) && (scope == .district || scope == .town($0.plot.town))
            }.sum(\.plot.cost)
        case .purchase:
            return draws.filter { periods.contains($0.period) && (scope == .district || scope == $0.quota.scope) }
                .sum { QuotaTerms.price(of: $0.quota) * $0.amount }
        }
    }

    /// Everything drawn on quotas, with the period of the use; releases and yields are no quotas.
    public var draws: [(quota: Quota, period: Int, amount: ExactDecimal)] {
        ledger.accounts.flatMap { account in
            account.flows.compactMap { flow in
                account.supplies[flow.supply].quota.map { ($0, account.uses[flow.use].period, flow.amount) }
            }
        }
    }
}
