import LandModel
import Quantities

/// What a quota's line in the ledger means to those who draw on it.
public enum QuotaTerms {
    /// Money per unit drawn: only what is purchased is paid.
    public static func price(of quota: Quota) -> Money { quota.origin == .purchased ? quota.price : .zero }

    /// Whose turn it is in the order of allotment: the district's own, then what reductions and releases give, then what
    /// is bought, then the city's.
    static func turn(of source: QuotaSource) -> Int {
        switch source {
        case .district: 0
        case .reduction: 1
        case .purchased: 2
        case .city: 3
        }
    }
}

extension Facts {
    /// Whether one may draw on a quota; a building draws only on what is open to all.
    func isOpen(_ quota: Quota, to use: QuotaLedger.Use) -> Bool {
        switch quota.drawers {
        case .all: return true
        case .major: return use.number.map { projects[$0].isMajor } ?? false
        case .listed(let ids): return use.project.map(ids.contains) ?? false
        }
    }
}

extension Owner {
    /// How hard a limit of this owner is to move.
    var firmness: Int {
        switch self {
        case .own: 0
        case .district: 1
        case .city: 2
        case .law: 3
        }
    }
}
