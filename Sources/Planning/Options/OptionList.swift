import LandModel
import Quantities

/// All placement options of a scenario, and why what is not among them is not.
public struct OptionList: Sendable {
    /// By project, need, park, spot, start: an order that does not depend on the order of the file.
    public private(set) var options: [PlacementOption] = []
    public private(set) var obstacles: [Obstacle] = []
    /// False when a bound on the number of site groups was reached, so that the best plan may be missing.
    public private(set) var isComplete = true
    /// The bound on site groups, per project, need and park.
    public static let mostSets = SpotFinder.mostSets

    public init(_ setting: Setting, rules: [any Rule.Type] = RuleCatalogue.all) {
        for number in setting.projects.indices {
            for need in setting.projects[number].needs.indices {
                add(project: number, need: need, setting, rules)
            }
        }
    }

    private mutating func add(project: Int, need: Int, _ setting: Setting, _ rules: [any Rule.Type]) {
        let starts = setting.projectStarts(project)
        for park in setting.parks.indices {
            var finder = SpotFinder(setting, project: project, need: need, park: park)
            finder.find()
            obstacles += finder.obstacles
            if finder.reachedBound { isComplete = false }
            for spot in finder.spots {
                var bars: [Bar] = []
                var found = false
                for start in starts {
                    let option = setting.option(project: project, need: need, park: park, spot: spot, start: start)
                    if let bar = rules.lazy.compactMap({ $0.bar(option, in: setting) }).first {
                        bars.append(bar)
                    } else {
                        options.append(option)
                        found = true
                    }
                }
                // One obstacle per spot: a spot open in some period is not an obstacle.
                if !found, let bar = bars.last {
                    let site: Obstacle.Site =
                        spot.building.map(Obstacle.Site.building)
                        ?? (spot.parcels.count == 1
                            ? .parcel(spot.parcels[0].parcel) : .parcels(spot.parcels.map(\.parcel)))
                    obstacles.append(Obstacle(project: project, need: need, site: site, bar: bar))
                }
            }
        }
    }
}

extension Setting {
    func option(project: Int, need: Int, park: Int, spot: Spot, start: Int) -> PlacementOption {
        let lead = projects[project].needs[need].leadMonths ?? projects[project].leadMonths
        return PlacementOption(
            project: project, need: need, park: park, spot: spot, start: start,
            production: start + horizon.periods(forMonths: lead),
            suitability: suitability(project: project, park: park, spot: spot))
    }

    /// The suitability of a spot for a project: of its own terms for the parcel or building, else for the park, else
    /// the park's for the segment.
    func suitability(project: Int, park: Int, spot: Spot) -> ExactDecimal {
        let terms = projects[project].siteTerms
        let ids = spot.parcels.map { parcels[$0.parcel].id }
        let building = spot.building.map { buildings[$0].id }
        // A group of parcels is as suitable as its least suitable one.
        let ofSite = terms.filter { term in
            term.parcel.map { ids.contains($0) } ?? (term.building != nil && term.building == building)
        }.compactMap { $0.suitability?.value }.min()
        let ofPark = terms.first {
            $0.suitability != nil && $0.parcel == nil && $0.building == nil && $0.park == parks[park].id
        }
        return ofSite ?? ofPark?.suitability?.value
            ?? suitability(of: projects[project].segment, in: parks[park])
    }

    /// What an option's project brings of a resource where the option is: by its own terms for the one parcel or the
    /// building, else for the park, else in general; `nil` where nothing is said.
    func load(_ resource: ResourceID, of option: PlacementOption) -> Load? {
        let project = projects[option.project]
        let terms = project.siteTerms.filter { $0.loads[resource] != nil }
        guard !terms.isEmpty else { return project.loads[resource] }
        let parcel = option.spot.parcels.count == 1 ? option.spot.parcels.first.map { parcels[$0.parcel].id } : nil
        let building = option.spot.building.map { buildings[$0].id }
        let ofSite = terms.first {
            ($0.parcel != nil && $0.parcel == parcel) || ($0.building != nil && $0.building == building)
        }
        let ofPark = terms.first { $0.park == parks[option.park].id && $0.parcel == nil && $0.building == nil }
        return (ofSite ?? ofPark)?.loads[resource] ?? project.loads[resource]
    }
}
