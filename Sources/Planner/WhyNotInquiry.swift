import LandModel
import Planning
import Quantities

extension Inquiry {
    /// Why each of some projects is not in the base plan, or not elsewhere, park by park.
    public func whyNot(_ projects: [ProjectID]) throws(InquiryFault) -> [WhyNot] {
        let setting = base.setting
        let options = Dictionary(grouping: list.options, by: \.project)
        let pairs = projects.flatMap { project in setting.parks.indices.map { (project, $0) } }
        let isOpen = pairs.map { project, park in
            setting.number(of: project).flatMap { options[$0] }?.contains { $0.park == park } ?? false
        }
        solver.questionsLeft = isOpen.count { $0 }
        let cells = try solver.each(Array(zip(pairs, isOpen))) { pair, isOpen throws(InquiryFault) in
            try self.cell(pair.0, pair.1, isOpen ? self.options(of: pair.0, in: pair.1) : [])
        }
        return projects.enumerated().map { number, project in
            let own = Array(cells[(number * setting.parks.count)...].prefix(setting.parks.count))
            return WhyNot(project: project, verdict: whole(own.map(\.verdict)), cells: own)
        }
    }

    private func options(of project: ProjectID, in park: Int) -> [PlacementOption] {
        let number = base.setting.number(of: project)
        return list.options.filter { $0.project == number && $0.park == park }
    }

    /// What holds of the project as a whole: it is where the least is lost.
    private func whole(_ verdicts: [WhyNot.Verdict]) -> WhyNot.Verdict {
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
        return best.map(WhyNot.Verdict.loses) ?? (isLimited ? .needsLimit : .fitsNowhere)
    }

    private func cell(
        _ project: ProjectID, _ park: Int, _ options: [PlacementOption]
    ) throws(InquiryFault) -> WhyNot.Cell {
        let setting = base.setting
        let id = setting.parks[park].id
        if base.reading.placement(of: project)?.park.id == id { return WhyNot.Cell(park: id, verdict: .placed) }
        guard !options.isEmpty else {
            let obstacles = setting.number(of: project).map { setting.obstacles(of: $0) } ?? []
            return WhyNot.Cell(
                park: id, verdict: .fitsNowhere,
                obstacle: Rejection.nearest(obstacles.filter { setting.park(of: $0.site) ?? park == park }))
        }
        let closest = Rejection.closest(Array(options.prefix(Self.mostTrials)), to: base.reading)
        return WhyNot.Cell(
            park: id, verdict: try verdict(.placed(project, in: id)), broken: closest?.broken ?? [],
            place: closest?.place)
    }

    /// Places tried in a park on top of the plan as it is.
    private static let mostTrials = 200

    private func verdict(_ demand: Demand) throws(InquiryFault) -> WhyNot.Verdict {
        switch try ask(Question(demands: [demand]), isNarrower: true, endsAtDifference: true) {
        case .answered(let answer): .loses(Loss(from: base, to: answer))
        case .infeasible: .needsLimit
        case .unknown(let cause): .unknown(cause)
        }
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
