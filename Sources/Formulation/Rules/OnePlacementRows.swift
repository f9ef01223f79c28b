import LandModel
import LinearProgramming
import Quantities

/// A project has one place at most; a committed one has exactly one.
public enum OnePlacementRows: FormulatedRule {
    public static let id = RuleID("one-placement")
    public static let isGround = false

    public static func rows(in formulation: inout Formulation) {
        for (number, project) in formulation.setting.projects.enumerated() {
            let terms = formulation.chosen(formulation.optionsOfProject[number])
            if project.isCommitted {
                formulation.require(
                    "one-placement[\(project.id)]", of: id, terms, equals: 1, by: [Grant(limit(project.id))])
            } else if !terms.isEmpty {
                formulation.require("one-placement[\(project.id)]", of: id, terms, atMost: 1)
            }
        }
    }

    private static func limit(_ project: ProjectID) -> LimitID { LimitID("commitment", project.text) }

    private static func commitment(_ project: ProjectID, in setting: Setting) -> Words {
        let name = setting.called(project)
        return Words("对\(name.zh)的落地承诺", "the commitment to place \(name.en)")
    }

    public static func limits(in setting: Setting) -> [Limit] {
        setting.projects.filter(\.isCommitted).map { project in
            Limit(limit(project.id), commitment(project.id, in: setting), .demand, owner: .own, rank: 20) { _ in
                ["projects.\(project.id).committed=false"]
            }
        }
    }

    public static func decisions(in setting: Setting) -> [Decision] {
        setting.projects.filter(\.isCommitted).map { project in
            Decision(
                commitment(project.id, in: setting), on: project.id,
                settings: ["projects.\(project.id).committed=false"])
        }
    }
}
