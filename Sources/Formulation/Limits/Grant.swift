import LandModel
import LinearProgramming
import Quantities

/// That a row's bound is set by a limit: giving way by one unit moves the bound by `factor`; of a demand the row as a
/// whole hangs on it.
public struct Grant: Sendable {
    public let limit: LimitID
    public let factor: ExactDecimal

    public init(_ limit: LimitID, _ factor: ExactDecimal = 1) {
        self.limit = limit
        self.factor = factor
    }
}

extension Formulation {
    /// A row's terms, with the columns by which its limits give way. `isCeiling`: the bound is an upper one.
    func eased(_ terms: [Term], _ bound: ExactDecimal, _ grants: [Grant], isCeiling: Bool) -> [Term] {
        guard !giving.isEmpty, !grants.isEmpty else { return terms }
        let sign: ExactDecimal = isCeiling ? -1 : 1
        return terms
            + grants.compactMap { grant in
                guard let entry = giving[grant.limit] else { return nil }
                if let amount = entry.amount { return Term(amount, sign * grant.factor) }
                let room =
                    isCeiling ? most(terms) - bound : bound + most(terms.map { Term($0.column, -$0.coefficient) })
                return room > 0 ? Term(entry.given, sign * room) : nil
            }
    }
}
