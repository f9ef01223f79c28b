import LandModel
import Quantities

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Questions about the district, one of each kind.
extension District {
    static var questions: [(name: String, question: Question)] {
        let limits = Setting(scenario).limits
        func changed(_ change: (inout Question) -> Void) -> Question {
            var question = Question()
            change(&question)
            return question
        }
        let turnouts = [Turnout(["P": 0, "R": ExactDecimal(significand: 5, scale: 1)]), Turnout(["Q": 0]), .all]
        return [
            ("placed", Question(demands: [.placed("S", in: nil), .placed("S", in: "L")])),
            ("absent and stays", Question(demands: [.absent("Q"), .stays(kept.allocations[1]), .absent("Z")])),
            (
                "limits",
                Question(
                    giving: limits, demands: [.notAll(limits.prefix(9).map(\.id)), .some(limits.suffix(6).map(\.id))])
            ),
            ("near", Question(near: kept)), ("any", Question(giving: limits, needsNoBest: true)),
            (
                "keeping",
                changed { $0.keeping = [KeptTier("value", 500), KeptTier("rest", 30), KeptTier("unknown", 1)] }
            ),
            (
                "breaking",
                changed { question in
                    question.breaking = [
                        .placed("P", in: "K"), .absent("S"), .stays(kept.allocations[2]), .some([limits[0].id]),
                    ]
                }
            ),
            ("foremost", changed { $0.foremost = ["more", "value"] }),
            ("counting", changed { $0.counting = turnouts[0] }),
            ("worst value", changed { $0.worst = WorstCase("value", over: turnouts) }),
            ("worst net", changed { $0.worst = WorstCase("net", over: turnouts) }),
            ("worst rest", changed { $0.worst = WorstCase("rest", over: turnouts) }),
        ]
    }
}
