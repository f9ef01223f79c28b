/// What an amount measures. Amounts of different dimensions neither add nor compare: the compiler refuses.
public protocol Dimension: Sendable {}

public enum LandDimension: Dimension {}
public enum FloorDimension: Dimension {}
public enum MoneyDimension: Dimension {}
/// A load on a controlled resource: t/a of a pollutant, tce/a of energy, m³/d of wastewater, kVA of power; the
/// resource says which.
public enum LoadDimension: Dimension {}
public enum PeopleDimension: Dimension {}
/// Whatever a measure measures; the measure says what.
public enum MeasuredDimension: Dimension {}
public enum LengthDimension: Dimension {}
public enum FloorLoadDimension: Dimension {}

/// An exact amount of one dimension, in the unit its scenario declares.
public struct Amount<Of: Dimension>: Hashable, Sendable, Comparable, AdditiveArithmetic {
    public let value: ExactDecimal

    public init(_ value: ExactDecimal) { self.value = value }

    public static var zero: Amount { Amount(.zero) }
    public var isZero: Bool { value.isZero }

    public static func + (left: Amount, right: Amount) -> Amount { Amount(left.value + right.value) }
    public static func - (left: Amount, right: Amount) -> Amount { Amount(left.value - right.value) }
    public static func * (left: Amount, factor: ExactDecimal) -> Amount { Amount(left.value * factor) }
    public static func < (left: Amount, right: Amount) -> Bool { left.value < right.value }
}

/// Area of land, in 亩, ha or m².
public typealias LandArea = Amount<LandDimension>
/// Area of floor, in m².
public typealias FloorArea = Amount<FloorDimension>
/// Money, in 万元, 元 or 亿元.
public typealias Money = Amount<MoneyDimension>
/// A load on a controlled resource, in the unit of that resource.
public typealias Load = Amount<LoadDimension>
/// A number of people.
public typealias People = Amount<PeopleDimension>
/// An amount of what some measure measures, in that measure's unit.
public typealias Measured = Amount<MeasuredDimension>
/// A length or height, in m.
public typealias Length = Amount<LengthDimension>
/// What a floor carries, in t/m².
public typealias FloorLoad = Amount<FloorLoadDimension>

extension Sequence {
    /// The sum of what a closure gives for every element.
    public func sum<Value: AdditiveArithmetic>(_ value: (Element) throws -> Value) rethrows -> Value {
        try reduce(.zero) { try $0 + value($1) }
    }
}
