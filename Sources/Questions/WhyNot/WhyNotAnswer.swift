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

        /// What every output calls it; `nil` of a project that is there.
        public var kind: Rejection.Case? {
            switch self {
            case .fitsNowhere: .fitsNowhere
            case .needsLimit: .needsLimit
            case .loses: .notChosen
            case .unknown: .notDecided
            case .placed: nil
            }
        }
    }

    /// One park of the matrix.
    public struct Cell: Sendable {
        public let park: ParkID
        public let verdict: Verdict
        /// Where the plan stays as it is, the place that comes closest and what it breaks there; `nil`: none could be tried.
        public let trial: Trial?
        /// False when the closest place was looked for among the first ``mostTrials`` only; the verdict is exact all
        /// the same.
        public let isComplete: Bool
        /// Places tried in a park on top of the plan as it is.
        public static let mostTrials = 200
        /// Where no place serves, what bars them all.
        public let barrier: Barrier?
        /// Locks and commitments of those who fill the closest place, where no plan has room for it.
        public let holding: [Decision]

        public init(
            park: ParkID, verdict: Verdict, trial: Trial? = nil, isComplete: Bool = true, barrier: Barrier? = nil,
            holding: [Decision] = []
        ) {
            self.park = park
            self.verdict = verdict
            self.trial = trial
            self.isComplete = isComplete
            self.barrier = barrier
            self.holding = holding
        }

        /// The same as told of a project that is left out; `nil` of one that is there, or of what it would give up.
        public func rejection(of project: ProjectID) -> Rejection? {
            let cause: Rejection.Cause
            switch verdict {
            case .placed, .loses: return nil
            case .fitsNowhere, .needsLimit:
                cause = barrier.map { .barred($0) } ?? .excluded(trial?.excluded(behind: holding))
            case .unknown: cause = trial.map { .full($0.full(behind: holding)) } ?? .open
            }
            return Rejection(project: project, cause: cause, holding: holding, isComplete: isComplete)
        }
    }

    /// In some park there is a plan with it that gives something up.
    var givesUp: Bool { cells.contains { if case .loses = $0.verdict { true } else { false } } }

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
