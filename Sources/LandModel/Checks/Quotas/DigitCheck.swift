import Quantities
import Records

/// Whether exact sums fit into the numbers that hold them.
enum DigitCheck {
    /// Exact decimals hold 38 digits; one is kept free.
    static let mostDigits = 37

    /// Whether every term of the objective, summed over all projects, stays exact.
    static let digits = ScenarioCheck("objective", "projects", "parks") { index in
        let projects = index.scenario.projects
        let values = projects.flatMap { project in
            [
                project.investment.value, project.output.value, project.revenue.value, project.tax.value,
                project.jobs.value,
            ]
                + project.needs.flatMap { [$0.land?.area.value, $0.floor?.area.value].compactMap(\.self) }
                + project.loads.entries.map(\.value.value) + project.counts.entries.map(\.value.value)
        }
        let siteLoads = projects.flatMap(\.siteTerms).flatMap(\.loads.entries).map(\.value.value)
        let shares =
            index.scenario.parks.flatMap { $0.suitability.entries.map(\.value.value) }
            + projects.flatMap { $0.siteTerms.compactMap(\.suitability?.value) }
        let ramps = projects.flatMap { $0.ramp.map(\.value) }
        let fixed = digits(values + siteLoads) + digits(ramps) + String(projects.count * 60).count
        return index.scenario.objective.flatMap { tier in
            tier.terms.enumerated().compactMap { position, term in
                let factors = digits([term.weight]) + digits(term.byPriority.entries.map(\.value.value))
                let count = fixed + factors + (term.bySuitability ? digits(shares) : 0)
                guard count > mostDigits else { return nil }
                return Issue(
                    "too-many-digits", at: Path("objective", tier.id.text, "terms", "\(position)"),
                    what: Words("加权和可达 \(count) 位数字", "the weighted sum can have \(count) digits"),
                    because: Words("最多 \(mostDigits) 位才能精确计算", "at most \(mostDigits) stay exact"),
                    mend: Words("减少权重、数值或比例的位数", "use fewer digits in weights, values or shares"))
            }
        }
    }

    /// The digits before and behind the point that hold every one of some numbers.
    private static func digits(_ values: [ExactDecimal]) -> Int {
        let whole = values.map { String($0.magnitude.description.prefix { $0 != "." }) }.map {
            $0 == "0" ? 0 : $0.count
        }
        return (whole.max() ?? 0) + (values.map(\.scale).max() ?? 0)
    }
}
