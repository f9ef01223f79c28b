import Judging
import LandModel
import Planning

extension Inquiry {
    /// The best plan for every number of changes against the previous plan, from none to as many as the base makes. The
    /// scenario must not limit moves itself.
    public func replanning() throws(InquiryFault) -> Replanning {
        let free = base.reading.changes.count
        solver.questionsLeft = max(1, free)
        let points = try solver.each(Array(0..<free)) { count throws(InquiryFault) in
            Replanning.Point(
                mostChanges: count,
                variation: try self.variation(
                    settings: ["stability.mostMoves=\(count)"], isNarrower: true, endsAtDifference: false))
        }
        let whole = Variation(settings: [], outcome: .found(Loss(from: base, to: base)), answer: base)
        return Replanning(points: points + [Replanning.Point(mostChanges: free, variation: whole)])
    }
}
