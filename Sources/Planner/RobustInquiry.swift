import Formulation
import LandModel
import Planning
import Quantities

extension Inquiry {
    /// The plan that allows for projects that do not come. The plan keeps every rule as if all came: it is what is reserved.
    ///
    /// `aim`: what counts, of `tier` where it is the worst case; `nil`: the scenario's tiers as they are. `reserve`: the share of
    /// every amount of every quota that is kept back.
    public func robust(
        _ aim: Robustness.Aim?, of tier: TierID, keepingBack reserve: ExactDecimal
    ) throws(InquiryFault) -> Robustness {
        var question = Question()
        switch aim {
        case .expected: question.counting = scenario.expectedTurnout
        case .worst: question.worst = WorstCase(tier, over: scenario.demandScenarios.map { Turnout($0) })
        case nil: break
        }
        let settings = reserve.isZero ? [] : scenario.quotas.flatMap { $0.settings(keepingBack: reserve) }
        let finding = try ask(question, settings: settings, isNarrower: true)
        return Robustness(base, finding.answer, open: finding.stop)
    }
}
