import LandModel
import LinearProgramming
import Quantities

/// Reads plans as points of a program: the inverse of ``PlanMaking``.
public struct PointMaking: Sendable {
    private let formulation: Formulation
    private var setting: Setting { formulation.setting }

    public init(_ formulation: Formulation) { self.formulation = formulation }

    /// The point that a plan stands for, as far as its decisions are columns here; continuous columns stay 0.
    public func point(of plan: Plan) -> [ExactDecimal] {
        var point = Array(repeating: ExactDecimal.zero, count: formulation.program.columns.count)
        for allocation in plan.allocations {
            let alike = formulation.options(keeping: allocation)
            let same = alike.first {
                let option = formulation.options[$0]
                return option.need == allocation.need && takes(option, allocation)
            }
            if let option = same ?? alike.first { point[formulation.placementColumns[option]] = 1 }
        }
        func begin(_ starts: [Formulation.Start], _ period: Period) {
            guard let start = starts.first(where: { formulation.period($0.period) == period }) else { return }
            point[start.column] = 1
        }
        for entry in plan.acquisitions {
            if let parcel = setting.number(of: entry.parcel) {
                begin(formulation.acquisitionColumns[parcel], entry.start)
            }
        }
        for entry in plan.constructions {
            if let building = setting.number(of: entry.building) {
                begin(formulation.constructionColumns[building], entry.start)
            }
        }
        for entry in plan.reductions {
            if let plot = setting.reductions.firstIndex(where: { $0.id == entry.reduction }) {
                begin(formulation.reductionColumns[plot], entry.start)
            }
        }
        return point
    }

    /// Whether an allocation uses as much of each parcel as an option does, or floor that serves it.
    private func takes(_ option: PlacementOption, _ allocation: Allocation) -> Bool {
        guard option.spot.building == nil else {
            return FloorShares(setting).isServed(option.spot, by: allocation.units)
        }
        return option.spot.parcels.allSatisfy { part in
            allocation.parcels.contains { $0.parcel == setting.parcels[part.parcel].id && $0.area == part.area }
        }
    }
}
