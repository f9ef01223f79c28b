import Formulation
import Judging
import LandModel
import Planning

extension PlanReading {
    /// Whether a plan holds a demand on a project; of limits it says nothing, which counts as held.
    public func holds(_ demand: Demand) -> Bool {
        switch demand {
        case .placed(let project, let park):
            placement(of: project).map { placed in park.map { placed.park.id == $0 } ?? true } ?? false
        case .sited(let project, let parcels, let building):
            placement(of: project).map { placed in
                placed.building?.id == building && Set(placed.parcels.map(\.parcel.id)) == Set(parcels)
            } ?? false
        case .absent(let project): placement(of: project) == nil
        case .stays(let allocation):
            isKept(
                allocation.project, parcels: allocation.parcels.map(\.parcel), building: allocation.building,
                start: allocation.start)
        case .broken(let demands): demands.contains { !holds($0) }
        case .notAll, .some: true
        }
    }
}
