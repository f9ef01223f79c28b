import Formulation
import Judging
import LandModel
import Quantities

/// A plan that has a project which another leaves out, and keeps every limit: what it shows is that the project can be placed.
public struct Exchange: Sendable {
    public let project: ProjectID
    public let reading: PlanReading
    /// Who loses a place by it, in order of project.
    public let leaving: [ProjectID]
    /// The first tier, tidy ones included, that comes to something else; `nil`: none does.
    public let tier: String?
    /// What it comes to less what it came to.
    public let change: ExactDecimal
    /// Proved by solving: no plan with the project gives up less.
    public let isLeast: Bool

    /// `nil` of a plan that does not have the project or breaks a limit.
    public init?(_ project: ProjectID, from base: PlanReading, to reading: PlanReading, isLeast: Bool = false) {
        guard reading.placement(of: project) != nil, reading.isSound else { return nil }
        self.project = project
        self.reading = reading
        self.isLeast = isLeast
        leaving = base.placements.map(\.project.id).filter { reading.placement(of: $0) == nil }
        let differing = zip(base.tierValues, reading.tierValues).first { $0.value != $1.value }
        tier = differing?.0.id
        change = differing.map { $1.value - $0.value } ?? 0
    }

    /// Where the project goes.
    public var placed: PlanReading.Placed? { reading.placement(of: project) }

    /// Whether the project is on these parcels, or in this building.
    public func isPlaced(at spot: Spot) -> Bool {
        guard let placed else { return false }
        let facts = reading.facts
        return spot.building.map { facts.buildings[$0].id } == placed.building?.id
            && spot.parcels.map { facts.parcels[$0.parcel].id } == placed.parcels.map(\.parcel.id)
    }

    /// Whether it is better than another, first tier first; of equals, for whom fewer leave.
    func isBetter(than other: Exchange) -> Bool {
        let senses = reading.facts.scenario.objective.map(\.sense)
        for (number, (own, others)) in zip(reading.tierValues, other.reading.tierValues).enumerated()
        where own.value != others.value {
            // The tidy tiers, behind the scenario's own, are all made small.
            let isMost = number < senses.count && senses[number] == .max
            return isMost == (own.value > others.value)
        }
        return leaving.count < other.leaving.count
    }
}

extension Rejection {
    /// A plan that has one more project where some trials put it, and keeps every limit; `nil`: none was found.
    public static func exchange(from base: PlanReading, _ trials: [Trial], _ setting: Setting) -> Exchange? {
        ExchangeSearch(base, setting, mostJudged: mostTrials).best(of: trials)
    }
}

extension PlanReading {
    /// The same plan without a project.
    public func without(_ project: ProjectID) -> PlanReading {
        guard placement(of: project) != nil else { return self }
        var plan = plan
        plan.allocations.removeAll { $0.project == project }
        plan.draws = []
        return read(plan)
    }
}

/// Makes room for one more placement by taking others out, one after another: no solver, only plans that are judged.
struct ExchangeSearch {
    /// Who leave at most.
    private static let mostLeaving = 6

    private let base: PlanReading
    private let setting: Setting
    /// Plans judged for one project at most.
    private let mostJudged: Int
    /// Who may leave: not those who have to be there.
    private let free: Set<ProjectID>

    init(_ base: PlanReading, _ setting: Setting, mostJudged: Int) {
        self.base = base
        self.setting = setting
        self.mostJudged = mostJudged
        let held = Set(setting.humanDecisions.filter(\.isBinding).map(\.project))
        free = Set(base.placements.map(\.project.id).filter { !held.contains($0) })
    }

    /// The best exchange that is found for some trials; `nil`: none is.
    func best(of trials: [Trial]) -> Exchange? {
        var best: Exchange?
        var judged = 0
        for trial in trials {
            guard let exchange = exchange(for: trial, &judged) else { continue }
            if best.map({ exchange.isBetter(than: $0) }) ?? true { best = exchange }
        }
        return best
    }

    private func exchange(for trial: Trial, _ judged: inout Int) -> Exchange? {
        let project = setting.projects[trial.place.project].id
        var (leaving, reading): ([ProjectID], PlanReading) = ([], trial.reading)
        var broken = reading.breaches
        while !broken.isEmpty {
            guard leaving.count < Self.mostLeaving else { return nil }
            let candidates = candidates(for: broken, besides: leaving)
            typealias Key = (Int, Double, Int)
            var best: (key: Key, project: ProjectID, reading: PlanReading, broken: [Assessment])?
            for (number, candidate) in candidates.enumerated() {
                guard judged < mostJudged else { return nil }
                judged += 1
                let tried = plan(without: leaving + [candidate], with: trial.place)
                guard let left = Verification.violations(of: tried, most: best?.key.0 ?? .max) else { continue }
                let miss = left.reduce(0) { $0 + Rejection.miss($1.measured, $1.limit) }
                let key = (left.count, miss, number)
                if best.map({ key < $0.key }) ?? true { best = (key, candidate, tried, left) }
                // One that makes room is as good as the rest: which loses least, only solving tells.
                if left.isEmpty { break }
            }
            guard let next = best else { return nil }
            leaving.append(next.project)
            (reading, broken) = (next.reading, next.broken)
        }
        return Exchange(project, from: base, to: reading)
    }

    /// Who stands in the way of most of what is broken comes first, of these who matters least.
    private func candidates(for broken: [Assessment], besides leaving: [ProjectID]) -> [ProjectID] {
        let asked = base.placements.map(\.project).filter { free.contains($0.id) && !leaving.contains($0.id) }
        let counted = asked.map { project in (project, broken.count { $0.projects.contains(project.id) }) }
        return counted.filter { $0.1 > 0 }.enumerated().sorted { left, right in
            let ((one, many), (other, others)) = (left.element, right.element)
            if many != others { return many > others }
            if one.isMajor != other.isMajor { return other.isMajor }
            if one.priority != other.priority { return one.priority > other.priority }
            return left.offset > right.offset
        }.map(\.element.0.id)
    }

    /// The base plan without some projects, and with one more placement: what only they needed is not acquired or built.
    private func plan(without leaving: [ProjectID], with place: PlacementOption) -> PlanReading {
        var plan = base.plan
        plan.draws = []
        plan.allocations.removeAll { leaving.contains($0.project) }
        let buildings = Set(plan.allocations.compactMap(\.building))
        plan.constructions.removeAll { !buildings.contains($0.building) }
        let built = plan.constructions.compactMap { construction in
            setting.buildings.first { $0.id == construction.building }?.construction?.parcel
        }
        let parcels = Set(plan.allocations.flatMap { $0.parcels.map(\.parcel) } + built)
        plan.acquisitions.removeAll { !parcels.contains($0.parcel) }
        return base.read(plan.adding(place, setting))
    }
}
