import LandModel

/// All quotas of one controlled thing in one scope: what they supply must cover what is used there.
public struct Balance: Sendable {
    public let controlled: Controlled
    public let scope: Scope
    /// In the order of allotment: by source, then id.
    public let quotas: [Quota]

    /// `COD,district`
    public var name: String { "\(controlled.text),\(scope)" }

    private struct Place: Hashable {
        let controlled: Controlled
        let scope: Scope
    }

    /// One for each pair that any quota names, in order of name.
    static func kept(by quotas: [Quota]) -> [Balance] {
        let byPlace = Dictionary(grouping: quotas) { Place(controlled: $0.controlled, scope: $0.scope) }
        return byPlace.map { place, quotas in
            let inTurn = quotas.sorted { left, right in
                let turns = (QuotaTerms.turn(of: left.origin), QuotaTerms.turn(of: right.origin))
                return turns.0 == turns.1 ? left.id < right.id : turns.0 < turns.1
            }
            return Balance(controlled: place.controlled, scope: place.scope, quotas: inTurn)
        }.sorted { $0.name < $1.name }
    }
}
