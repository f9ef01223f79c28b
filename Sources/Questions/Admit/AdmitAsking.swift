import Formulation
import Judging
import LandModel
import Planner
import Planning

/// Asks what it takes to let projects in.
public struct AdmitAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// What it takes to let in a project that the base plan leaves out.
    public func answer(_ project: ProjectID) throws(InquiryFault) -> AdmitAnswer { try answer([project]) }

    /// What it takes to have several projects in a plan together, in a park if one is named.
    public func answer(
        _ projects: [ProjectID], in park: ParkID? = nil, on terms: RepairTerms = RepairTerms()
    ) throws(InquiryFault) -> AdmitAnswer {
        let others = base.reading.placements.map(\.project.id).filter { !projects.contains($0) }
        var search = RepairSearch(scenario, base: base, solver: solver, terms: terms)
        let demands = projects.map { Demand.placed($0, in: park) }
        let swapping = try search.repairs(demands)
        let keeping = swapping.isEmpty ? [] : try search.repairs(demands + others.map { .placed($0, in: nil) })
        let setting = base.setting
        // Found impossible, not merely unfound.
        let isImpossible = swapping.isEmpty && search.open == nil
        let isAlone = projects.count == 1 && park == nil && terms.areNone
        return AdmitAnswer(
            projects, in: park, isPossible: !isImpossible, isBounded: !terms.areNone,
            obstacle: isImpossible && isAlone
                ? setting.number(of: projects[0]).flatMap { Rejection.nearest(setting.obstacles(of: $0)) } : nil,
            keeping: keeping, swapping: swapping, open: search.open)
    }
}
