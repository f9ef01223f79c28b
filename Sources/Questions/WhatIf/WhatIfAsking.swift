import Formulation
import LandModel
import Planner
import Planning

/// Asks what becomes of the plan when something is otherwise.
public struct WhatIfAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// The best plan under each premise alone: as far as the first difference, which is what it costs; where a place comes free in all
    /// tiers, because who follows is decided behind it.
    public func answer(_ premises: [Premise]) throws(InquiryFault) -> WhatIfAnswer {
        solver.questionsLeft = premises.count
        return WhatIfAnswer(
            try solver.each(premises) { premise throws(InquiryFault) in
                WhatIfAnswer.Case(
                    premise,
                    try self.variation(
                        Question(demands: premise.demands), settings: premise.settings,
                        isNarrower: premise.isNarrower, endsAtDifference: !premise.freesPlace))
            })
    }
}
