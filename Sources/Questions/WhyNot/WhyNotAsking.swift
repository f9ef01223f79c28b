import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities

/// Asks why projects are not in the base plan, or not elsewhere.
public struct WhyNotAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// Why each of some projects is not in the base plan, or not elsewhere, park by park.
    public func answers(_ projects: [ProjectID]) throws(InquiryFault) -> [WhyNotAnswer] {
        let setting = base.setting
        let options = Dictionary(grouping: list.options, by: \.project)
        let asked = projects.map { project in
            setting.number(of: project).map { number in
                Dictionary(grouping: options[number] ?? [], by: \.park)
            } ?? [:]
        }
        let obstacles = zip(projects, asked).map { project, options in
            // Only parks without a place have an obstacle to tell.
            options.count == setting.parks.count
                ? [] : setting.number(of: project).map { setting.obstacles(of: $0) } ?? []
        }
        let pairs = projects.indices.flatMap { number in setting.parks.indices.map { (number, $0) } }
        solver.questionsLeft = pairs.count { asked[$0][$1] != nil }
        let cells = try solver.each(pairs) { number, park throws(InquiryFault) in
            try self.cell(projects[number], park, asked[number][park] ?? [], obstacles[number])
        }
        return projects.enumerated().map { number, project in
            let own = Array(cells[(number * setting.parks.count)...].prefix(setting.parks.count))
            return WhyNotAnswer(project: project, verdict: whole(own.map(\.verdict)), cells: own)
        }
    }

    /// What holds of the project as a whole: it is where the least is lost.
    private func whole(_ verdicts: [WhyNotAnswer.Verdict]) -> WhyNotAnswer.Verdict {
        var best: Loss?
        var isLimited = false
        for verdict in verdicts {
            switch verdict {
            case .placed, .unknown: return verdict
            case .loses(let loss): if best.map({ loss.isLess(than: $0) }) ?? true { best = loss }
            case .needsLimit: isLimited = true
            case .fitsNowhere: break
            }
        }
        return best.map(WhyNotAnswer.Verdict.loses) ?? (isLimited ? .needsLimit : .fitsNowhere)
    }

    private func cell(
        _ project: ProjectID, _ park: Int, _ options: [PlacementOption], _ obstacles: [Obstacle]
    ) throws(InquiryFault) -> WhyNotAnswer.Cell {
        let setting = base.setting
        let id = setting.parks[park].id
        if base.reading.placement(of: project)?.park.id == id { return WhyNotAnswer.Cell(park: id, verdict: .placed) }
        guard !options.isEmpty else {
            let own = obstacles.filter { setting.park(of: $0.site) ?? park == park }
            // A lock or a standard that bars all places can give way: then it is not the ground that bars them.
            let granted = own.filter { isGranted($0.bar.rule) }
            return WhyNotAnswer.Cell(
                park: id, verdict: granted.isEmpty ? .fitsNowhere : .needsLimit,
                obstacle: Rejection.nearest(granted.isEmpty ? own : granted))
        }
        let closest = Rejection.closest(Array(options.prefix(WhyNotAnswer.Cell.mostTrials)), to: base.reading, setting)
        let verdict = try verdict(.placed(project, in: id))
        var holding: [Decision] = []
        if case .needsLimit = verdict, let closest, closest.broken.contains(where: { !$0.holder.isMovable }) {
            holding = decisions(holding: closest.place)
        }
        return WhyNotAnswer.Cell(
            park: id, verdict: verdict, broken: closest?.broken ?? [], place: closest?.place,
            isComplete: options.count <= WhyNotAnswer.Cell.mostTrials, holding: holding)
    }

    /// Whether people can grant what a rule asks.
    private func isGranted(_ rule: RuleID) -> Bool {
        RuleCatalogue.all.first { $0.id == rule }?.rows.limits(in: base.setting).contains { $0.owner != .law } ?? false
    }

    /// What binds those who are on a parcel or in the building of a place, or who cannot be placed without them.
    private func decisions(holding place: PlacementOption) -> [Decision] {
        let setting = base.setting
        let parcels = place.spot.parcels.map { setting.parcels[$0.parcel].id }
        let building = place.spot.building.map { setting.buildings[$0].id }
        var users = base.reading.placements.filter { placed in
            placed.parcels.contains { parcels.contains($0.parcel.id) }
                || building.map { placed.building?.id == $0 } ?? false
        }.map(\.project.id)
        var position = 0
        while position < users.count {
            for other in scenario.projects(needing: users[position]) where !users.contains(other) {
                users.append(other)
            }
            position += 1
        }
        return setting.humanDecisions.filter { $0.isBinding && users.contains($0.project) }
    }

    private func verdict(_ demand: Demand) throws(InquiryFault) -> WhyNotAnswer.Verdict {
        switch try ask(Question(demands: [demand]), isNarrower: true, endsAtDifference: true) {
        case .answered(let answer): .loses(Loss(from: base, to: answer))
        case .infeasible: .needsLimit
        case .unknown(let cause): .unknown(cause)
        }
    }
}

extension Scenario {
    /// Those that are placed only if a project is: by a relation, or as a later phase of it.
    fileprivate func projects(needing project: ProjectID) -> [ProjectID] {
        let related = relations.flatMap { relation -> [ProjectID] in
            switch relation.bond {
            case .together where relation.projects.contains(project): return relation.projects
            case .requires where relation.projects.dropFirst().contains(project):
                return Array(relation.projects.prefix(1))
            default: return []
            }
        }
        return related + projects.filter { $0.phase?.after == project }.map(\.id)
    }
}

extension Setting {
    /// The park that a site lies in; `nil`: all of them.
    func park(of site: Obstacle.Site) -> Int? {
        switch site {
        case .anywhere: nil
        case .park(let number): number
        case .parcel(let number): park(ofParcel: number)
        case .parcels(let numbers): numbers.first.map { park(ofParcel: $0) }
        case .building(let number): park(ofBuilding: number)
        }
    }
}
