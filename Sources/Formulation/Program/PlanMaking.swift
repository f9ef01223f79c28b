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
        point[column] >= ExactDecimal(significand: 5, scale: 1)
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
        for draw in formulation.drawColumns {
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
        let dealt = FloorShares(setting).deal(chosen.map(\.spot))
        plan.allocations = zip(chosen, dealt).map { option, units in
            var allocation = Allocation()
            allocation.project = setting.projects[option.project].id
            allocation.need = option.need
            allocation.start = formulation.period(option.start)
            allocation.parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
            allocation.building = option.spot.building.map { setting.buildings[$0].id }
            allocation.units = units
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
