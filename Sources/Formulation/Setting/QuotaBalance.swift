import LandModel
import Quantities

/// All quotas of one controlled thing in one scope: what they supply must cover what is used there.
struct QuotaBalance: Sendable {
    let controlled: Controlled
    let scope: Scope
    /// In the order of allotment: by source, then id.
    let quotas: [Quota]

    /// `COD,district`
    var name: String { "\(controlled.text),\(scope)" }
}

extension Quota {
    /// Money per unit drawn: only purchased quotas are paid.
    var cost: Money { origin == .purchased ? price : .zero }
}

extension QuotaBalance {
    /// In order of controlled thing and scope.
    static func all(of quotas: [Quota]) -> [QuotaBalance] {
        var balances: [QuotaBalance] = []
        for quota in quotas.sorted(by: { ($0.origin.rank, $0.id) < ($1.origin.rank, $1.id) }) {
            if let known = balances.firstIndex(where: { $0.controlled == quota.controlled && $0.scope == quota.scope })
            {
                balances[known] = QuotaBalance(
                    controlled: quota.controlled, scope: quota.scope, quotas: balances[known].quotas + [quota])
            } else {
                balances.append(QuotaBalance(controlled: quota.controlled, scope: quota.scope, quotas: [quota]))
            }
        }
        return balances.sorted { $0.name < $1.name }
    }
}

extension Setting {
    /// The unit in which a controlled thing is counted.
    func unit(of controlled: Controlled) -> Words { scenario.unit(of: controlled) }
}
