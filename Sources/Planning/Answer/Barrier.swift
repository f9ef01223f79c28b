import Formulation
import LandModel

/// What bars every place of a project, wherever it may be looked for: known without looking at any plan.
public struct Barrier: Sendable {
    /// The nearest miss; `nil`: there is no site at all.
    public let obstacle: Obstacle?
    /// What people have set and bars it where the ground would do; `nil`: the ground bars it everywhere.
    public let limit: Limit?

    public init(_ obstacle: Obstacle?, limit: Limit? = nil) {
        self.obstacle = obstacle
        self.limit = limit
    }
}

extension Setting {
    /// Why a project that has no option has none; `park`: in that park. A limit that could be granted comes before the ground:
    /// where only it bars a place, it is not the ground that does.
    public func barrier(of project: Int, in park: Int? = nil) -> Barrier {
        func isAsked(_ obstacle: Obstacle) -> Bool { park == nil || self.park(of: obstacle.site) ?? park == park }
        let obstacles = obstacles(of: project).filter(isAsked)
        guard obstacles.contains(where: { $0.bar.grant != nil }) else { return Barrier(Rejection.nearest(obstacles)) }
        let ground = self.obstacles(of: project, rules: RuleCatalogue.rows.filter { !$0.barsByRows })
        let lasting = Set(ground.map { Place($0) })
        let limits = Dictionary(self.limits.map { ($0.id, $0) }) { first, _ in first }
        let movable = obstacles.filter { obstacle in
            guard !lasting.contains(Place(obstacle)), let limit = obstacle.bar.grant.flatMap({ limits[$0] }) else {
                return false
            }
            return limit.owner != .law
        }
        guard let nearest = Rejection.nearest(movable), let grant = nearest.bar.grant else {
            return Barrier(Rejection.nearest(obstacles))
        }
        return Barrier(nearest, limit: limits[grant])
    }

    /// The park that a site lies in; `nil`: all of them.
    public func park(of site: Obstacle.Site) -> Int? {
        switch site {
        case .anywhere: nil
        case .park(let number): number
        case .parcel(let number): park(ofParcel: number)
        case .parcels(let numbers): numbers.first.map { park(ofParcel: $0) }
        case .building(let number): park(ofBuilding: number)
        }
    }
}

/// Where a need was looked at.
private struct Place: Hashable {
    let need: Int
    let site: Obstacle.Site

    init(_ obstacle: Obstacle) {
        need = obstacle.need
        site = obstacle.site
    }
}
