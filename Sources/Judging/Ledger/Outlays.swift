import LandModel
import Quantities

/// What a plan spends in each period: costs fall where something starts, purchases where the use is charged.
struct Outlays: Sendable {
    private(set) var acquisition: [Money]
    private(set) var construction: [Money]
    private(set) var reduction: [Money]
    /// Known once the ledger is.
    var purchase: [Money]

    init(
        periods: Int, _ acquisitions: [PlanReading.Acquired], _ constructions: [PlanReading.Built],
        _ reductions: [PlanReading.Reclaimed]
    ) {
        let none = Array(repeating: Money.zero, count: periods)
        (acquisition, construction, reduction, purchase) = (none, none, none, none)
        for acquired in acquisitions { acquisition[acquired.start] += acquired.terms.cost }
        for built in constructions { construction[built.start] += built.terms.cost }
        for reclaimed in reductions { reduction[reclaimed.start] += reclaimed.plot.cost }
    }

    subscript(purpose: Purpose) -> [Money] {
        switch purpose {
        case .acquisition: acquisition
        case .construction: construction
        case .reduction: reduction
        case .purchase: purchase
        }
    }
}

extension PlanReading {
    /// What the plan spends on a purpose in one period.
    public func spent(on purpose: Purpose, in period: Int) -> Money { outlays[purpose][period] }
}
