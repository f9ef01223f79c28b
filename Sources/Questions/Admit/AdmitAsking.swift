import Formulation
import Judging
import LandModel
import Planner
import Planning

/// Asks what it takes to let a project in.
public struct AdmitAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// What it takes to let in a project that the base plan leaves out.
    public func answer(_ project: ProjectID) throws(InquiryFault) -> AdmitAnswer {
        let placed = base.reading.placements.map { Demand.placed($0.project.id, in: nil) }
        var search = RepairSearch(scenario, base: base, solver: solver)
        let demand = Demand.placed(project, in: nil)
        let swapping = try search.repairs([demand])
        let keeping = swapping.isEmpty ? [] : try search.repairs([demand] + placed)
        let setting = base.setting
        // Found impossible, not merely unfound.
        let isImpossible = swapping.isEmpty && search.open == nil
        return AdmitAnswer(
            project: project, isPossible: !isImpossible,
            obstacle: isImpossible
                ? setting.number(of: project).flatMap { Rejection.nearest(setting.obstacles(of: $0)) } : nil,
            keeping: keeping, swapping: swapping, open: search.open)
    }
}
