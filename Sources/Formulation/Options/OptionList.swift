import LandModel
import Quantities

/// All placement options of a scenario.
public struct OptionList: Sendable {
    /// The facts that options number.
    public let setting: Setting
    /// By project, need, park, spot, start: an order that does not depend on the order of the file.
    public private(set) var options: [PlacementOption] = []
    /// False when a bound on the number of site groups was reached, so that the best plan may be missing.
    public private(set) var isComplete = true
    /// Some of what was left out, with the bar: to be compared with verdicts.
    public private(set) var barred: [Barred] = []

    /// An option that a rule bars.
    public struct Barred: Sendable {
        public let option: PlacementOption
        public let bar: Bar
    }

    /// As many options barred are noted of each rule, one a project.
    private static let mostBarred = 8
    /// By rule, how many are noted, and the project of the last.
    private var noted: [RuleID: (count: Int, project: Int)] = [:]
    /// The bound on site groups, per project, need and park.
    public static let mostSets = SpotFinder.mostSets

    /// `projects`: of these only, by number.
    public init(_ setting: Setting, of projects: [Int]? = nil, rules: [any FormulatedRule.Type]) {
        self.setting = setting
        for project in projects ?? Array(setting.projects.indices) {
            let starts = setting.projectStarts(project)
            for need in setting.projects[project].needs.indices {
                for park in setting.parks.indices
                where !rules.contains(where: { $0.bars(project: project, need: need, park: park, in: setting) }) {
                    add(project: project, need: need, park: park, starts, setting, rules)
                }
            }
        }
    }

    private mutating func add(
        project: Int, need: Int, park: Int, _ starts: [Int], _ setting: Setting, _ rules: [any FormulatedRule.Type]
    ) {
        var finder = SpotFinder(project: project, need: need, park: park, isExplaining: false)
        finder.find(in: setting)
        if finder.reachedBound { isComplete = false }
        for spot in finder.spots {
            for start in starts {
                let option = setting.option(project: project, need: need, park: park, spot: spot, start: start)
                if let bar = rules.lazy.compactMap({ $0.bar(option, in: setting) }).first {
                    note(option, bar)
                } else {
                    options.append(option)
                }
            }
        }
    }

    private mutating func note(_ option: PlacementOption, _ bar: Bar) {
        let known = noted[bar.rule] ?? (count: 0, project: -1)
        guard known.count < Self.mostBarred, known.project != option.project else { return }
        noted[bar.rule] = (known.count + 1, option.project)
        barred.append(Barred(option: option, bar: bar))
    }
}

extension Setting {
    /// Why no option is where it is not, for one project: one obstacle for every site that serves in no period. Found
    /// anew when asked, because a province has a hundred million of them.
    public func obstacles(of project: Int, rules: [any FormulatedRule.Type]) -> [Obstacle] {
        let starts = projectStarts(project)
        var obstacles: [Obstacle] = []
        for need in projects[project].needs.indices {
            for park in parks.indices {
                var finder = SpotFinder(project: project, need: need, park: park, isExplaining: true)
                finder.find(in: self)
                obstacles += finder.obstacles
                for spot in finder.spots {
                    var last: Bar?
                    var isOpen = false
                    for start in starts where !isOpen {
                        let option = option(project: project, need: need, park: park, spot: spot, start: start)
                        let bar = rules.lazy.compactMap { $0.bar(option, in: self) }.first
                        isOpen = bar == nil
                        last = bar ?? last
                    }
                    if !isOpen, let last {
                        obstacles.append(Obstacle(project: project, need: need, site: spot.site, bar: last))
                    }
                }
            }
        }
        return obstacles
    }
}

extension Setting {
    /// Whether a project can be placed anywhere at all.
    public func hasOption(for project: Int, rules: [any FormulatedRule.Type]) -> Bool {
        let starts = projectStarts(project)
        return projects[project].needs.indices.contains { need in
            parks.indices.contains { park in
                if rules.contains(where: { $0.bars(project: project, need: need, park: park, in: self) }) {
                    return false
                }
                var finder = SpotFinder(project: project, need: need, park: park, isExplaining: false)
                finder.find(in: self)
                return finder.spots.contains { spot in
                    starts.contains { start in
                        let option = option(project: project, need: need, park: park, spot: spot, start: start)
                        return !rules.contains { $0.bar(option, in: self) != nil }
                    }
                }
            }
        }
    }

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
        if terms.isEmpty { return suitability(of: projects[project].segment, in: parks[park]) }
        let ids = spot.parcels.map { parcels[$0.parcel].id }
        let building = spot.building.map { buildings[$0].id }
        // A group of parcels is as suitable as its least suitable one.
        let ofSite = terms.filter { term in
            term.parcel.map { ids.contains($0) } ?? (term.building != nil && term.building == building)
        }.compactMap { $0.suitability?.value }.min()
        let ofPark = terms.first { $0.suitability != nil && $0.park == parks[park].id }
        return ofSite ?? ofPark?.suitability?.value
            ?? suitability(of: projects[project].segment, in: parks[park])
    }

    /// What an option's project brings of a resource where the option is: by its own terms for the one parcel or the
    /// building, else for the park, else in general; `nil` where nothing is said.
    func load(_ resource: ResourceID, of option: PlacementOption) -> Load? {
        if projects[option.project].siteTerms.isEmpty { return projects[option.project].loads[resource] }
        let project = projects[option.project]
        let terms = project.siteTerms.filter { $0.loads[resource] != nil }
        guard !terms.isEmpty else { return project.loads[resource] }
        let parcel = option.spot.parcels.count == 1 ? option.spot.parcels.first.map { parcels[$0.parcel].id } : nil
        let building = option.spot.building.map { buildings[$0].id }
        let ofSite = terms.first {
            ($0.parcel != nil && $0.parcel == parcel) || ($0.building != nil && $0.building == building)
        }
        let ofPark = terms.first { $0.park == parks[option.park].id }
        return (ofSite ?? ofPark)?.loads[resource] ?? project.loads[resource]
    }
}
