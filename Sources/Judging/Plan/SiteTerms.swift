import LandModel
import Quantities

extension PlacedProject {
    /// What a project's own terms say of the very site: its one parcel, or its building; else of the park alone. The
    /// first that says it counts; `nil`: none does.
    private func own<Value>(_ value: (SiteTerms) -> Value?) -> Value? {
        var ofPark: Value?
        for terms in project.siteTerms {
            guard let said = value(terms) else { continue }
            switch (terms.parcel, terms.building) {
            case (let parcel?, _): if parcels.count == 1, parcels[0].parcel.id == parcel { return said }
            case (nil, let named?): if building?.id == named { return said }
            case (nil, nil): if ofPark == nil, terms.park == park.id { ofPark = said }
            }
        }
        return ofPark
    }

    /// How well the place suits the project, from 0 (forbidden) to 1; a group of parcels as its least suitable one.
    var suitability: ExactDecimal {
        var least: ExactDecimal?
        var ofPark: ExactDecimal?
        for terms in project.siteTerms {
            guard let said = terms.suitability?.value else { continue }
            switch (terms.parcel, terms.building) {
            case (let parcel?, _):
                if parcels.contains(where: { $0.parcel.id == parcel }) { least = min(least ?? said, said) }
            case (nil, let named?): if building?.id == named { least = min(least ?? said, said) }
            case (nil, nil): if ofPark == nil, terms.park == park.id { ofPark = said }
            }
        }
        return least ?? ofPark ?? park.suitability[project.segment]?.value ?? 1
    }

    /// The land that the need takes at the place.
    func landNeeded(_ need: LandNeed) -> LandArea { own(\.land) ?? need.area }

    /// The floor that the need takes at the place.
    func floorNeeded(_ need: FloorNeed) -> FloorArea { own(\.floor) ?? need.area }

    /// What the project brings of a resource at the place.
    func load(_ resource: ResourceID) -> Load { own { $0.loads[resource] } ?? project.loads[resource] ?? .zero }
}

extension PlanReading {
    /// How well the place suits a placement, from 0 (forbidden) to 1.
    public func suitability(of placed: Placed) -> ExactDecimal { placed.suitability }

    /// What a placed project brings of a resource, by the most particular terms.
    public func load(_ resource: ResourceID, of placed: Placed) -> Load { placed.load(resource) }
}
