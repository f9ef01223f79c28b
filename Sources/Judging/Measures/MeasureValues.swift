import LandModel
import Quantities

/// Measures of a plan, from facts and plan alone, as their indicators read them.
extension PlanReading {
    /// The value of a measure; ratios are rounded to four places, for showing: verdicts use ``ratio(of:)``.
    public func value(of measure: Measure) -> ExactDecimal {
        indicators(measure.indicator).value(of: measure, on: self)
    }

    /// What a ratio divides, exact; `nil` of an indicator that is none.
    public func ratio(of measure: Measure) -> (numerator: ExactDecimal, denominator: ExactDecimal)? {
        indicators(measure.indicator).asRatio?.parts(of: measure, on: self)
    }

    /// What one placement adds to a measure that sums over placements, wherever it lies; 0 to any other.
    public func contribution(of placed: Placed, to measure: Measure) -> ExactDecimal {
        indicators(measure.indicator).asSum?.contribution(of: placed, to: measure, on: self) ?? 0
    }
}
