import Formulation
import Judging
import LandModel
import LinearProgramming
import Quantities

/// 领域覆盖: how many of some tags a placed project has that has started.
public enum TagCoverageIndicator: Indicator {}

/// One column a tag: 1 only if a placed project has it.
extension TagCoverageIndicator: IndicatorForm {
    public static func ownColumns(of measure: Measure) -> Measure? { measure }

    /// `[2,1`: the first tag of the second measure of tags.
    private static func names(_ measure: Measure, _ formulation: Formulation) -> [String] {
        let known = formulation.measuresWithColumns.map(\.measure).filter { $0.indicator == measure.indicator }
        let number = 1 + (known.firstIndex(of: measure) ?? known.count)
        return measure.tags.indices.map { "[\(number),\($0 + 1)" }
    }

    public static func addColumns(of measure: Measure, in formulation: inout Formulation) {
        for name in names(measure, formulation) {
            formulation.addColumn(named: "covered\(name)]", .integer, upper: 1)
        }
    }

    public static func addRows(of measure: Measure, in formulation: inout Formulation) {
        let setting = formulation.setting
        let last = formulation.periods(of: measure.timing).last ?? -1
        let rule = RuleID("tag-coverage")
        for (tag, name) in zip(measure.tags, names(measure, formulation)) {
            let isCarrier = setting.projects.map { $0.tags.contains(tag) }
            let carriers = formulation.options(within: measure.scope).filter {
                isCarrier[formulation.options[$0].project] && formulation.options[$0].start <= last
            }
            formulation.require(
                "tag-coverage\(name)]", of: rule,
                formulation.term(named: "covered\(name)]")
                    + carriers.map { Term(formulation.placementColumns[$0], -1) }, atMost: 0)
            // From below as well, so that a target of at most so many tags means what it says.
            let byProject = Dictionary(grouping: carriers) { formulation.options[$0].project }
            for project in byProject.keys.sorted() {
                formulation.require(
                    "tag-coverage\(name),\(setting.projects[project].id)]", of: rule,
                    formulation.term(named: "covered\(name)]", -1) + formulation.chosen(byProject[project] ?? []),
                    atMost: 0)
            }
        }
    }

    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm {
        LinearForm(terms: names(measure, formulation).flatMap { formulation.term(named: "covered\($0)]") })
    }
}

extension TagCoverageIndicator: IndicatorReading {
    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        let here = plan.placements(in: measure.scope).filter { plan.hasStarted($0.start, by: measure.timing) }
        return ExactDecimal(measure.tags.count { tag in here.contains { $0.project.tags.contains(tag) } })
    }
}
