import Quantities
import Records

/// Whether demand scenarios and probabilities make sense together.
enum DemandCheck {
    /// What is said of projects that may not come.
    static let demand = ScenarioCheck("projects", "demandScenarios") { index in
        let scenario = index.scenario
        var issues = scenario.projects.filter { $0.probability?.value.isZero ?? false }.map { project in
            Issue(
                "probability", at: Path("projects", project.id.text, "probability"),
                what: Words("项目 \(project.id) 的概率为 0", "the probability of project \(project.id) is 0"),
                because: Words("不会来的项目不必安排", "a project that never comes need not be planned"),
                mend: Words("改为大于 0，或删去该项目", "write one above 0, or remove the project"))
        }
        let whole = scenario.demandScenarios.map(\.weight.value).reduce(0, +)
        if !scenario.demandScenarios.isEmpty, whole.isZero {
            issues.append(
                Issue(
                    "demand-without-weight", at: Path("demandScenarios"),
                    what: Words("需求情形的权重都为 0", "the weights of all demand scenarios are 0"),
                    because: Words("权重说明各情形的可能性", "weights say how likely each is"),
                    mend: Words("至少一个大于 0", "write one above 0 at least")))
        }
        return issues
    }
}
