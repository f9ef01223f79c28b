import LandModel
import Quantities

/// Finds the spots in one park that are large enough for one need of one project: minimal sets of parts, all used
/// wholly but at most one.
struct SpotFinder {
    /// Most connected sets of parcels looked at per project, need and park; reaching it is reported.
    static let mostSets = 20_000
    /// Most pools of one building that are combined; reaching it is reported.
    static let mostPools = 12

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
        if let floor = setting.projects[project].needs[need].floor { findPools(floor, setting) }
    }

    private mutating func findParcels(_ need: LandNeed, _ setting: Setting) {
        let inPark = setting.parcelsOfPark[park]
        let ofPark = landNeed(need, parcel: nil, setting)
        let hasOwnTerms = setting.projects[project].siteTerms.contains { $0.parcel != nil && $0.land != nil }
        for parcel in inPark {
            let area = hasOwnTerms ? landNeed(need, parcel: parcel, setting) : ofPark
            if setting.parcelAreas[parcel] >= area {
                spots += uses(of: [parcel], area: area, setting)
            } else if isExplaining, need.maxParcels <= 1 {
                obstacles.append(
                    Obstacle(
                        project: project, need: self.need, site: .parcel(parcel),
                        bar: Bar(
                            SiteFitRows.id, Words("面积不足", "too small"), measured: setting.parcels[parcel].area.value,
                            limit: area.value)))
            }
        }
        guard need.maxParcels > 1 else { return }
        let area = ofPark
        // A parcel that is enough by itself is never part of a minimal larger set.
        let small = inPark.filter { setting.parcelAreas[$0] < area && setting.parcels[$0].state != .reclaim }
        var search = ConnectedSets(
            members: small, neighbours: setting.neighbours, areas: setting.parcelAreas, needed: area,
            most: need.maxParcels, bound: Self.mostSets)
        search.run()
        reachedBound = search.reachedBound
        for set in search.found { spots += uses(of: set, area: area, setting) }
        if isExplaining, search.found.isEmpty, !small.isEmpty, spots.isEmpty {
            obstacles.append(
                Obstacle(
                    project: project, need: self.need, site: .park(park),
                    bar: Bar(
                        SiteFitRows.id, Words("没有足够大的单个地块或相连地块", "no parcel or connected group is large enough"),
                        measured: small.map { setting.parcels[$0].area.value }.max(), limit: area.value)))
        }
    }

    /// The area needed: the project's terms for the parcel, else for the park, else the need's own.
    private func landNeed(_ need: LandNeed, parcel: Int?, _ setting: Setting) -> LandArea {
        let terms = setting.projects[project].siteTerms
        if terms.isEmpty { return need.area }
        if let parcel, let own = terms.first(where: { $0.parcel == setting.parcels[parcel].id && $0.land != nil }) {
            return own.land ?? need.area
        }
        let ofPark = terms.first {
            $0.land != nil && $0.parcel == nil && $0.building == nil && $0.park == setting.parks[park].id
        }
        return ofPark?.land ?? need.area
    }

    /// Every choice of the part that is used partly.
    private func uses(of set: [Int], area: LandArea, _ setting: Setting) -> [Spot] {
        let total = set.sum { setting.parcelAreas[$0] }
        var spots: [Spot] = []
        for partial in set where setting.parcels[partial].isDivisible {
            let fact = setting.parcels[partial]
            let others = total - fact.area
            let used = min(max(area - others, fact.minLot), fact.area)
            // A parcel that only links the others and has no least lot is used wholly, because no land is no part.
            guard used > .zero else { continue }
            let spot = Spot(
                parcels: set.map {
                    Spot.ParcelPart(parcel: $0, area: $0 == partial ? used : setting.parcels[$0].area)
                })
            if !spots.contains(spot) { spots.append(spot) }
        }
        if spots.isEmpty {
            spots = [Spot(parcels: set.map { Spot.ParcelPart(parcel: $0, area: setting.parcels[$0].area) })]
        }
        return spots
    }

    private mutating func findPools(_ need: FloorNeed, _ setting: Setting) {
        for building in setting.buildingsOfPark[park] {
            let area = floorNeed(need, building: building, setting)
            let pools = setting.pools[building]
            let fitting = pools.indices.filter { SiteFitRows.fits(need, pools[$0]) }
            let total = fitting.sum { pools[$0].capacity }
            guard !fitting.isEmpty, total >= area else {
                if isExplaining {
                    obstacles.append(
                        Obstacle(
                            project: project, need: self.need, site: .building(building),
                            bar: Bar(
                                SiteFitRows.id, Words("合适楼层面积不足", "too little fitting floor"), measured: total.value,
                                limit: area.value)))
                }
                continue
            }
            if fitting.count > Self.mostPools { reachedBound = true }
            spots += uses(of: fitting.prefix(Self.mostPools), in: building, area: area, setting)
        }
    }

    private func floorNeed(_ need: FloorNeed, building: Int, _ setting: Setting) -> FloorArea {
        if setting.projects[project].siteTerms.isEmpty { return need.area }
        let terms = setting.projects[project].siteTerms.filter { $0.floor != nil }
        let own = terms.first { $0.building == setting.buildings[building].id }
        let ofPark = terms.first {
            $0.parcel == nil && $0.building == nil && $0.park == setting.parks[park].id
        }
        return (own ?? ofPark)?.floor ?? need.area
    }

    private func uses(
        of fitting: ArraySlice<Int>, in building: Int, area: FloorArea, _ setting: Setting
    ) -> [Spot] {
        let pools = setting.pools[building]
        var spots: [Spot] = []
        for mask in 1..<(1 << fitting.count) {
            let set = fitting.indices.filter { mask >> $0 & 1 == 1 }.map { fitting[$0] }
            let total = set.sum { pools[$0].capacity }
            // Minimal: enough, and not enough without any one of them.
            guard total >= area, set.allSatisfy({ total - pools[$0].capacity < area }) else { continue }
            for partial in set {
                let pool = pools[partial]
                let rest = area - (total - pool.capacity)
                let used = pool.isDivisible ? rest : pool.wholeUnits(for: rest)
                let spot = Spot(
                    building: building,
                    pools: set.map { Spot.PoolPart(pool: $0, area: $0 == partial ? used : pools[$0].capacity) })
                if !spots.contains(spot) { spots.append(spot) }
            }
        }
        return spots
    }
}

extension Pool {
    /// The smallest multiple of the unit area that is at least `area`.
    func wholeUnits(for area: FloorArea) -> FloorArea {
        var used = unitArea
        while used < area, used < capacity { used = used + unitArea }
        return used
    }
}
