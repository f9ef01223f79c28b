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
