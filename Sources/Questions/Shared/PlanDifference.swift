import Judging
import LandModel
import Planning
import Quantities

/// What one plan does otherwise than another of the same projects.
public struct PlanDifference: Sendable {
    /// A project placed in both, but elsewhere or at another time.
    public struct Move: Sendable {
        public let before: PlanReading.Placed
        public let after: PlanReading.Placed

        public var project: ProjectID { after.project.id }
        public var changesPark: Bool { before.park.id != after.park.id }
        public var changesSite: Bool { before.siteIDs != after.siteIDs }
        public var changesStart: Bool { before.start != after.start }
    }

    /// All in order of project.
    public let entering: [PlanReading.Placed]
    public let leaving: [PlanReading.Placed]
    public let moved: [Move]

    public init(from before: PlanReading, to after: PlanReading) {
        entering = after.placements.filter { before.placement(of: $0.project.id) == nil }
        leaving = before.placements.filter { after.placement(of: $0.project.id) == nil }
        moved = before.placements.compactMap { old in
            guard let new = after.placement(of: old.project.id),
                old.siteIDs != new.siteIDs || old.start != new.start
            else { return nil }
            return Move(before: old, after: new)
        }
    }

    public var count: Int { entering.count + leaving.count + moved.count }
    public var isEmpty: Bool { count == 0 }
}

extension PlanReading.Placed {
    /// The parcels or the building it stands on; units of a building are alike.
    public var siteIDs: [String] { building.map { ["building \($0.id)"] } ?? parcels.map { "parcel \($0.parcel.id)" } }
}
