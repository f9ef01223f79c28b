import LandModel
import Quantities

/// Money spent and quota drawn, from the starts and the ledger of a plan.
extension PlanReading {
    func money(_ measure: Measure) -> ExactDecimal {
        let window = window(measure.timing)
        let purposes = measure.purposes.isEmpty ? Purpose.allCases : measure.purposes
        func isInside(_ park: ParkID) -> Bool { setting.park(park).map { measure.scope.holds($0) } ?? false }
        return purposes.sum { purpose -> ExactDecimal in
            switch purpose {
            case .acquisition:
                acquisitions.filter { window.contains($0.start) && isInside($0.parcel.park) }.sum(\.terms.cost.value)
            case .construction:
                constructions.filter { window.contains($0.start) && isInside($0.building.park) }.sum(\.terms.cost.value)
            case .reduction:
                reductions.filter { reclaimed in
                    window.contains(reclaimed.start)
                        && (measure.scope == .district || measure.scope == .town(reclaimed.plot.town))
                }.sum(\.plot.cost.value)
            case .purchase:
                ledger.accounts.sum { account in
                    account.flows.sum { flow -> ExactDecimal in
                        guard let quota = account.supplies[flow.supply].quota,
                            window.contains(account.uses[flow.use].period),
                            measure.scope == .district || quota.scope == measure.scope
                        else { return 0 }
                        return quota.cost.value * flow.amount
                    }
                }
            }
        }
    }

    func drawn(_ measure: Measure) -> ExactDecimal {
        guard let last = window(measure.timing).last else { return 0 }
        let controlled = measure.controlled ?? .land
        return ledger.accounts.filter { $0.balance.controlled == controlled && $0.balance.scope == measure.scope }.sum {
            account in
            account.flows.sum { flow -> ExactDecimal in
                guard let quota = account.supplies[flow.supply].quota,
                    measure.origin.map({ $0 == quota.origin }) ?? true,
                    account.uses[flow.use].period <= last
                else { return 0 }
                return flow.amount
            }
        }
    }
}
