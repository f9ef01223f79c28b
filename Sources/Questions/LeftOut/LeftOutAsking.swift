import Formulation
import LandModel
import Planner
import Planning

/// Settles by solving what a plan alone does not tell of the projects that it leaves out.
public struct LeftOutAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// The rejections of the base plan: those not decided are solved for, and of projects that matter the least change of limits
    /// that lets them in while everybody placed keeps a place.
    public func settled(_ rejections: [Rejection]) throws(InquiryFault) -> [Rejection] {
        let sought = rejections.filter(isOpen).count + rejections.filter(isSought).count * 3
        solver.questionsLeft = sought
        return try solver.each(rejections) { rejection throws(InquiryFault) in
            var settled = try self.decided(rejection)
            if self.isSought(rejection) { settled.wayIn = try self.wayIn(rejection.project) }
            return settled
        }
    }

    /// Of committed, major and first-priority projects a way in is looked for; where the ground bars every place there is none.
    private func isSought(_ rejection: Rejection) -> Bool {
        guard rejection.kind != .fitsNowhere, let project = base.setting.project(rejection.project) else {
            return false
        }
        return project.isCommitted || project.isMajor || project.priority == 1
    }

    /// Not decided; or the way to place it that is known asks more projects to leave than anybody would hear of.
    private func isOpen(_ rejection: Rejection) -> Bool {
        switch rejection.cause {
        case .full, .open: true
        case .exchange(let exchange, _): exchange.leaving.count > Self.mostLeaving
        case .barred, .excluded: false
        }
    }

    private static let mostLeaving = 3

    private func decided(_ rejection: Rejection) throws(InquiryFault) -> Rejection {
        let trial: Trial?
        switch rejection.cause {
        case .full(let closest): trial = closest
        case .exchange(_, let closest) where isOpen(rejection): trial = closest
        case .open: trial = nil
        case .barred, .excluded, .exchange: return rejection
        }
        let demand = Demand.placed(rejection.project, in: nil)
        let cause: Rejection.Cause
        switch try ask(Question(demands: [demand]), isNarrower: true, endsAtDifference: true) {
        case .infeasible: cause = .excluded(trial?.excluded(behind: rejection.holding))
        case .unknown: return rejection
        case .answered(let answer):
            let isLeast = answer.status == .provedOptimal
            if case .exchange = rejection.cause, !isLeast { return rejection }
            guard let trial,
                let exchange = Exchange(rejection.project, from: base.reading, to: answer.reading, isLeast: isLeast)
            else { return rejection }
            return Rejection(
                project: rejection.project, cause: .exchange(exchange, trial), isComplete: rejection.isComplete)
        }
        return Rejection(
            project: rejection.project, cause: cause, holding: rejection.holding, isComplete: rejection.isComplete)
    }

    private func wayIn(_ project: ProjectID) throws(InquiryFault) -> Rejection.WayIn {
        let placed = base.reading.placements.map { Demand.placed($0.project.id, in: nil) }
        var search = RepairSearch(scenario, base: base, solver: solver)
        guard let repair = try search.cheapest([.placed(project, in: nil)] + placed) else {
            return search.open == nil ? .none : .open
        }
        return .found(repair.raises, isProved: search.open == nil && repair.answer.status == .provedOptimal)
    }
}
