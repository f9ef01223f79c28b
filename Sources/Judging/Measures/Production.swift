import LandModel
import Quantities

/// What placed projects produce, as far as they have come.
extension PlanReading {
    /// The share of full production that a placement has reached in a period: by its ramp, 0 before production, 1
    /// after the ramp's end.
    public func reached(_ placed: Placed, in period: Int) -> ExactDecimal {
        guard period >= placed.production else { return 0 }
        let years = facts.timeline.years(from: placed.production, to: period)
        return years < placed.project.ramp.count ? placed.project.ramp[years].value : 1
    }

    /// What a placement brings within a timing of an amount that it brings in a full year; all of it for `full`.
    public func flow(_ yearly: ExactDecimal, of placed: Placed, in timing: Timing) -> ExactDecimal {
        if timing == .full { return yearly }
        let years = periods(of: timing).sum { reached(placed, in: $0) }
        return yearly * years * facts.timeline.partOfYear
    }

    /// What is there of an amount of full production at the end of a timing; all of it for `full`.
    public func level(_ amount: ExactDecimal, of placed: Placed, in timing: Timing) -> ExactDecimal {
        if timing == .full { return amount }
        return periods(of: timing).last.map { amount * reached(placed, in: $0) } ?? 0
    }
}
