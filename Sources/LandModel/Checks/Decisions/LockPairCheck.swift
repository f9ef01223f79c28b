import Quantities
import Records

/// Locks that contradict each other or a promise.
enum LockPairCheck {
    static let lockPairs = ScenarioCheck("locks", "projects", "parcels", "buildings") { index in
        let byProject = Dictionary(grouping: index.scenario.locks, by: \.project)
        return index.scenario.projects.flatMap { project -> [Issue] in
            let locks = (byProject[project.id] ?? []).map { PlacedLock($0, index) }
            let bans = locks.filter { $0.lock.action == .ban }
            let places = locks.filter { $0.lock.action != .ban }
            var issues: [Issue] = []
            for ban in bans {
                if !ban.lock.namesSpot, project.isCommitted { issues.append(bannedCommitment(ban.lock, project)) }
                for place in places where ban.covers(place) { issues.append(conflict(ban.lock, place.lock)) }
            }
            for (position, one) in places.enumerated() {
                for other in places[(position + 1)...] where one.excludes(other, mostParcels: project.mostParcels) {
                    issues.append(conflict(other.lock, one.lock))
                }
            }
            return issues
        }
    }

    private static func bannedCommitment(_ ban: Lock, _ project: Project) -> Issue {
        Issue(
            "committed-project-banned", at: Path("locks", ban.id.text),
            what: Words("已承诺项目 \(project.id) 被禁止落地", "committed project \(project.id) is banned"),
            because: Words("承诺与锁定 \(ban.id) 不能同时成立", "the commitment and lock \(ban.id) cannot both hold"),
            mend: Words("删去锁定，或将 committed 改为 false", "remove the lock, or set committed to false"))
    }

    private static func conflict(_ lock: Lock, _ earlier: Lock) -> Issue {
        Issue(
            "locks-contradict", at: Path("locks", lock.id.text),
            what: Words("锁定 \(lock.id) 与 \(earlier.id) 矛盾", "locks \(lock.id) and \(earlier.id) contradict each other"),
            because: Words("项目 \(lock.project) 没有同时符合两者的安排", "no placement of project \(lock.project) keeps both"),
            mend: Words("删去或改正其中一条", "remove or correct one of them"))
    }
}

/// A lock with the park that its spot lies in.
private struct PlacedLock {
    let lock: Lock
    let park: ParkID?

    init(_ lock: Lock, _ index: ScenarioIndex) {
        self.lock = lock
        park = lock.park ?? lock.parcel.flatMap { index[$0]?.park } ?? lock.building.flatMap { index[$0]?.park }
    }

    /// Whether every placement that keeps the other lock is at this ban's spot.
    func covers(_ place: PlacedLock) -> Bool {
        guard lock.namesSpot else { return place.lock.action == .place }
        if lock.parcel != nil || lock.building != nil {
            guard lock.parcel == place.lock.parcel, lock.building == place.lock.building else { return false }
        } else if lock.park != nil, lock.park != place.park {
            return false
        }
        guard let period = lock.period else { return true }
        guard let other = place.lock.period else { return false }
        return period.quarters.contains(other.quarters.lowerBound)
            && period.quarters.contains(other.quarters.upperBound)
    }

    /// Whether no placement keeps both.
    func excludes(_ other: PlacedLock, mostParcels: Int) -> Bool {
        if let park, let otherPark = other.park, park != otherPark { return true }
        if let one = lock.building, let two = other.lock.building, one != two { return true }
        if lock.building != nil && other.lock.parcel != nil || lock.parcel != nil && other.lock.building != nil {
            return true
        }
        if let one = lock.parcel, let two = other.lock.parcel, one != two, mostParcels < 2 { return true }
        if let one = lock.period, let two = other.lock.period, !one.overlaps(two) { return true }
        return false
    }
}

extension Project {
    /// The most parcels that any of its needs may take.
    fileprivate var mostParcels: Int { needs.compactMap { $0.land?.maxParcels }.max() ?? 0 }
}
