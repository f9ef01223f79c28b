import Judging
import LandModel
import Planning

extension PlanReading {
    init(_ plan: Plan, in scenario: Scenario) { self.init(plan, in: Facts(scenario)) }
}
