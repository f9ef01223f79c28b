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

    /// Why each of some projects is not in the base plan, or not elsewhere, park by park. `parks`: those asked about; none: all.
    public func answers(
        _ projects: [ProjectID], in parks: [ParkID] = []
    ) throws(InquiryFault) -> [WhyNotAnswer] {
        let setting = base.setting
        let sought = setting.parks.indices.filter { parks.isEmpty || parks.contains(setting.parks[$0].id) }
        let options = Dictionary(grouping: list.options, by: \.project)
        let asked = projects.map { project in
            setting.number(of: project).map { number in
                Dictionary(grouping: options[number] ?? [], by: \.park)
            } ?? [:]
        }
        let pairs = projects.indices.flatMap { number in sought.map { (number, $0) } }
        solver.questionsLeft = pairs.count { asked[$0][$1] != nil }
        let cells = try solver.each(pairs) { number, park throws(InquiryFault) in
            try self.cell(projects[number], park, asked[number][park] ?? [])
        }
        return projects.enumerated().map { number, project in
            let own = Array(cells[(number * sought.count)...].prefix(sought.count))
            return WhyNotAnswer(project: project, verdict: whole(own.map(\.verdict)), cells: own)
        }
    }

    /// What holds of the project as a whole: it is where the least is lost, as far as that is known.
    private func whole(_ verdicts: [WhyNotAnswer.Verdict]) -> WhyNotAnswer.Verdict {
        var best: Loss?
        var open: AnswerStatus.StopCause?
        var isLimited = false
        for verdict in verdicts {
            switch verdict {
            case .placed: return verdict
            case .unknown(let cause): open = open ?? cause
            case .loses(let loss): if best.map({ loss.isLess(than: $0) }) ?? true { best = loss }
            case .needsLimit: isLimited = true
            case .fitsNowhere: break
            }
        }
        return best.map(WhyNotAnswer.Verdict.loses) ?? open.map(WhyNotAnswer.Verdict.unknown)
            ?? (isLimited ? .needsLimit : .fitsNowhere)
    }

    private func cell(
        _ project: ProjectID, _ park: Int, _ options: [PlacementOption]
    ) throws(InquiryFault) -> WhyNotAnswer.Cell {
        let setting = base.setting
        let id = setting.parks[park].id
        if base.reading.placement(of: project)?.park.id == id { return WhyNotAnswer.Cell(park: id, verdict: .placed) }
        guard !options.isEmpty else {
            let barrier = setting.number(of: project).map { setting.barrier(of: $0, in: park) }
            return WhyNotAnswer.Cell(
                park: id, verdict: barrier?.limit == nil ? .fitsNowhere : .needsLimit, barrier: barrier)
        }
        let tried = Array(options.prefix(WhyNotAnswer.Cell.mostTrials))
        // A project that is placed elsewhere moves: it does not come on top.
        let reading = base.reading.without(project)
        let trials = Trial.closest(tried, to: reading, setting)
        var verdict = try verdict(.placed(project, in: id))
        if case .unknown(let cause) = verdict, base.reading.placement(of: project) == nil,
            let exchange = Rejection.exchange(from: base.reading, trials, setting)
        {
            verdict = .loses(Loss(from: base, exchanged: exchange.reading, stopped: cause))
        }
        let isFull: Bool =
            switch verdict {
            case .needsLimit, .unknown: true
            default: false
            }
        return WhyNotAnswer.Cell(
            park: id, verdict: verdict, trial: trials.first, isComplete: options.count <= tried.count,
            holding: isFull ? trials.first?.holding(in: reading, setting) ?? [] : [])
    }

    private func verdict(_ demand: Demand) throws(InquiryFault) -> WhyNotAnswer.Verdict {
        switch try ask(Question(demands: [demand]), isNarrower: true, endsAtDifference: true) {
        case .answered(let answer): .loses(Loss(from: base, to: answer))
        case .infeasible: .needsLimit
        case .unknown(let cause): .unknown(cause)
        }
    }
}
