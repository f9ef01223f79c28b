import LandModel
import LinearProgramming
import Quantities

/// Reads points of a program as plans.
public struct PlanMaking: Sendable {
    private let formulation: Formulation
    private var setting: Setting { formulation.setting }

    public init(_ formulation: Formulation) { self.formulation = formulation }

    /// Columns at one half or more are chosen.
    private func isChosen(_ column: Int, at point: [ExactDecimal]) -> Bool {
        column < point.count && point[column] >= ExactDecimal(significand: 5, scale: 1)
    }

    /// The options that a point of the program chooses.
    public func options(at point: [ExactDecimal]) -> [PlacementOption] {
        formulation.options.indices.filter { isChosen(formulation.placementColumns[$0], at: point) }.map {
            formulation.options[$0]
        }
    }

    /// What a point of the program draws on each quota for uses of each period; of every balance whose draws are decisions,
    /// also where nothing is drawn.
    public func draws(at point: [ExactDecimal]) -> [QuotaDraw] {
        var draws: [QuotaDraw] = []
        var places: [[Int]: Int] = [:]
        for draw in formulation.drawColumns where draw.column < point.count {
            let place = [draw.quota, draw.period]
            if let known = places[place] {
                draws[known].amount = .init(draws[known].amount.value + point[draw.column])
            } else {
                places[place] = draws.count
                let quota = setting.scenario.quotas[draw.quota].id
                draws.append(QuotaDraw(quota, formulation.period(draw.period), point[draw.column]))
            }
        }
        return draws
    }

    /// The plan that a point of the program stands for.
    public func plan(at point: [ExactDecimal]) -> Plan {
        func isChosen(_ column: Int) -> Bool { self.isChosen(column, at: point) }
        var plan = Plan()
        let chosen = options(at: point)
        var dealer = UnitDealer(setting)
        // Whole pools first, so that parts are dealt from what others leave.
        for option in chosen { dealer.note(option) }
        plan.allocations = chosen.map { option in
            var allocation = Allocation()
            allocation.project = setting.projects[option.project].id
            allocation.need = option.need
            allocation.start = formulation.period(option.start)
            allocation.parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
            allocation.building = option.spot.building.map { setting.buildings[$0].id }
            allocation.units = dealer.deal(option)
            return allocation
        }
        plan.acquisitions = formulation.acquisitionColumns.enumerated().flatMap { parcel, starts in
            starts.filter { isChosen($0.column) }.map {
                AcquisitionStart(setting.parcels[parcel].id, formulation.period($0.period))
            }
        }
        plan.constructions = formulation.constructionColumns.enumerated().flatMap { building, starts in
            starts.filter { isChosen($0.column) }.map {
                ConstructionStart(setting.buildings[building].id, formulation.period($0.period))
            }
        }
        plan.reductions = formulation.reductionColumns.enumerated().flatMap { plot, starts in
            starts.filter { isChosen($0.column) }.map {
                ReductionStart(setting.reductions[plot].id, formulation.period($0.period))
            }
        }
        return plan
    }
}

/// Deals the units of a pool to the options that share it: from the lowest floor up, one project after the other.
struct UnitDealer {
    private let setting: Setting
    private var left: [String: FloorArea] = [:]

    init(_ setting: Setting) { self.setting = setting }

    private func key(_ building: Int, _ unit: String) -> String { "\(building)/\(unit)" }

    mutating func note(_ option: PlacementOption) {
        guard let building = option.spot.building else { return }
        for part in option.spot.pools {
            let pool = setting.pools[building][part.pool]
            for unit in pool.units { left[key(building, unit)] = pool.unitArea }
        }
    }

    mutating func deal(_ option: PlacementOption) -> [UnitUse] {
        guard let building = option.spot.building else { return [] }
        var uses: [UnitUse] = []
        for part in option.spot.pools {
            var missing = part.area
            for unit in setting.pools[building][part.pool].units where missing > .zero {
                let free = left[key(building, unit)] ?? .zero
                let used = min(free, missing)
                guard used > .zero else { continue }
                uses.append(UnitUse(unit, used))
                left[key(building, unit)] = free - used
                missing = missing - used
            }
        }
        return uses
    }
}
