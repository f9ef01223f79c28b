import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// Why a project is not in a plan, or not in a park: three cases, never mixed, each exact.
public struct WhyNotAnswer: Sendable {
    public enum Verdict: Sendable {
        /// No place serves it, whatever else is planned.
        case fitsNowhere
        /// Proved: no plan that keeps all limits has it there; a limit would have to move.
        case needsLimit
        /// There are plans with it there; the best of them gives up this much.
        case loses(Loss)
        /// Neither found nor proved impossible before the stop.
        case unknown(AnswerStatus.StopCause)
        /// It is there.
        case placed
    }

    /// One park of the matrix.
    public struct Cell: Sendable {
        public let park: ParkID
        public let verdict: Verdict
        /// Where the plan stays as it is: the limit that the place which comes closest breaks, and the others; empty: it
        /// could be added.
        public let broken: [Assessment]
        /// The place that comes closest.
        public let place: PlacementOption?
        /// False when the closest place was looked for among the first ``mostTrials`` only; the verdict is exact all
        /// the same.
        public let isComplete: Bool
        /// Places tried in a park on top of the plan as it is.
        public static let mostTrials = 200
        /// Where no place serves: the nearest miss.
        public let obstacle: Obstacle?
        /// Locks and commitments of those who fill the closest place, where no plan has room for it: what is full is nobody's
        /// to grant, but who must be there is.
        public let holding: [Decision]

        public init(
            park: ParkID, verdict: Verdict, broken: [Assessment] = [], place: PlacementOption? = nil,
            isComplete: Bool = true, obstacle: Obstacle? = nil, holding: [Decision] = []
        ) {
            self.park = park
            self.verdict = verdict
            self.broken = broken
            self.place = place
            self.isComplete = isComplete
            self.obstacle = obstacle
            self.holding = holding
        }
    }

    public let project: ProjectID
    /// Over all parks.
    public let verdict: Verdict
    /// In order of park.
    public let cells: [Cell]

    public init(project: ProjectID, verdict: Verdict, cells: [Cell]) {
        self.project = project
        self.verdict = verdict
        self.cells = cells
    }
}
