import LandModel

/// Whom scopes and standards cover, as the generator reckons when it sets spots aside.
extension Scope {
    func holds(_ park: Park) -> Bool {
        switch self {
        case .district: true
        case .park(let id): park.id == id
        case .town(let name): park.town == name
        case .zone(let name): park.zones.contains(name)
        case .plant(let name): park.plant == name
        }
    }
}

extension Standard {
    func holds(for project: Project, in park: Park) -> Bool {
        scope.holds(park) && (segments.isEmpty || segments.contains(project.segment))
            && (industries.isEmpty || industries.contains { project.industry.hasPrefix($0) })
    }
}
