import Quantities
import Records

/// Phases that wait for themselves or come out of order.
enum PhaseCheck {
    static let phases = ScenarioCheck("projects") { index in
        index.scenario.projects.compactMap { project -> Issue? in
            guard let phase = project.phase else { return nil }
            let path = Path("projects", project.id.text, "phase", "after")
            if phase.after == project.id {
                return Issue(
                    "phase-after-itself", at: path,
                    what: Words("项目 \(project.id) 是自己的后期", "project \(project.id) is a later phase of itself"),
                    because: Words("前期须是另一个项目", "the phase before is another project"),
                    mend: Words("改为前期项目的编号", "write the id of the phase before"))
            }
            guard let circle = circle(from: project, index), circle.min() == project.id else { return nil }
            let names = circle.map(\.text).joined(separator: " → ")
            return Issue(
                "phases-in-circle", at: path,
                what: Words("分期绕成一圈：\(names)", "the phases go in a circle: \(names)"),
                because: Words("每期都在等前一期，谁也不能开工", "each waits for another, so none can start"),
                mend: Words("断开其中一处", "break the circle"))
        }
    }

    /// The projects on the way back to a project along `after`, when there is one.
    private static func circle(from project: Project, _ index: ScenarioIndex) -> [ProjectID]? {
        var way = [project.id]
        var visited: Set<ProjectID> = [project.id]
        var next = project.phase?.after
        while let id = next {
            if id == project.id { return way }
            guard visited.insert(id).inserted else { return nil }
            way.append(id)
            next = index[id]?.phase?.after
        }
        return nil
    }
}
