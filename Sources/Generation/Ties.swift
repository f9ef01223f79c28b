import LandModel
import Quantities
import Records

/// What ties projects together or to places: phases, relations, locks. Only projects without commitment are tied, each
/// at most once, because a tie on a committed one could leave no plan.
struct Ties {
    private(set) var projects: [Project]
    private(set) var relations: [Relation] = []
    private(set) var locks: [Lock] = []
    private var chance: Chance
    private let parks: [RegionPark]
    private let settings: GeneratorSettings

    init(_ list: ProjectList, _ spots: [Reservation.Spot], _ parks: [RegionPark], _ settings: GeneratorSettings) {
        projects = list.projects
        self.parks = parks
        self.settings = settings
        chance = Chance(seed: settings.seed, stream: 5)
        for spot in spots { projects[spot.project].isCommitted = true }
        for region in 0..<settings.regions {
            let members = projects.indices.filter { list.regions[$0] == region }
            var free = chance.shuffled(members.filter { !projects[$0].isCommitted })
            let rounds = (members.count + 51) / 52
            for _ in 0..<rounds {
                relate(&free)
                addPhases(&free)
                addLocks(&free, region: region)
            }
        }
        for spot in spots.prefix(max(1, spots.count / 6)) { lockPlace(spot) }
        addSiteTerms(list.regions)
    }

    private mutating func relate(_ free: inout [Int]) {
        let bonds: [Relation.Bond] = [
            .exclusive, .synergy, .together, .exclusive, .synergy, .apart, .synergy, .requires, .synergy,
        ]
        for bond in bonds where free.count > 4 {
            var relation = Relation()
            relation.id = RelationID("R\(relations.count + 1)")
            relation.bond = bond
            relation.projects = [projects[free.removeLast()].id, projects[free.removeLast()].id]
            if bond == .synergy { relation.bonus = Factor(decimal(chance.between(2, 8) * 50)) }
            relation.source = generatedSource
            relations.append(relation)
        }
    }

    private mutating func addPhases(_ free: inout [Int]) {
        for _ in 0..<2 {
            // Both phases must be of one trade, else no park would do for both.
            for (place, later) in free.enumerated() where projects[later].needs.first?.land != nil {
                let former = free[..<place].firstIndex {
                    projects[$0].segment == projects[later].segment
                        && projects[$0].activity == projects[later].activity
                }
                guard let former else { continue }
                var phase = Phase()
                phase.after = projects[free[former]].id
                phase.gapMonths = 12
                projects[later].phase = phase
                let pair = [later, free[former]]
                free.removeAll { pair.contains($0) }
                break
            }
        }
    }

    private mutating func addLocks(_ free: inout [Int], region: Int) {
        for action in [Lock.Action.pin, .ban] {
            guard free.count > 2, let index = free.popLast() else { return }
            let homes = TotalDemand.homes(of: projects[index], region: region, in: parks, regionCount: settings.regions)
            guard let home = homes.first else { continue }
            append(action, index, park: parks[home].park.id)
        }
    }

    private mutating func lockPlace(_ spot: Reservation.Spot) {
        append(.place, spot.project, parcel: spot.parcel, building: spot.building)
    }

    private mutating func append(
        _ action: Lock.Action, _ project: Int, park: ParkID? = nil, parcel: ParcelID? = nil, building: BuildingID? = nil
    ) {
        var lock = Lock()
        lock.id = LockID("S\(locks.count + 1)")
        lock.action = action
        lock.project = projects[project].id
        lock.park = park
        lock.parcel = parcel
        lock.building = building
        lock.by = "区产业领导小组（虚构）"
        lock.on = "\(settings.firstYear - 1)-12-01"
        lock.why = "模拟决定 / synthetic decision"
        locks.append(lock)
    }

    /// Some projects like one park more or less than their segment does.
    private mutating func addSiteTerms(_ regions: [Int]) {
        for index in projects.indices where chance.percent(12) {
            let homes = TotalDemand.homes(
                of: projects[index], region: regions[index], in: parks, regionCount: settings.regions)
            guard !homes.isEmpty else { continue }
            var terms = SiteTerms()
            terms.park = parks[homes[chance.below(homes.count)]].park.id
            terms.suitability = Share(decimal(chance.between(50, 100), 2))
            projects[index].siteTerms = [terms]
        }
    }
}
