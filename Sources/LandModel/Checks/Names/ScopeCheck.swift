import Quantities
import Records

/// Scopes in which no park lies.
enum ScopeCheck {
    static let scopes = ScenarioCheck(
        "parks", "quotas", "offsetRatios", "standards", "targets", "fairness", "objective"
    ) { index in
        let scenario = index.scenario
        let named: [(Scope, Path)] =
            scenario.quotas.map { ($0.scope, Path("quotas", $0.id.text, "scope")) }
            + scenario.offsetRatios.enumerated().map { ($1.scope, Path("offsetRatios", "\($0)", "scope")) }
            + scenario.standards.map { ($0.scope, Path("standards", $0.id.text, "scope")) }
            + index.measures.map { ($0.measure.scope, $0.path.appending("scope")) }
        return named.compactMap { scope, path in issue(scope, path, scenario.parks) }
    }

    private static func issue(_ scope: Scope, _ path: Path, _ parks: [Park]) -> Issue? {
        // A park that is not there was told as a dangling id.
        if case .park = scope { return nil }
        guard !parks.contains(where: scope.covers) else { return nil }
        let names: [String] =
            switch scope {
            case .town: parks.map { "town:\($0.town)" }
            case .zone: parks.flatMap { $0.zones.map { "zone:\($0)" } }
            case .plant: parks.compactMap { $0.plant.map { "plant:\($0)" } }
            case .district, .park: []
            }
        return Issue(
            "empty-scope", at: path,
            what: Words("没有园区属于“\(scope)”", "no park lies in “\(scope)”"),
            because: Words("范围须至少包含一个园区", "a scope holds at least one park"),
            meant: nearest(to: scope.description, among: names.unique),
            else: Words("核对名称，或在园区补上", "check the name, or add it to a park"))
    }
}

extension ScenarioIndex {
    /// Every measure of the scenario, and where it stands.
    var measures: [(measure: Measure, path: Path)] {
        scenario.targets.map { ($0.measure, Path("targets", $0.id.text, "measure")) }
            + scenario.fairness.map { ($0.measure, Path("fairness", $0.id.text, "measure")) }
            + scenario.objective.flatMap { tier in
                tier.terms.enumerated().map { position, term in
                    (term.measure, Path("objective", tier.id.text, "terms", "\(position)", "measure"))
                }
            }
    }
}
