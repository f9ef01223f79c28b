import Judging
import LandModel
import Planning
import Quantities

/// The best plan of one demand scenario, were it known beforehand who does not come: nothing is reserved for them, and what was
/// decided and promised about them falls.
public struct Foresight: Sendable {
    public let demand: DemandScenario
    /// `nil`: no plan was found.
    public let answer: VerifiedAnswer?
    /// Why there is no plan, or why it is not proved; `nil`: proved either way.
    public let open: AnswerStatus.StopCause?

    public init(_ demand: DemandScenario, _ answer: VerifiedAnswer?, open: AnswerStatus.StopCause?) {
        self.demand = demand
        self.answer = answer
        self.open = open
    }

    /// What a tier comes to, in it.
    public func value(of tier: Tier) -> ExactDecimal? { answer.map { $0.reading.value(of: tier, counting: .all) } }

    /// What the same tier comes to where a plan was made without knowing, and they then stay away: what is missing of targets
    /// is missing, what was acquired for them is paid.
    public func value(of tier: Tier, on reading: PlanReading) -> ExactDecimal {
        demand.absent.reduce(reading) { $0.without($1) }.value(of: tier, counting: .all)
    }
}

extension RobustAnswer {
    /// The first tier in which knowing changes anything in any demand scenario: those before it are alike with and without, so
    /// that what it comes to can be compared. `nil`: it changes nothing, or there is nothing to compare.
    public func tierOfForesight(_ foresight: [Foresight]) -> Tier? {
        guard let answer else { return nil }
        return answer.facts.scenario.objective.first { tier in
            foresight.contains { known in
                known.value(of: tier).map { $0 != known.value(of: tier, on: answer.reading) } ?? false
            }
        }
    }
}
