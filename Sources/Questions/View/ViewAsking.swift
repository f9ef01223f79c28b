import Formulation
import Judging
import LandModel
import Planner
import Planning
import Reporting

/// Looks at the base plan from one part of the district: judged place by place, nothing is solved for.
public struct ViewAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// The plan as a town, a zone, the parks of a wastewater plant or a park sees it.
    public func answer(_ scope: Scope) -> ViewAnswer {
        let (setting, facts) = (base.setting, base.facts)
        let here = list.options.filter { facts.lies(setting.parks[$0.park].id, in: scope) }
        let options = Dictionary(grouping: here, by: \.project)
        let absent = setting.projects.indices.compactMap { number -> ViewAnswer.Absent? in
            let project = setting.projects[number]
            let placed = base.reading.placement(of: project.id)
            if let placed, facts.lies(placed.park.id, in: scope) { return nil }
            let places = options[number] ?? []
            let tried = Array(places.prefix(ViewAnswer.Absent.mostTrials))
            guard let trial = Trial.closest(tried, to: base.reading.without(project.id), setting).first else {
                return nil
            }
            return ViewAnswer.Absent(
                project: project, elsewhere: placed, trial: trial, isComplete: tried.count == places.count)
        }
        func isListed(_ one: ViewAnswer.Absent, before other: ViewAnswer.Absent) -> Bool {
            (one.elsewhere == nil) == (other.elsewhere == nil)
                ? one.project.isListed(before: other.project) : one.elsewhere == nil
        }
        return ViewAnswer(scope: scope, base: base, absent: absent.sorted(by: isListed))
    }
}
