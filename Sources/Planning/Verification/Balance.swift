import LandModel
import Quantities

/// All quotas of one controlled thing in one scope: what they supply must cover what is used there.
public struct Balance: Sendable {
    public let controlled: Controlled
    public let scope: Scope
    /// In the order of allotment: by source, then id.
    public let quotas: [Quota]

    /// `COD, district`
    public var name: String { "\(controlled.text),\(scope)" }
}

extension Quota {
    /// Money per unit drawn: only purchased quotas are paid.
    public var cost: Money { origin == .purchased ? price : .zero }
}

extension Balance {
    /// In order of controlled thing and scope.
    static func all(of quotas: [Quota]) -> [Balance] {
        var balances: [Balance] = []
        for quota in quotas.sorted(by: { ($0.origin.rank, $0.id) < ($1.origin.rank, $1.id) }) {
            if let known = balances.firstIndex(where: { $0.controlled == quota.controlled && $0.scope == quota.scope })
            {
                balances[known] = Balance(
                    controlled: quota.controlled, scope: quota.scope, quotas: balances[known].quotas + [quota])
            } else {
                balances.append(Balance(controlled: quota.controlled, scope: quota.scope, quotas: [quota]))
            }
        }
        return balances.sorted { $0.name < $1.name }
    }
}

extension Setting {
    /// The unit in which a controlled thing is counted.
    public func unit(of controlled: Controlled) -> Words { scenario.unit(of: controlled) }

    public func name(of controlled: Controlled) -> Words {
        switch controlled {
        case .land: Words("新增建设用地", "new construction land")
        case .resource(let id): resource(id)?.name ?? Words(same: id.text)
        }
    }

    public func name(of scope: Scope) -> Words {
        switch scope {
        case .district: Words("全区", "district")
        case .park(let id): park(id)?.name ?? Words(same: id.text)
        case .town(let name), .zone(let name), .plant(let name): Words(same: name)
        }
    }
}
