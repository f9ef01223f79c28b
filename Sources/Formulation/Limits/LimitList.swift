import LandModel
import Quantities
import Records

extension Setting {
    /// The limits of a table by period: each amount can be raised. Changes are told against the whole, so that an empty
    /// period is no excuse.
    func limits<Value>(
        _ table: Table<Period, Value>, of group: LimitID, _ title: Words, owner: Owner, rank: Int, unit: Words,
        step: ExactDecimal? = nil, path: String, amount: (Value) -> ExactDecimal
    ) -> [Limit] {
        let whole = table.entries.sum { amount($0.value) }
        return table.entries.filter { !horizon.indices(overlapping: $0.key).isEmpty }.map { entry in
            let period = entry.key
            return Limit(
                LimitID(group.name, group.about, period), title, .ceiling, owner: owner, rank: rank,
                .init(amount(entry.value), base: whole, unit: unit, step: step)
            ) { ["\(path).amounts.\(period)=\($0 ?? 0)"] }
        }
    }
}

extension [Limit] {
    /// In order of owner, own first, then of rank, id and period.
    public var inOrder: [Limit] {
        enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.owner != other.owner { return one.owner.rank < other.owner.rank }
            if one.rank != other.rank { return one.rank < other.rank }
            let (first, second) = ((one.id.about ?? "").unicodeScalars, (other.id.about ?? "").unicodeScalars)
            return first.elementsEqual(second) ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
        }.map(\.element)
    }
}

extension Owner {
    /// Rising with how hard it is to move.
    public var rank: Int {
        switch self {
        case .own: 0
        case .district: 1
        case .city: 2
        case .law: 3
        }
    }
}
