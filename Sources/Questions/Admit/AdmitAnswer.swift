import Formulation
import Judging
import LandModel
import Planning

/// What it takes to let a project in.
public struct AdmitAnswer: Sendable {
    public let project: ProjectID
    /// Whether any place serves it once every limit but law gives way; `false`: proved that none does.
    public let isPossible: Bool
    /// Where no place serves: the nearest miss.
    public let obstacle: Obstacle?
    /// With every accepted project kept; cheapest first by who has to agree, one for each owner who could do it alone or
    /// with those below.
    public let keeping: [Repair]
    /// With others allowed to lose their place.
    public let swapping: [Repair]
    /// Searches that a stop left undecided.
    public let open: AnswerStatus.StopCause?

    public init(
        project: ProjectID, isPossible: Bool, obstacle: Obstacle? = nil, keeping: [Repair], swapping: [Repair],
        open: AnswerStatus.StopCause? = nil
    ) {
        self.project = project
        self.isPossible = isPossible
        self.obstacle = obstacle
        self.keeping = keeping
        self.swapping = swapping
        self.open = open
    }
}
