import LandModel
import Quantities

/// What a measure takes in: placements by scope and filter, periods by timing.
extension PlanReading {
    /// Placements that a measure counts, in order of project.
    public func placements(in measure: Measure) -> [Placed] {
        placements(in: measure.scope).filter { Self.passes($0.project, measure) }
    }

    /// Whether a placement lies in a measure's scope and its project passes the filters.
    public func isMeasured(_ placed: Placed, by measure: Measure) -> Bool {
        facts.lies(placed.numbers.park, in: measure.scope) && Self.passes(placed.project, measure)
    }

    private static func passes(_ project: Project, _ measure: Measure) -> Bool {
        if measure.onlyCommitted && !project.isCommitted || measure.onlyMajor && !project.isMajor { return false }
        if let bound = measure.priorityUpTo, bound < project.priority { return false }
        guard measure.segments.isEmpty || measure.segments.contains(project.segment) else { return false }
        return measure.tags.isEmpty || project.tags.contains(where: measure.tags.contains)
    }

    /// The periods that a timing takes in: all for `full`; none where it lies outside the horizon.
    public func periods(of timing: Timing) -> Range<Int> {
        guard case .during(let date) = timing else { return facts.timeline.all }
        return facts.timeline.during(date)
    }

    /// Whether something that starts in a period has started by the end of a timing.
    public func hasStarted(_ start: Int, by timing: Timing) -> Bool { start < periods(of: timing).upperBound }
}
