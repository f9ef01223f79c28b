import LandModel
import Quantities

/// What all projects together would take of everything controlled, in millionths, in the whole district and in each
/// park.
struct TotalDemand {
    /// By resource kind.
    private(set) var total: [ResourceKind: Int] = [:]
    /// By park, then by resource kind; a project's demand is split over the parks that suit it.
    private(set) var byPark: [[ResourceKind: Int]]
    private(set) var land = 0
    /// By park.
    private(set) var landByPark: [Int]
    let parks: [RegionPark]

    init(_ parks: [RegionPark], _ projects: [Project], regions: [Int], regionCount: Int) {
        self.parks = parks
        byPark = [[ResourceKind: Int]](repeating: [:], count: parks.count)
        landByPark = [Int](repeating: 0, count: parks.count)
        for (project, region) in zip(projects, regions) {
            let homes = Self.homes(of: project, region: region, in: parks, regionCount: regionCount)
            let weights = homes.map { parks[$0].role.parcelWeight }
            let sum = weights.reduce(0, +)
            let need = project.needs.first?.land.map { millionths($0.area) } ?? 0
            land += need
            for (home, weight) in zip(homes, weights) { landByPark[home] += need / sum * weight }
            for kind in ResourceKind.allCases {
                let amount = Self.charged(project, kind)
                guard amount > 0 else { continue }
                total[kind, default: 0] += amount
                for (home, weight) in zip(homes, weights) { byPark[home][kind, default: 0] += amount / sum * weight }
            }
        }
    }

    /// The load that needs quota, before any offset ratio.
    static func charged(_ project: Project, _ kind: ResourceKind) -> Int {
        guard !project.exemptLoads.contains(kind.id), let load = project.loads[kind.id] else { return 0 }
        return max(0, millionths(load) - (project.offsets[kind.id].map { millionths($0) } ?? 0))
    }

    /// The parks that suit a project: those of its region and a few of the next.
    static func homes(of project: Project, region: Int, in parks: [RegionPark], regionCount: Int) -> [Int] {
        let size = ParkRole.allCases.count
        let near = Set([region, (region + 1) % regionCount]).sorted()
        return near.flatMap { ($0 * size)..<min(parks.count, ($0 + 1) * size) }.filter { index in
            let park = parks[index].park
            guard let share = park.suitability[project.segment], !share.value.isZero else { return false }
            return RuleBook.compatibility.allowed.contains {
                $0.activity == project.activity && $0.parkClasses.contains(park.parkClass)
            }
        }
    }

    /// What the parks of a scope would take.
    func amount(of kind: ResourceKind, in scope: Scope) -> Int {
        if scope == .district { return total[kind] ?? 0 }
        return parks.indices.filter { scope.covers(parks[$0].park) }.reduce(0) { $0 + (byPark[$1][kind] ?? 0) }
    }

    func landAmount(in scope: Scope) -> Int {
        if scope == .district { return land }
        return parks.indices.filter { scope.covers(parks[$0].park) }.reduce(0) { $0 + landByPark[$1] }
    }
}
