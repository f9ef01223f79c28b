import LandModel
import Quantities

/// How a set of parcels can be used for one need: wholly but for at most one divisible parcel, which gives what the others
/// leave of the need, or its least lot if that is more.
struct LandUses {
    private(set) var spots: [Spot] = []

    /// `set`: one parcel that is enough, or a set of ``ConnectedSets``; rising. `isMinimal`: no parcel can be left out.
    init(of set: [Int], isMinimal: Bool = true, area: LandArea, _ setting: Setting) {
        let total = set.sum { setting.parcelAreas[$0] }
        let rest = { (parcel: Int) in area - (total - setting.parcelAreas[parcel]) }
        for partial in set where setting.parcels[partial].isDivisible {
            guard isMinimal || rest(partial) > .zero else { continue }
            let used = min(max(rest(partial), setting.parcels[partial].minLot), setting.parcelAreas[partial])
            // A parcel that only links the others and has no least lot is used wholly, because no land is no part.
            guard used > .zero else { continue }
            let spot = Spot(
                parcels: set.map {
                    Spot.ParcelPart(parcel: $0, area: $0 == partial ? used : setting.parcelAreas[$0])
                })
            if !spots.contains(spot) { spots.append(spot) }
        }
        if spots.isEmpty {
            spots = [Spot(parcels: set.map { Spot.ParcelPart(parcel: $0, area: setting.parcelAreas[$0]) })]
        }
    }
}

extension Setting {
    /// The land needed: the project's terms for the parcel, else for the park, else the need's own. `parcel`: the only one;
    /// `nil` of a group.
    func landNeed(_ need: LandNeed, of project: Int, in park: Int, on parcel: Int?) -> LandArea {
        let terms = projects[project].siteTerms
        if terms.isEmpty { return need.area }
        if let parcel, let own = terms.first(where: { $0.parcel == parcels[parcel].id && $0.land != nil }) {
            return own.land ?? need.area
        }
        let ofPark = terms.first {
            $0.land != nil && $0.park == parks[park].id
        }
        return ofPark?.land ?? need.area
    }
}
