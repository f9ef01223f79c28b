import Judging
import LandModel
import Planner
import Planning

/// Asks how good a plan is by how many earlier placements it changes.
public struct ReplanAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// The best plan for every number of changes against the previous plan, from none to as many as the base makes. The
    /// scenario must not limit moves itself.
    public func answer() throws(InquiryFault) -> ReplanAnswer {
        let free = base.reading.changes.count
        solver.questionsLeft = max(1, free)
        let points = try solver.each(Array(0..<free)) { count throws(InquiryFault) in
            ReplanAnswer.Point(
                mostChanges: count,
                variation: try self.variation(
                    settings: ["stability.mostMoves=\(count)"], isNarrower: true, endsAtDifference: false))
        }
        let whole = Variation(settings: [], outcome: .found(Loss(from: base, to: base)), answer: base)
        return ReplanAnswer(points: points + [ReplanAnswer.Point(mostChanges: free, variation: whole)])
    }
}
