import LandModel
import Quantities

/// What the names of rows, `rule[id,…]`, speak of.
struct RowSubjects {
    let scenario: Scenario

    /// By name; what is no thing of the scenario is left away.
    func named(in row: String) -> [Words] {
        guard let open = row.firstIndex(of: "["), row.hasSuffix("]") else { return [] }
        let ids = row[row.index(after: open)...].dropLast().split(separator: ",").map(String.init)
        return ids.compactMap(named)
    }

    /// What an id stands for, by name.
    private func named(_ id: String) -> Words? {
        if let lock = scenario.locks.first(where: { $0.id.text == id }) { return scenario.words(of: lock) }
        let names: [Words??] = [
            scenario.projects.first { $0.id.text == id }.map { $0.name },
            scenario.parcels.first { $0.id.text == id }.map { $0.name },
            scenario.buildings.first { $0.id.text == id }.map { $0.name },
            scenario.parks.first { $0.id.text == id }.map { $0.name },
            scenario.quotas.first { $0.id.text == id }.map { $0.name },
            scenario.budgets.first { $0.id.text == id }.map { $0.name },
            scenario.targets.first { $0.id.text == id }.map { $0.name },
        ]
        return names.compactMap { $0 }.first.map { .called($0, id) }
    }
}
