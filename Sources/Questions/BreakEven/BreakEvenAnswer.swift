import Judging
import LandModel
import Planning
import Quantities

/// How far a figure that a placed project claims may fall before another plan, without the project, is better.
public struct BreakEvenAnswer: Sendable {
    /// What is claimed.
    public enum Figure: String, Sendable, CaseIterable {
        case output, tax, jobs

        public var words: Words {
            switch self {
            case .output: Words("达产年产值", "yearly output")
            case .tax: Words("达产年税收", "yearly tax")
            case .jobs: Words("用工人数", "jobs")
            }
        }

        public func claim(of project: Project) -> ExactDecimal {
            switch self {
            case .output: project.output.value
            case .tax: project.tax.value
            case .jobs: project.jobs.value
            }
        }

        func set(_ value: ExactDecimal, of project: inout Project) {
            switch self {
            case .output: project.output = Money(value)
            case .tax: project.tax = Money(value)
            case .jobs: project.jobs = People(value)
            }
        }

        /// The grid on which the break-even is found: the last place of the claim, or the power of ten that is at most a
        /// thousandth of it; whole jobs.
        public func step(of claim: ExactDecimal) -> ExactDecimal {
            if self == .jobs, claim.scale == 0 { return 1 }
            var step = ExactDecimal(significand: 1, scale: claim.scale)
            while step * 1000 > claim, step.scale < ExactDecimal.mostFractionDigits {
                step = ExactDecimal(significand: 1, scale: step.scale + 1)
            }
            return step
        }
    }

    public enum Verdict: Sendable {
        /// Even with nothing of it no plan without the project is better. `mustStay`: proved that no plan is without it.
        case keeps(mustStay: Bool)
        /// It keeps its place down to `least`; a step below, the best plan is without it, or there is none. `broken`: what
        /// the plan at hand breaks there, where the figure falls below what is asked for.
        case falls(least: ExactDecimal, then: Variation.Outcome, broken: [Assessment])
        /// It keeps its place down to this value; what is below is not decided.
        case unknown(AnswerStatus.StopCause, downTo: ExactDecimal)
    }

    public let project: ProjectID
    public let figure: Figure
    public let claim: ExactDecimal
    public let step: ExactDecimal
    public let verdict: Verdict

    public init(
        project: ProjectID, figure: Figure, claim: ExactDecimal, step: ExactDecimal, verdict: Verdict
    ) {
        self.project = project
        self.figure = figure
        self.claim = claim
        self.step = step
        self.verdict = verdict
    }
}

extension Scenario {
    /// The scenario with another figure of a project.
    public func with(_ figure: BreakEvenAnswer.Figure, of project: ProjectID, at value: ExactDecimal) -> Scenario {
        var scenario = self
        guard let number = projects.firstIndex(where: { $0.id == project }) else { return self }
        figure.set(value, of: &scenario.projects[number])
        return scenario
    }
}
