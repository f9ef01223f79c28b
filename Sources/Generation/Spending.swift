import LandModel
import Quantities
import Records

/// Reduction plots and what may be spent, about half of what everything together would cost.
struct Spending {
    private(set) var reductions: [Reduction] = []
    private(set) var budgets: [Budget] = []

    init(
        _ parks: [RegionPark], _ parcels: [Parcel], _ buildings: [Building], _ quotas: [Quota],
        _ settings: GeneratorSettings
    ) {
        var chance = Chance(seed: settings.seed, stream: 6)
        let count = (settings.parks * 2 + 2) / 3
        for number in 0..<count {
            var reduction = Reduction()
            reduction.id = ReductionID("J\(Syllables.padded(number + 1, most: count))")
            let park = parks[chance.below(parks.count)].park
            reduction.name = Words("\(park.town)减量化地块\(number + 1)", "reduction plot \(number + 1)")
            reduction.town = park.town
            let area = chance.between(10, 40)
            reduction.area = LandArea(decimal(area))
            reduction.cost = Money(decimal(area * chance.between(100, 200)))
            reduction.source = generatedSource
            reductions.append(reduction)
        }
        let acquisitions = parcels.sum { $0.acquisition?.cost ?? .zero }
        let constructions = buildings.sum { $0.construction?.cost ?? .zero }
        let purchases = quotas.sum { quota in quota.amounts.entries.sum { quota.price * $0.value.value } }
        add(.acquisition, acquisitions, percent: 45, settings)
        add(.construction, constructions, percent: 60, settings)
        add(.reduction, reductions.sum(\.cost), percent: 50, settings)
        add(.purchase, purchases, percent: 50, settings)
    }

    private mutating func add(_ purpose: Purpose, _ total: Money, percent: Int, _ settings: GeneratorSettings) {
        guard !total.isZero else { return }
        let share = millionths(total) / 1_000_000 * percent / 100 / settings.periods
        var budget = Budget()
        budget.id = BudgetID(purpose.rawValue)
        budget.name = Words(purpose.words.zh + "资金", "money for \(purpose.words.en)")
        budget.purposes = [purpose]
        budget.amounts = Table(
            settings.horizon.map { Table<Period, Money>.Entry(Period(year: $0), Money(decimal(share))) })
        budget.source = generatedSource
        budgets.append(budget)
    }
}
