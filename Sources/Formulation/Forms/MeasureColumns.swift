import LandModel
import LinearProgramming
import Quantities

/// The periods and options that a measure takes in.
extension Formulation {
    public func periods(of timing: Timing) -> [Int] {
        switch timing {
        case .full: Array(setting.horizon.indices)
        case .during(let period): setting.horizon.indices(overlapping: period)
        }
    }

    /// Options that leave a project where the previous plan had it.
    public func keptOptions() -> [Int] {
        setting.scenario.previous.flatMap {
            options(keeping: $0.project, parcels: $0.parcels, building: $0.building, start: $0.start)
        }
    }

    /// Whether draws on a controlled thing are measured by an objective, a target or a fairness rule.
    func measuresDraws(of controlled: Controlled) -> Bool {
        let scenario = setting.scenario
        let measures =
            scenario.objective.flatMap { $0.terms.map(\.measure) } + scenario.targets.map(\.measure)
            + scenario.fairness.map(\.measure)
        return measures.contains { indicators($0.indicator).drawsCounted(by: $0) == controlled }
    }
}

extension Fairness {
    /// The measure of one member.
    public func measure(of member: String) -> Measure {
        var measure = measure
        measure.scope = division == .town ? .town(member) : .park(ParkID(member))
        return measure
    }
}
