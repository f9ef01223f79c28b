import LandModel
import Quantities

/// How one indicator is read from a plan.
///
/// Indicators own their readings; the judge is handed them with a plan and knows none by name.
public protocol IndicatorReading: Sendable {
    /// The value of a measure on a plan; a ratio is rounded, for showing.
    static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal
    /// Itself, if it is a sum over placements, which tiers can weight one by one.
    static var asSum: (any PlacementSumReading.Type)? { get }
    /// Itself, if it is a ratio, which verdicts compare multiplied out.
    static var asRatio: (any RatioReading.Type)? { get }
    /// What drawing one unit of a quota adds to a measure: the order of allotment follows the objective by it.
    static func drawing(on quota: Quota, adds measure: Measure) -> ExactDecimal
}

extension IndicatorReading {
    public static var asSum: (any PlacementSumReading.Type)? { nil }
    public static var asRatio: (any RatioReading.Type)? { nil }
    public static func drawing(on quota: Quota, adds measure: Measure) -> ExactDecimal { 0 }
}

/// An indicator that is a sum over placements in the measure's scope whose project passes its filters.
public protocol PlacementSumReading: IndicatorReading {
    /// What one placement adds, wherever it lies.
    static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal
    /// What counts beside placements: land under candidate buildings. No tier weights it.
    static func remainder(of measure: Measure, on plan: PlanReading) -> ExactDecimal
}

extension PlacementSumReading {
    public static var asSum: (any PlacementSumReading.Type)? { Self.self }

    public static func remainder(of measure: Measure, on plan: PlanReading) -> ExactDecimal { 0 }

    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.placements(in: measure).sum { contribution(of: $0, to: measure, on: plan) }
            + remainder(of: measure, on: plan)
    }
}

/// An indicator that divides one sum by another.
public protocol RatioReading: IndicatorReading {
    /// Exact.
    static func parts(
        of measure: Measure, on plan: PlanReading
    ) -> (numerator: ExactDecimal, denominator: ExactDecimal)
}

extension RatioReading {
    public static var asRatio: (any RatioReading.Type)? { Self.self }

    /// To four places; 0 where nothing is divided by.
    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        let parts = parts(of: measure, on: plan)
        return parts.numerator.divided(by: parts.denominator, places: 4) ?? 0
    }
}

/// A sum divided by the land that counts: of those on land, and of those in buildings whose land counts.
public protocol PerLandReading: RatioReading {
    static var divided: any PlacementSumReading.Type { get }
    static var land: any PlacementSumReading.Type { get }
}

extension PerLandReading {
    public static func parts(
        of measure: Measure, on plan: PlanReading
    ) -> (numerator: ExactDecimal, denominator: ExactDecimal) {
        let erected = Set(plan.constructions(in: measure).map(\.number))
        let counted = plan.placements(in: measure).filter { placed in
            placed.numbers.building.map(erected.contains) ?? true
        }
        return (
            counted.sum { divided.contribution(of: $0, to: measure, on: plan) }, land.value(of: measure, on: plan)
        )
    }
}

/// Which reading an indicator has.
public typealias IndicatorReadings = @Sendable (IndicatorName) -> any IndicatorReading.Type
