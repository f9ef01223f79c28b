import Formulation
import Judging
import LandModel
import Planner
import Planning

/// What a plan holds for one part of the district: what comes here, what could come and does not, and why.
public struct ViewAnswer: Sendable {
    /// A project that no rule bars from here, and that is not here.
    public struct Absent: Sendable {
        public let project: Project
        /// Where it is; `nil`: left out.
        public let elsewhere: PlanReading.Placed?
        /// The place here where it breaks least on top of the plan, of which it has been taken out; nothing broken: it could
        /// as well be here.
        public let trial: Trial
        /// False when the closest place was looked for among the first ``mostTrials`` only.
        public let isComplete: Bool
        /// Places tried per project.
        public static let mostTrials = 200
    }

    public let scope: Scope
    public let base: VerifiedAnswer
    /// Left out first, then those that are elsewhere, each as lists for a meeting go.
    public let absent: [Absent]

    public init(scope: Scope, base: VerifiedAnswer, absent: [Absent]) {
        self.scope = scope
        self.base = base
        self.absent = absent
    }
}
