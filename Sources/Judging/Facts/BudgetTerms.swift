import LandModel
import Quantities

extension Facts {
    /// What a budget makes available in a period; a whole year's amount comes in its first period.
    public func added(to budget: Budget, in period: Int) -> Money {
        budget.amounts.entries.filter { timeline.during($0.key).first == period }.sum(\.value)
    }
}
