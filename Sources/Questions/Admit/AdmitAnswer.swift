import Formulation
import Judging
import LandModel
import Planning

/// What it takes to let projects in, all of them together.
public struct AdmitAnswer: Sendable {
    public let projects: [ProjectID]
    /// Where they are to be; `nil`: anywhere.
    public let park: ParkID?
    /// Whether there is a plan with them once what may give way does; `false`: proved that there is none.
    public let isPossible: Bool
    /// Only some limits were to give way, or only so far.
    public let isBounded: Bool
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
        _ projects: [ProjectID], in park: ParkID? = nil, isPossible: Bool, isBounded: Bool = false,
        obstacle: Obstacle? = nil, keeping: [Repair], swapping: [Repair],
        open: AnswerStatus.StopCause? = nil
    ) {
        self.projects = projects
        self.park = park
        self.isBounded = isBounded
        self.isPossible = isPossible
        self.obstacle = obstacle
        self.keeping = keeping
        self.swapping = swapping
        self.open = open
    }
}
