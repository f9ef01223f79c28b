import LandModel
import Quantities

/// What a project's terms for a site say, read from the plan.
extension PlanReading {
    /// How well the place suits a placement, from the facts.
    func suitability(of placed: Placed) -> ExactDecimal {
        let terms = placed.project.siteTerms.filter { $0.suitability != nil }
        // A group of parcels is as suitable as its least suitable one.
        let own = terms.filter { term in
            if let parcel = term.parcel { return placed.parcels.contains { $0.parcel.id == parcel } }
            if let building = term.building { return placed.building?.id == building }
            return false
        }.compactMap { $0.suitability?.value }.min()
        let ofPark = terms.first { $0.parcel == nil && $0.building == nil && $0.park == placed.park.id }
        let general = ofPark?.suitability ?? placed.park.suitability[placed.project.segment]
        return own ?? general?.value ?? 1
    }

    /// The land a placement needs, by the most particular terms.
    func landNeeded(_ placed: Placed, _ need: LandNeed) -> LandArea {
        let terms = placed.project.siteTerms
        if placed.parcels.count == 1,
            let own = terms.first(where: { $0.parcel == placed.parcels[0].parcel.id && $0.land != nil })?.land
        {
            return own
        }
        return terms.first { $0.parcel == nil && $0.building == nil && $0.park == placed.park.id && $0.land != nil }?
            .land ?? need.area
    }

    /// The floor a placement needs, by the most particular terms.
    func floorNeeded(_ placed: Placed, _ need: FloorNeed) -> FloorArea {
        let terms = placed.project.siteTerms
        let own = terms.first { $0.building != nil && $0.building == placed.building?.id && $0.floor != nil }?.floor
        return own ?? terms.first {
            $0.parcel == nil && $0.building == nil && $0.park == placed.park.id && $0.floor != nil
        }?.floor ?? need.area
    }

    /// What a placed project brings of a resource, by the most particular terms.
    public func load(_ resource: ResourceID, of placed: Placed) -> Load {
        var (ofSite, ofPark): (Load?, Load?) = (nil, nil)
        for terms in placed.project.siteTerms {
            guard let load = terms.loads[resource] else { continue }
            if let parcel = terms.parcel {
                if placed.parcels.map(\.parcel.id) == [parcel] { ofSite = ofSite ?? load }
            } else if let building = terms.building {
                if placed.building?.id == building { ofSite = ofSite ?? load }
            } else if terms.park == placed.park.id {
                ofPark = ofPark ?? load
            }
        }
        return ofSite ?? ofPark ?? placed.project.loads[resource] ?? .zero
    }
}
