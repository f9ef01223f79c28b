import LandModel
import Quantities

/// How many units of quota one unit of a resource's load takes in each park: the largest ratio whose scope holds it.
struct OffsetRatios: Sendable {
    /// By resource, by park number; absent where no ratio holds.
    private let ratios: [ResourceID: [Int: ExactDecimal]]

    init(_ rows: [OffsetRatio], _ scopesOfPark: [[Scope]]) {
        var ratios: [ResourceID: [Int: ExactDecimal]] = [:]
        for row in rows {
            for (park, scopes) in scopesOfPark.enumerated() where scopes.contains(row.scope) {
                let known = ratios[row.resource]?[park] ?? row.ratio.value
                ratios[row.resource, default: [:]][park] = max(known, row.ratio.value)
            }
        }
        self.ratios = ratios
    }

    /// 1 where no ratio holds.
    func ratio(of resource: ResourceID, in park: Int) -> ExactDecimal { ratios[resource]?[park] ?? 1 }
}
