import Judging
import LandModel
import Planning
import Quantities

/// What a plan that allows for projects that do not come is worth, beside the plan that counts on all of them.
public struct RobustAnswer: Sendable {
    /// What was asked of the plan.
    public enum Aim: String, Sendable, CaseIterable {
        /// Each tier counts what each project adds times its probability.
        case expected
        /// One tier is as good as can be in the demand scenario where it is worst.
        case worst
    }

    /// One tier of one plan.
    public struct Value: Sendable {
        public let tier: Tier
        /// If every project comes.
        public let all: ExactDecimal
        /// On average; `nil`: nothing says that any project may stay away.
        public let expected: ExactDecimal?
        /// In the demand scenario where it is worst; `nil`: there are none.
        public let worst: (value: ExactDecimal, of: DemandScenario)?
    }

    /// Judged as the scenario stands, tier by tier.
    public let before: [Value]
    /// `nil`: no plan was found.
    public let answer: VerifiedAnswer?
    public let after: [Value]
    public let difference: PlanDifference?
    /// The base plan keeps all rules with what is kept back, so that it is a plan that was asked for.
    public let baseServes: Bool
    /// Why there is no plan, or why it is not proved; `nil`: no plan does what was asked, or this is proved.
    public let open: AnswerStatus.StopCause?

    public init(
        _ base: VerifiedAnswer, _ answer: VerifiedAnswer?, baseServes: Bool, open: AnswerStatus.StopCause?
    ) {
        self.baseServes = baseServes
        let scenario = base.setting.scenario
        before = Self.values(base.reading, scenario)
        self.answer = answer
        after = answer.map { Self.values($0.reading, scenario) } ?? []
        difference = answer.map { PlanDifference(from: base.reading, to: $0.reading) }
        self.open = open
    }

    private static func values(_ reading: PlanReading, _ scenario: Scenario) -> [Value] {
        let expected = scenario.expectedTurnout
        return scenario.objective.map { tier in
            let cases = scenario.demandScenarios.map { demand in
                (value: reading.value(of: tier, counting: Turnout(demand)), of: demand)
            }
            return Value(
                tier: tier, all: reading.value(of: tier, counting: .all),
                expected: expected == .all ? nil : reading.value(of: tier, counting: expected),
                worst: tier.sense == .max
                    ? cases.min { $0.value < $1.value } : cases.max { $0.value < $1.value })
        }
    }
}

extension Turnout {
    /// Those who come in a demand scenario.
    public init(_ demand: DemandScenario) {
        self.init(Dictionary(demand.absent.map { ($0, 0) }) { first, _ in first })
    }
}

extension Scenario {
    /// Each project by its probability: its own, or else the share of the demand scenarios in which it comes, by weight, to
    /// nine places; 1 where there are none.
    public var expectedTurnout: Turnout {
        let whole = demandScenarios.sum { $0.weight.value }
        return Turnout(
            Dictionary(
                projects.map { project in
                    if let own = project.probability { return (project.id, own.value) }
                    let coming = demandScenarios.filter { !$0.absent.contains(project.id) }.sum { $0.weight.value }
                    return (project.id, coming.divided(by: whole, places: 9) ?? 1)
                }
            ) { first, _ in first })
    }
}
