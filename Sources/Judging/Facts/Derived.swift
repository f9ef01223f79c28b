import LandModel
import Quantities

/// What the judge makes of the facts, told to who compares it with what the rows make of them: a fault that lets the judge
/// pass too much shows in no verdict.
extension Facts {
    /// Parcels that share a border with one, by either's account, in order of id.
    public func neighbours(of parcel: ParcelID) -> [ParcelID] {
        guard let number = number(of: parcel) else { return [] }
        return Set(borders.neighbours(of: number)).sorted().map { parcels[$0].id }
    }

    /// How many units of quota one unit of a resource's load takes in a park.
    public func offsetRatio(of resource: ResourceID, in park: ParkID) -> ExactDecimal {
        number(of: park).map { ratios.ratio(of: resource, in: $0) } ?? 1
    }

    /// How many periods so many months take.
    public func periods(of months: Int) -> Int { timeline.periods(of: months) }
}

extension PlanReading {
    /// Standards that hold for a placement, in order of id.
    public func standards(for placed: Placed) -> [StandardID] {
        facts.standards.filter { facts.holds($0, for: placed) }.map(\.id)
    }
}
