import LandModel
import Quantities

extension Facts {
    /// What a budget makes available in a period; a whole year's amount comes in its first period.
    public func added(to budget: Budget, in period: Int) -> Money {
        budget.amounts.entries.filter { timeline.during($0.key).first == period }.sum(\.value)
    }

    /// The periods over which spending is held against what is there: all; of a budget that does not carry over those of the amount
    /// that a period falls into, or the period alone.
    public func span(of budget: Budget, around period: Int) -> Range<Int> {
        if budget.carriesOver { return timeline.all }
        return budget.amounts.entries.map { timeline.during($0.key) }.first { $0.contains(period) }
            ?? period..<period + 1
    }
}
