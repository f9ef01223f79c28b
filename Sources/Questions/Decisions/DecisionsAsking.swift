import Formulation
import LandModel
import Planner
import Planning

/// Asks what human decisions cost.
public struct DecisionsAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// What each human decision costs: the plan solved again without it. Where several bind one project, all of them
    /// together as well, because one may stand for another.
    public func answers() throws(InquiryFault) -> [DecisionsAnswer] {
        var groups: [[Decision]] = []
        for decision in base.setting.humanDecisions {
            if let last = groups.last?.first, last.project == decision.project, last.isBinding == decision.isBinding {
                groups[groups.count - 1].append(decision)
            } else {
                groups.append([decision])
            }
        }
        solver.questionsLeft = groups.count
        return try solver.each(groups) { group throws(InquiryFault) in try self.costs(of: group) }.flatMap { $0 }
    }

    private func costs(of group: [Decision]) throws(InquiryFault) -> [DecisionsAnswer] {
        let all = try variation(settings: group.flatMap(\.settings))
        guard group.count > 1 else { return [DecisionsAnswer(group, all)] }
        var costs: [DecisionsAnswer] = []
        for decision in group {
            // What all of them together do not change, none of them does.
            let alone =
                all.outcome.isUnchanged ? all.with(decision.settings) : try variation(settings: decision.settings)
            costs.append(DecisionsAnswer([decision], alone))
        }
        return costs + [DecisionsAnswer(group, all)]
    }
}
