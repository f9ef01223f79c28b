import LandModel
import Quantities

/// Finds the spots in one park that are large enough for one need of one project.
struct SpotFinder {
    /// Most connected sets of parcels looked at per project, need and park; reaching it is reported.
    static let mostSets = 20_000

    let project: Int
    let need: Int
    let park: Int
    /// Whether obstacles are told, too.
    let isExplaining: Bool
    private(set) var spots: [Spot] = []
    private(set) var obstacles: [Obstacle] = []
    private(set) var reachedBound = false

    init(project: Int, need: Int, park: Int, isExplaining: Bool) {
        self.project = project
        self.need = need
        self.park = park
        self.isExplaining = isExplaining
    }

    mutating func find(in setting: Setting) {
        if let land = setting.projects[project].needs[need].land { findParcels(land, setting) }
        if let floor = setting.projects[project].needs[need].floor { findFloors(floor, setting) }
    }

    private mutating func note(
        _ site: Obstacle.Site, _ words: Words, _ measured: ExactDecimal?, _ limit: ExactDecimal, _ unit: Words
    ) {
        guard isExplaining else { return }
        obstacles.append(
            Obstacle(
                project: project, need: need, site: site,
                bar: Bar(SiteFitRows.id, words, measured: measured, limit: limit, unit: unit)))
    }

    private mutating func findParcels(_ need: LandNeed, _ setting: Setting) {
        let inPark = setting.parcelsOfPark[park]
        let ofPark = setting.landNeed(need, of: project, in: park, on: nil)
        let hasOwnTerms = setting.projects[project].siteTerms.contains { $0.parcel != nil && $0.land != nil }
        for parcel in inPark {
            let area = hasOwnTerms ? setting.landNeed(need, of: project, in: park, on: parcel) : ofPark
            if setting.parcelAreas[parcel] >= area {
                spots += LandUses(of: [parcel], area: area, setting).spots
            } else if need.maxParcels <= 1 {
                note(
                    .parcel(parcel), Words("面积不足", "too small"), setting.parcels[parcel].area.value, area.value,
                    setting.scenario.units.land.words)
            }
        }
        guard need.maxParcels > 1 else { return }
        let members = inPark.filter { setting.parcels[$0].state != .reclaim }
        var search = ConnectedSets(
            members: members, neighbours: setting.neighbours, areas: setting.parcelAreas,
            isDivisible: setting.parcels.map(\.isDivisible), needed: ofPark, most: need.maxParcels, bound: Self.mostSets
        )
        search.run()
        reachedBound = search.reachedBound
        for set in search.found {
            spots += LandUses(of: set.parcels, isMinimal: set.isMinimal, area: ofPark, setting).spots
        }
        if spots.isEmpty, !members.isEmpty {
            note(
                .park(park), Words("没有足够大的单个地块或相连地块", "no parcel or connected group is large enough"),
                members.map { setting.parcels[$0].area.value }.max(), ofPark.value,
                setting.scenario.units.land.words)
        }
    }

    private mutating func findFloors(_ need: FloorNeed, _ setting: Setting) {
        for building in setting.buildingsOfPark[park] {
            var uses = FloorUses(need, of: project, in: building, setting)
            guard uses.isEnough else {
                note(
                    .building(building), Words("合适楼层面积不足", "too little fitting floor"), uses.capacity.value,
                    uses.needed.value, Words(same: "m²"))
                continue
            }
            uses.find(most: Self.mostSets)
            if uses.reachedBound { reachedBound = true }
            if uses.spots.isEmpty {
                note(
                    .building(building), Words("合适楼层过于零散", "the fitting floor is too scattered"), uses.capacity.value,
                    uses.needed.value, Words(same: "m²"))
            }
            spots += uses.spots
        }
    }
}
