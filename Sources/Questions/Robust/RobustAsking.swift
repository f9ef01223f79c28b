import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities

/// Asks for a plan that allows for projects that do not come.
public struct RobustAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// The plan that allows for projects that do not come. The plan keeps every rule as if all came: it is what is reserved.
    ///
    /// `aim`: what counts, of `tier` where it is the worst case; `nil`: the scenario's tiers as they are. `reserve`: the share of
    /// every amount of every quota that is kept back.
    public func answer(
        _ aim: RobustAnswer.Aim?, of tier: TierID, keepingBack reserve: ExactDecimal
    ) throws(InquiryFault) -> RobustAnswer {
        var question = Question()
        switch aim {
        case .expected: question.counting = scenario.expectedTurnout
        case .worst: question.worst = WorstCase(tier, over: scenario.demandScenarios.map { Turnout($0) })
        case nil: break
        }
        let settings = reserve.isZero ? [] : scenario.quotas.flatMap { $0.settings(keepingBack: reserve) }
        let finding = try ask(question, settings: settings, isNarrower: true)
        let amended = try? scenario.amended(by: settings)
        let serves = amended.map { PlanReading(base.reading.plan, in: Facts($0)).isSound } ?? false
        return RobustAnswer(base, finding.answer, baseServes: serves, open: finding.stop)
    }

    /// What could be reached in each demand scenario, were it known beforehand.
    public func foresight() throws(InquiryFault) -> [Foresight] {
        solver.questionsLeft = scenario.demandScenarios.count
        return try solver.each(scenario.demandScenarios) { demand throws(InquiryFault) in
            let premise = Premise.together(demand.absent.map { .withdrawn($0, in: self.base.setting) })
            let finding = try self.ask(
                Question(demands: premise.demands), settings: premise.settings, isNarrower: premise.isNarrower)
            return Foresight(demand, finding.answer, open: finding.stop)
        }
    }
}

extension Quota {
    /// The settings that leave every period's amount less by a share, to six places.
    public func settings(keepingBack share: ExactDecimal) -> [String] {
        amounts.entries.map { entry in
            let kept = (entry.value.value * share).rounded(toPlaces: 6)
            return "quotas.\(id).amounts.\(entry.key)=\(entry.value.value - kept)"
        }
    }
}
